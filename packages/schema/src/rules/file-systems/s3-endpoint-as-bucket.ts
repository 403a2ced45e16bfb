import { flinkPath } from "../shapes/flink-path.js";
import { pathStatement } from "../shapes/path-statement.js";

const isBad = (path: string): boolean => {
  const { scheme, authority } = flinkPath(path);
  return /^s3[ap]?$/.test(scheme ?? "") && /:\d+$/.test(authority);
};

export default pathStatement({
  id: "s3-endpoint-as-bucket",
  area: "file-systems",
  summary: "The address of an S3 server stands where the bucket belongs",
  severity: "error",
  proof: { kind: "refusal", flink: "FileSystem", case: "s3-endpoint-as-bucket-1" },
  fix: "none",
  holding: ["s3://", "s3a://", "s3p://"],
  isBad,
  messages: {
    found: "{flink} looks for a bucket `{bucket}`, and no bucket has a colon in its name: {consequence}.",
    help: "Set `s3.endpoint: http://{bucket}` and `s3.path.style.access: true`, and write the bucket here: `{scheme}://{rest}`.",
  },
  words(path) {
    const { scheme = "s3", authority, path: rest } = flinkPath(path);
    return { scheme, bucket: authority, rest: rest.replace(/^\/+/, "") || "<bucket>/<path>" };
  },
});
