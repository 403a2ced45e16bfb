import type { ConfigEntry } from "../../formats/document.js";
import { defineRule } from "../define-rule.js";
import type { RuleContext, TextEdit } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { repair } from "../shapes/repair.js";
import { indentAt, lineEnd, lineStart, nextLine, removeLines } from "../shapes/text-lines.js";

export default defineRule({
  id: "env-java-home-nested",
  area: "syntax",
  summary: "`env.java.home` is nested or quoted, so the start scripts do not find it",
  severity: "error",
  proof: { kind: "loss", flink: "config.sh", case: "env-java-home-nested" },
  formats: ["config-yaml"],
  since: "1.19",
  keys: ["env.java.home"],
  fix: "safe",
  messages: {
    nested:
      "The start scripts of {flink} do not find env.java.home here and run another Java: they read one flat line only.",
    quoted: "The start scripts of {flink} take the quotes for part of the path and run another Java.",
    help: "Write `env.java.home: ` and the path on one line, from the first column and without quotes.",
    fix: "Write env.java.home on one line",
  },
  checkEntry({ entry, placeholder, overridden }, context) {
    if (overridden || placeholder) return;
    const nested = entry.segments !== undefined && entry.segments.length > 1;
    const quoted = entry.quoting === "single" || entry.quoting === "double";
    if (!nested && !quoted) return;
    const plain = /^[\w./~-]+$/.test(entry.value);
    context.report({
      message: nested ? "nested" : "quoted",
      help: "help",
      key: entry.key,
      data: { flink: flinkName(context) },
      start: entry.keyStart,
      end: entry.valueEnd,
      ...(plain ? repair(true, ...(nested ? flattened(entry, context) : unquote(entry))) : {}),
    });
  },
});

function unquote({ valueStart, valueEnd, value }: ConfigEntry): readonly TextEdit[] {
  return [{ start: valueStart, end: valueEnd, newText: value }];
}

/** Moves the setting in front of its outermost parent, and takes away the parents that it leaves empty. */
function flattened(entry: ConfigEntry, { document }: RuleContext): readonly TextEdit[] {
  const { text } = document.source;
  const segments = entry.segments ?? [];
  const [outermost] = segments;
  const starts = segments.map((segment) => lineStart(text, segment.start));
  if (outermost === undefined || new Set(starts).size !== starts.length) return [];
  if (text.slice(outermost.start, outermost.end).includes("{")) return [];
  const top = starts[0] as number;
  const leaf = starts.at(-1) as number;
  if (text.slice(entry.valueEnd, lineEnd(text, entry.valueEnd)).trim() !== "") return [];
  let first = leaf;
  for (const start of starts.slice(0, -1).reverse()) {
    if (holdsMore(text, start, first, leaf)) break;
    first = start;
  }
  const line = `env.java.home: ${entry.value}${text.includes("\r\n") ? "\r\n" : "\n"}`;
  const removal = removeLines(text, first, leaf);
  if (first === top) return [{ ...removal, newText: line }];
  return [{ start: top, end: top, newText: line }, removal];
}

/** Whether lines other than those from `from` to `leaf` stand below the line at `start`. */
function holdsMore(text: string, start: number, from: number, leaf: number): boolean {
  const indent = indentAt(text, start);
  for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
    const content = text.slice(at, lineEnd(text, at)).trim();
    if (content === "" || (at >= from && at <= leaf)) continue;
    if (content.startsWith("#")) return at < leaf || indentAt(text, at) > indent;
    return indentAt(text, at) > indent;
  }
  return false;
}
