import { parseJavaInt } from "../../values/java-integer.js";
import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const KEY = "s3.entropy.key";

export default statement({
  id: "s3-entropy-length",
  area: "file-systems",
  summary: "The entropy of S3 paths has a key or a length that the plugins refuse",
  severity: "warning",
  fix: "none",
  keys: [KEY, "s3.entropy.length"],
  messages: {
    found: "{flink} opens no S3 path: the plugins refuse a `{key}` of {value}, for it has to be above 0.",
    character: "{flink} opens no S3 path: the plugins refuse `{character}` in `{key}`.",
    help: "Write the number of random characters, such as `4`.",
    helpKey: "Write a word such as `_entropy_`.",
  },
  lines: ({ entry }, context) => {
    if (entry.key === KEY) return /[~#@*+%{}<>[\]|"\\]/.test(entry.value) ? context.target.lines : 0;
    return parseJavaInt(entry.value) <= 0 ? linesSetting(KEY, context) : 0;
  },
  data: ({ entry }) => ({ character: /[~#@*+%{}<>[\]|"\\]/.exec(entry.value)?.[0] ?? "" }),
  wording: ({ entry }) => (entry.key === KEY ? { found: "character", help: "helpKey" } : {}),
});
