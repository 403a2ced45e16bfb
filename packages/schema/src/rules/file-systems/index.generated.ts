// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import fileUriWithAuthority from "./file-uri-with-authority.js";
import fsGsTooEarly from "./fs-gs-too-early.js";
import fsMaprRemoved from "./fs-mapr-removed.js";
import fsSwiftRemoved from "./fs-swift-removed.js";
import hdfsUriSingleSlash from "./hdfs-uri-single-slash.js";
import s3EndpointAsBucket from "./s3-endpoint-as-bucket.js";
import uriDoubleSlashPath from "./uri-double-slash-path.js";

export const rules: readonly Rule[] = [
  fileUriWithAuthority,
  fsGsTooEarly,
  fsMaprRemoved,
  fsSwiftRemoved,
  hdfsUriSingleSlash,
  s3EndpointAsBucket,
  uriDoubleSlashPath,
];
