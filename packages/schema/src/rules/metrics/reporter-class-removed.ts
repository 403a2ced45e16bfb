import { linesBetween } from "../../text/flink-line.js";
import { javaTrim } from "../../values/java-text.js";
import { defineRule } from "../define-rule.js";
import type { FixProposal } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { entryRemoval, keyEdit } from "../shapes/key-edit.js";
import { parameterOf, REPORTER_PACKAGE, reporterKey, SHIPPED_FACTORIES } from "../shapes/metric-reporters.js";
import { shownValue, valueEdit } from "../shapes/value-edit.js";

/** `ReporterSetup` looks at the class to warn about it, and makes no reporter of it. */
const IGNORED = linesBetween("1.17");

export default defineRule({
  id: "reporter-class-removed",
  area: "metrics",
  summary: "A metrics reporter is named by its class and not by its factory",
  severity: "warning",
  since: "1.11",
  fix: "safe",
  keys: ["metrics.reporter.*"],
  when: [{ waker: "(?<!\\.factory)\\.class$" }],
  messages: {
    removed:
      "{flink} makes no reporter of this line: from Flink 1.17 on only `factory.class` is read, so `{name}` reports nothing.",
    leftOver: "{flink} ignores this line: the reporter `{name}` comes from its `factory.class`.",
    deprecated:
      "{flink} still makes a reporter of the class, but Flink 1.17 and later do not: they read `factory.class`.",
    help: "Set `metrics.reporter.{name}.factory.class: {factory}`.",
    helpDelete: "Delete the line.",
    fix: "Write `factory.class: {factory}`",
    fixDelete: "Delete the line",
  },
  checkEntry({ entry, overridden, placeholder }, context) {
    const key = reporterKey(entry.key);
    if (key?.parameter !== "class" || overridden) return;
    const ignored = context.target.lines & IGNORED;
    const leftOver = parameterOf(key.name, "factory.class", context) !== undefined;
    if (leftOver && ignored === 0) return;
    const value = javaTrim(entry.value);
    const factory = `${value}Factory`;
    const shipped = !placeholder && SHIPPED_FACTORIES.includes(factory.slice(REPORTER_PACKAGE.length));
    const data = {
      flink: flinkName(context, ignored === 0 ? linesBetween("1.11", "1.16") : ignored),
      name: key.name,
      factory: shipped ? factory : `<factory of ${shownValue(value)}>`,
    };
    const fixes: FixProposal[] = [];
    const removal = leftOver ? entryRemoval(entry, context) : undefined;
    if (removal !== undefined) fixes.push({ title: "fixDelete", applicability: "safe", edits: [removal] });
    const rename = leftOver || !shipped ? undefined : keyEdit(entry, `${entry.key.slice(0, -5)}factory.class`, context);
    const edit = rename === undefined ? undefined : valueEdit(entry, factory);
    if (rename !== undefined && edit !== undefined) {
      fixes.push({ title: "fix", data, applicability: "safe", edits: [rename, edit] });
    }
    context.report({
      message: leftOver ? "leftOver" : ignored === 0 ? "deprecated" : "removed",
      help: leftOver ? "helpDelete" : "help",
      data,
      key: entry.key,
      lines: ignored === 0 ? context.target.lines & linesBetween("1.11", "1.16") : ignored,
      start: entry.keyStart,
      end: Math.max(entry.keyEnd, entry.valueEnd),
      ...(leftOver || ignored === 0 ? { severity: "info" } : {}),
      tags: [ignored === 0 ? "deprecated" : "unnecessary"],
      fixes,
    });
  },
});
