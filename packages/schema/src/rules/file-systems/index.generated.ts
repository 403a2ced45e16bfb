// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import distributedPathWindowsOrTilde from "./distributed-path-windows-or-tilde.js";
import fallbackFilesystemsSeparator from "./fallback-filesystems-separator.js";
import fileUriWithAuthority from "./file-uri-with-authority.js";
import fsDefaultSchemeInvalid from "./fs-default-scheme-invalid.js";
import fsGsTooEarly from "./fs-gs-too-early.js";
import fsHdfsKeysLegacy from "./fs-hdfs-keys-legacy.js";
import fsMaprRemoved from "./fs-mapr-removed.js";
import fsSwiftRemoved from "./fs-swift-removed.js";
import hdfsUriSingleSlash from "./hdfs-uri-single-slash.js";
import localPathAsUri from "./local-path-as-uri.js";
import pathUriRelative from "./path-uri-relative.js";
import pathWithTmpDefault from "./path-with-tmp-default.js";
import s3EndpointAsBucket from "./s3-endpoint-as-bucket.js";
import s3EndpointWithoutPathStyle from "./s3-endpoint-without-path-style.js";
import s3EntropyLength from "./s3-entropy-length.js";
import s3KeysWrongClient from "./s3-keys-wrong-client.js";
import s3StaticCredentials from "./s3-static-credentials.js";
import tmpDirsUnusable from "./tmp-dirs-unusable.js";
import uriDoubleSlashPath from "./uri-double-slash-path.js";

export const rules: readonly Rule[] = [
  distributedPathWindowsOrTilde,
  fallbackFilesystemsSeparator,
  fileUriWithAuthority,
  fsDefaultSchemeInvalid,
  fsGsTooEarly,
  fsHdfsKeysLegacy,
  fsMaprRemoved,
  fsSwiftRemoved,
  hdfsUriSingleSlash,
  localPathAsUri,
  pathUriRelative,
  pathWithTmpDefault,
  s3EndpointAsBucket,
  s3EndpointWithoutPathStyle,
  s3EntropyLength,
  s3KeysWrongClient,
  s3StaticCredentials,
  tmpDirsUnusable,
  uriDoubleSlashPath,
];
