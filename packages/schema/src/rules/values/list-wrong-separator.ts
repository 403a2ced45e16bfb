import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen, linesRead } from "../shapes/read-entry.js";
import { shownValue } from "../shapes/value-edit.js";

/** Lists of files, classes and names, none of which holds a comma as a rule. */
const KEYS: readonly string[] = [
  "pipeline.jars",
  "pipeline.classpaths",
  "pipeline.registered-kryo-types",
  "pipeline.registered-pojo-types",
  "classloader.parent-first-patterns.additional",
  "classloader.parent-first-patterns.default",
  "plugin.classloader.parent-first-patterns.additional",
  "plugin.classloader.parent-first-patterns.default",
  "execution.job-listeners",
  "execution.job-status-changed-listeners",
  "kubernetes.container.image.pull-secrets",
  "security.context.factory.classes",
  "security.module.factory.classes",
  "user.artifacts.artifact-list",
  "yarn.provided.lib.dirs",
  "yarn.ship-archives",
  "yarn.ship-files",
];

/** Files that YARN's client looks for, and does not find, before it submits anything. */
const LOOKED_FOR: readonly string[] = ["yarn.ship-files", "yarn.ship-archives"];

export default defineRule({
  id: "list-wrong-separator",
  area: "values",
  summary: "The items of a list are separated by commas",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "ship-files-with-comma" },
  fix: "unsafe",
  faults: ["comma-list"],
  messages: {
    found: "{flink} takes `{value}` for one item: the items of `{key}` are separated by semicolons.",
    help: "Write a semicolon between the items.",
    fix: "Separate the items by semicolons",
  },
  checkFault(hint, bound, context) {
    const { entry } = bound;
    if (hint.of !== "value" || !KEYS.includes(hint.option.key)) return;
    if (!isCommaList(entry.value) || entry.items !== undefined || !isList(bound, context) || !isSeen(bound, context))
      return;
    const edit = {
      start: entry.valueStart,
      end: entry.valueEnd,
      newText: context.document.source.text.slice(entry.valueStart, entry.valueEnd).replace(/\s*,\s*/g, ";"),
    };
    context.report({
      message: "found",
      help: "help",
      data: { flink: flinkName(context), key: entry.key, value: shownValue(entry.value) },
      key: entry.key,
      lines: linesRead(bound, context),
      severity: LOOKED_FOR.includes(entry.key) ? "error" : "warning",
      start: entry.valueStart,
      end: entry.valueEnd,
      ...(entry.quoting === "block" ? {} : { fixes: [{ title: "fix", applicability: "unsafe", edits: [edit] }] }),
    });
  },
});

function isCommaList(text: string): boolean {
  if (text.indexOf(",") === -1 || text.indexOf(";") !== -1 || /['"[{]/.test(text)) return false;
  return text.split(",").every((part) => part.trim() !== "");
}

/** Up to 1.14 the patterns of the class loader were a text that a semicolon divides just so. */
function isList({ match }: BoundEntry, { target, catalogue }: RuleContext): boolean {
  if (match?.how !== "exact") return false;
  const variant = catalogue.variantOn(match.option, target.lines);
  return variant !== undefined && (variant.type === "list<string>" || variant.type === "string");
}
