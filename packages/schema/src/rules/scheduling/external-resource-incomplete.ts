import { parseJavaDouble } from "../../values/java-floating.js";
import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { listItems } from "../shapes/list-items.js";
import { isSeen, linesRead } from "../shapes/read-entry.js";
import { shownValue } from "../shapes/value-edit.js";

export default defineRule({
  id: "external-resource-incomplete",
  area: "scheduling",
  summary: "An external resource that Flink passes over, since something about it is missing",
  severity: "warning",
  since: "1.11",
  fix: "none",
  keys: ["external-resources"],
  messages: {
    amount:
      "{flink} ignores the external resource `{name}`: `external-resource.{name}.amount` is not a number above 0.",
    driver:
      "{flink} reserves the external resource `{name}` without handing it to tasks: `external-resource.{name}.driver-factory.class` is not set.",
    configKey:
      "{flink} starts containers without the external resource `{name}`: `external-resource.{name}.{platform}.config-key` is not set.",
    help: "Set it, or leave the name out.",
  },
  checkEntry(bound, context) {
    if (!isSeen(bound, context)) return;
    const { entry } = bound;
    for (const name of listItems(entry)) {
      const missing = missingOf(name, context);
      if (missing !== undefined && name.toLowerCase() !== "none") report(name, missing, bound, context);
    }
  },
});

type Missing = "amount" | "driver" | "configKey";

function missingOf(name: string, context: RuleContext): Missing | undefined {
  const { effective } = context;
  const option = (rest: string) => effective.winner(`external-resource.${name}.${rest}`)?.entry.value;
  const amount = option("amount");
  if (amount === undefined || parseJavaDouble(amount) === undefined || Number(amount) <= 0) return "amount";
  const platform = platformOf(context);
  if (platform !== undefined && option(`${platform}.config-key`) === undefined) return "configKey";
  return option("driver-factory.class") === undefined ? "driver" : undefined;
}

function platformOf({ target }: RuleContext): "yarn" | "kubernetes" | undefined {
  const deployment = target.deployment?.value;
  return deployment === "yarn" ? "yarn" : deployment?.startsWith("kubernetes") ? "kubernetes" : undefined;
}

function report(name: string, missing: Missing, bound: BoundEntry, context: RuleContext): void {
  const { entry } = bound;
  const lines = linesRead(bound, context);
  context.report({
    message: missing,
    help: "help",
    data: { flink: flinkName(context, lines), name: shownValue(name), platform: platformOf(context) ?? "" },
    key: entry.key,
    lines,
    start: entry.valueStart,
    end: entry.valueEnd,
  });
}
