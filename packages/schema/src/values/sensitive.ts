import { ALL_LINES, type FlinkLine, hasLine, type LineSet, linesBetween } from "../text/flink-line.js";

/** A part of a key that makes Flink hide the value, and the lines that know it (`GlobalConfiguration.SENSITIVE_KEYS`). */
interface Fragment {
  readonly text: string;
  readonly lines: LineSet;
}

const FRAGMENTS: readonly Fragment[] = [
  { text: "password", lines: ALL_LINES },
  { text: "secret", lines: ALL_LINES },
  { text: "fs.azure.account.key", lines: ALL_LINES },
  { text: "apikey", lines: linesBetween("1.11") },
  { text: "auth-params", lines: linesBetween("1.17") },
  { text: "service-key", lines: linesBetween("1.17") },
  { text: "token", lines: linesBetween("1.17") },
  { text: "basic-auth", lines: linesBetween("1.17") },
  { text: "jaas.config", lines: linesBetween("1.17") },
  { text: "http-headers", lines: linesBetween("1.19") },
  { text: "api-key", lines: linesBetween("2.1") },
];

/** What flinkconf hides beside: releases up to 2.3 show access keys. */
const ACCESS_KEYS: readonly string[] = ["access-key", "access.key", "accesskey"];

/** What stands for a hidden value, in Flink and in flinkconf. */
export const HIDDEN_CONTENT = "******";

/** Whether Flink hides the value of this key on a line: `GlobalConfiguration.isSensitive`. */
export function isSensitive(key: string, line: FlinkLine): boolean {
  const lower = key.toLowerCase();
  return FRAGMENTS.some(({ text, lines }) => hasLine(lines, line) && lower.includes(text));
}

/** All fragments at once, because every key of every file is asked. The Kelvin sign is a k in lower case. */
const ANY_FRAGMENT = new RegExp(
  [...FRAGMENTS.map(({ text }) => text), ...ACCESS_KEYS]
    .map((text) => text.replaceAll(".", "\\.").replaceAll("k", "[k\u212a]"))
    .join("|"),
  "i",
);

/** Whether any release hides the value of this key, or it is an access key: what flinkconf never shows. */
export function isSensitiveAnywhere(key: string): boolean {
  return ANY_FRAGMENT.test(key);
}

/** The value of a key as flinkconf may show it. */
export function maskValue(key: string, value: string): string {
  return isSensitiveAnywhere(key) ? HIDDEN_CONTENT : value;
}
