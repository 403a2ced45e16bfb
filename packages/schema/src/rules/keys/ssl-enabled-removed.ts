import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { FixProposal } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { entryRemoval } from "../shapes/key-edit.js";
import { lineStart } from "../shapes/text-lines.js";

const INTERNAL = "security.ssl.internal.enabled";
const REST = "security.ssl.rest.enabled";

export default defineRule({
  id: "ssl-enabled-removed",
  area: "keys",
  summary: "The one switch for all encryption, which Flink 2 does not read",
  severity: "error",
  proof: { kind: "loss", flink: "SecurityOptions", case: "ssl-enabled-on-2x" },
  since: "2.0",
  fix: "mixed",
  keys: ["security.ssl.enabled"],
  messages: {
    plain: "{flink} ignores this line and talks in plain text: `security.ssl.enabled` was read up to Flink 1.20.",
    partly: "{flink} ignores this line: `security.ssl.enabled` was read up to Flink 1.20, and {missing} is not set.",
    leftOver: "{flink} ignores this line: `security.ssl.enabled` was read up to Flink 1.20.",
    help: "Set `security.ssl.internal.enabled` and `security.ssl.rest.enabled`.",
    helpDelete: "Delete the line.",
    fix: "Write the two keys that took its place",
    fixDelete: "Delete the line",
  },
  checkEntry(bound, context) {
    const { entry } = bound;
    if (bound.overridden || (context.target.lines & ~linesBetween("2.0")) !== 0) return;
    const missing = [INTERNAL, REST].filter((key) => !context.effective.has(key));
    const on = entry.value.toLowerCase() !== "false";
    const plain = on && missing.length === 2;
    const fixes: FixProposal[] = [];
    const removal = !(on && missing.length > 0) ? entryRemoval(entry, context) : undefined;
    if (removal !== undefined) fixes.push({ title: "fixDelete", applicability: "safe", edits: [removal] });
    if (plain && (entry.segments?.length ?? 1) === 1 && entry.quoting !== "flow") {
      const { text } = context.document.source;
      const indent = text.slice(lineStart(text, entry.keyStart), entry.keyStart);
      const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
      const second = `${lineBreak}${indent}${REST}: ${text.slice(entry.valueStart, entry.valueEnd)}`;
      const edits = [
        { start: entry.keyStart, end: entry.keyEnd, newText: INTERNAL },
        { start: entry.valueEnd, end: entry.valueEnd, newText: second },
      ];
      fixes.push({ title: "fix", applicability: "unsafe", edits });
    }
    context.report({
      message: plain ? "plain" : on && missing.length > 0 ? "partly" : "leftOver",
      help: on && missing.length > 0 ? "help" : "helpDelete",
      data: { flink: flinkName(context), missing: missing.map((key) => `\`${key}\``).join(" and ") },
      key: entry.key,
      start: entry.keyStart,
      end: entry.keyEnd,
      severity: plain ? "error" : on && missing.length > 0 ? "warning" : "info",
      fixes,
    });
  },
});
