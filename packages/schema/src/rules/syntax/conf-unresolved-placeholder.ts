import { hasTemplateStatements } from "../../effective/placeholder.js";
import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { once } from "../shapes/once.js";
import { isSample } from "../shapes/sample-value.js";
import { fileName } from "../shapes/whole-file.js";

/** Variables of Flink's own, in metric scopes and JVM options, look like samples. */
const OWN_VARIABLES = /^(?:metrics|env|containerized|yarn\.container|kubernetes\.(?:env|container))\b/;

/** A file with more of them is a template, whatever its name. */
const FEW = 2;

/** Up to 1.18 the entrypoint of the Docker image replaces `${X}` in the whole file. */
const ENTRYPOINT_LINES = linesBetween(undefined, "1.18");

const checkAll = once((context) => {
  const variables: BoundEntry[] = [];
  for (const bound of context.entries) {
    const { entry, placeholder } = bound;
    if (OWN_VARIABLES.test(entry.key)) continue;
    if (placeholder) variables.push(bound);
    else if (isSample(entry.value)) report("sample", bound, context);
  }
  if (variables.length === 0 || variables.length > FEW || isTemplate(context)) return;
  for (const bound of variables) report("variable", bound, context);
});

export default defineRule({
  id: "conf-unresolved-placeholder",
  area: "syntax",
  summary: "A value is a placeholder that nobody filled in",
  severity: "warning",
  fix: "none",
  messages: {
    sample: "{flink} takes this for the value of {key} as it stands: it is a sample from the documentation.",
    variable: "{flink} replaces nothing in its configuration: {key} has this value unless something else fills it in.",
    help: "Write the value of your own cluster.",
    fill: "Write the value, or fill the file in before Flink reads it.",
  },
  faults: ["unfilled"],
  checkFault: (_, __, context) => checkAll(context),
});

function isTemplate({ path, document, target }: RuleContext): boolean {
  if (target.deployment?.value === "docker" && (target.lines & ~ENTRYPOINT_LINES) === 0) return true;
  return hasTemplateStatements(document.source.text) || !/^(?:flink-conf|config)\.ya?ml$/.test(fileName(path));
}

function report(message: "sample" | "variable", { entry }: BoundEntry, context: RuleContext): void {
  context.report({
    message,
    help: message === "sample" ? "help" : "fill",
    key: entry.key,
    data: { flink: flinkName(context), key: entry.key },
    start: entry.valueStart,
    end: entry.valueEnd,
    ...(message === "variable" ? { severity: "info" } : {}),
  });
}
