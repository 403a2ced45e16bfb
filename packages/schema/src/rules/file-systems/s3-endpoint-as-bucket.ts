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
  severity: "warning",
  fix: "none",
  holding: ["s3://", "s3a://", "s3p://"],
  isBad,
  messages: {
    found:
      "{flink} looks for a bucket `{bucket}` and passes over the port; where `{server}` is a server and no bucket, {consequence}.",
    help: "Set `s3.endpoint: http://{server}` and `s3.path.style.access: true`, and write the bucket here: `{scheme}://{rest}`.",
  },
  words(path) {
    const { scheme = "s3", authority, path: rest } = flinkPath(path);
    return {
      scheme,
      server: authority,
      bucket: authority.replace(/:\d+$/, ""),
      rest: rest.replace(/^\/+/, "") || "<bucket>/<path>",
    };
  },
});
