import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { listItems } from "../shapes/list-items.js";
import { isSeen, linesRead } from "../shapes/read-entry.js";
import { shownValue } from "../shapes/value-edit.js";

/** The schemes that Java's `URL` knows by itself. */
const KNOWN = /^(?:https?|file|ftp|jar|jrt|mailto):/i;

export default defineRule({
  id: "pipeline-url-invalid",
  area: "scheduling",
  summary: "A jar or a class path that is not a URL for Java",
  severity: "error",
  proof: { kind: "refusal", flink: "ConfigUtils", case: "pipeline-jar-without-scheme" },
  processes: ["submission"],
  fix: "none",
  keys: ["pipeline.jars", "pipeline.classpaths"],
  messages: {
    noScheme: "{flink} refuses every submission: it reads each item of `{key}` as a URL, and `{item}` has no scheme.",
    unknownScheme:
      "{flink} refuses every submission: it reads each item of `{key}` as a URL, and Java knows no `{scheme}`.",
    help: "Write the file with its scheme, such as `file:///opt/jobs/app.jar`; items are separated by semicolons.",
  },
  checkEntry(bound, context) {
    const { entry } = bound;
    if (!isSeen(bound, context) || isForApplication(entry.key, context)) return;
    // Brackets in a flink-conf.yaml are a mistake of their own.
    if (context.document.format === "flink-conf" && entry.value.startsWith("[")) return;
    const item = listItems(entry).find((text) => !KNOWN.test(text));
    if (item === undefined) return;
    const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(item)?.[0];
    const lines = linesRead(bound, context);
    context.report({
      message: scheme === undefined ? "noScheme" : "unknownScheme",
      help: "help",
      data: { flink: flinkName(context, lines), key: entry.key, item: shownValue(item), scheme: scheme ?? "" },
      key: entry.key,
      lines,
      start: entry.valueStart,
      end: entry.valueEnd,
    });
  },
});

/** An application's jar is read by the cluster, with the file systems that Flink knows, and `local:` for the container's own. */
function isForApplication(key: string, { target }: RuleContext): boolean {
  const elsewhere = target.mode?.value === "application" || /^(?:yarn|kubernetes)/.test(target.deployment?.value ?? "");
  return elsewhere && (key === "pipeline.jars" || target.mode?.value !== "session");
}
