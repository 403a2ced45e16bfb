import type { BoundEntry, RuleContext } from "../rule.js";
import { statement } from "../shapes/statement.js";

/** The prefix that only one plugin reads, and the scheme that only the other one serves. */
const OTHER: readonly (readonly [prefix: string, scheme: string, own: string])[] = [
  ["fs.s3a.", "s3p", "s3a"],
  ["s3a.", "s3p", "s3a"],
  ["presto.s3.", "s3a", "s3p"],
];

export default statement({
  id: "s3-keys-wrong-client",
  area: "file-systems",
  summary: "An option of one S3 plugin, where all paths belong to the other",
  severity: "warning",
  fix: "none",
  keys: ["fs.s3a.*", "s3a.*", "presto.s3.*"],
  at: "key",
  messages: {
    found:
      "{flink} does not hand this option to the plugin that opens `{scheme}://`: only the one for `{own}://` reads keys with `{prefix}`.",
    help: "Write it with the prefix `s3.`, which both plugins read.",
  },
  lines: (bound, context) => (mismatch(bound, context) === undefined ? 0 : context.target.lines),
  data(bound, context) {
    const [prefix = "", scheme = "", own = ""] = mismatch(bound, context) ?? [];
    return { prefix, scheme, own };
  },
});

function mismatch({ entry }: BoundEntry, { entries }: RuleContext): (typeof OTHER)[number] | undefined {
  const found = OTHER.find(([prefix]) => entry.key.startsWith(prefix));
  if (found === undefined) return undefined;
  let other = false;
  for (const { entry: each } of entries) {
    const [, scheme] = /^\s*(s3[ap]?):\/\//.exec(each.value) ?? [];
    // `s3://` is served by either plugin.
    if (scheme !== undefined && scheme !== found[1]) return undefined;
    other ||= scheme !== undefined;
  }
  return other ? found : undefined;
}
