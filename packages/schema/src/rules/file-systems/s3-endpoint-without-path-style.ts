import { settingAbove } from "../shapes/added-setting.js";
import { endpointHost, linesWithPathStyle, S3_ENDPOINTS } from "../shapes/s3-options.js";
import { statement } from "../shapes/statement.js";

/** Hosts that serve buckets as sub-domains as a rule have names of the internet; clients use path style for bare addresses by themselves. */
const OWN_SERVER = /^[a-z0-9_-]+$|\.(?:svc|local|internal|lan)(?:\.|$)|(?:^|[.-])(?:minio|ceph|rgw)(?:[.-]|$)/;

export default statement({
  id: "s3-endpoint-without-path-style",
  area: "file-systems",
  summary: "An S3 server of one's own is addressed as if it had a host name for each bucket",
  severity: "warning",
  fix: "unsafe",
  keys: S3_ENDPOINTS,
  messages: {
    found:
      "{flink} connects to `<bucket>.{host}`, a name that servers such as MinIO do not have: path-style access is not on.",
    help: "Set `s3.path.style.access: true`.",
    fix: "Set `s3.path.style.access: true`",
  },
  lines: ({ entry }, context) =>
    OWN_SERVER.test(endpointHost(entry.value)) ? context.target.lines & ~linesWithPathStyle(context) : 0,
  data: ({ entry }) => ({ host: endpointHost(entry.value) }),
  fixes({ entry }, context) {
    const edit = settingAbove(entry, "s3.path.style.access", "true", context);
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
