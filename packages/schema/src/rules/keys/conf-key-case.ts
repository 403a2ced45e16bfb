import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { keyEdit } from "../shapes/key-edit.js";

export default defineRule({
  id: "conf-key-case",
  area: "keys",
  summary: "A key differs from an option in upper and lower case only",
  severity: "error",
  proof: { kind: "loss", flink: "Configuration", case: "key-case-lost" },
  fix: "safe",
  messages: {
    ignored: "{flink} ignores this line: keys are compared letter by letter, and the option is called `{meant}`.",
    help: "Write `{meant}`.",
    fix: "Write `{meant}`",
  },
  faults: ["key-case"],
  checkFault(fault, { entry }, context) {
    if (fault.of !== "key" || fault.option === undefined) return;
    const meant = fault.option.key;
    const data = { flink: flinkName(context), key: entry.key, meant };
    const edit = keyEdit(entry, meant, context);
    context.report({
      message: "ignored",
      help: "help",
      data,
      key: entry.key,
      start: fault.start,
      end: fault.end,
      ...(context.effective.has(meant) ? { severity: "warning" } : {}),
      ...(edit === undefined ? {} : { fixes: [{ title: "fix", data, applicability: "safe", edits: [edit] }] }),
    });
  },
});
