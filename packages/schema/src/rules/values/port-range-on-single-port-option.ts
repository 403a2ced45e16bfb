import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { reportRefusedValues } from "../shapes/refused-value.js";

/** Where a range belongs that stands on an option of one port. */
const TAKES_RANGE: Readonly<Record<string, string>> = {
  "rest.port": "rest.bind-port",
  "jobmanager.rpc.port": "high-availability.jobmanager.port",
  "taskmanager.data.port": "taskmanager.data.bind-port",
};

export default defineRule({
  id: "port-range-on-single-port-option",
  area: "values",
  summary: "A range of ports on an option that takes one port",
  severity: "error",
  proof: { kind: "refusal", flink: "Configuration", case: "single-port-with-range" },
  fix: "none",
  messages: {
    refused: "{flink} refuses `{value}`: `{key}` takes one port.",
    help: "Write one port.",
    helpOther: "Write one port here; `{other}` takes a range.",
    helpHighAvailability: "Write one port here; with high availability, `{other}` takes a range.",
  },
  ...reportRefusedValues(["port-range"], ({ option }, _bound, context) => {
    const other = rangeOption(option.key, context);
    if (other === undefined) return { message: "refused", help: "help" };
    const help = other.startsWith("high-availability") ? "helpHighAvailability" : "helpOther";
    return { message: "refused", help, data: { other } };
  }),
});

/** The option that takes a range on every line of the target. */
function rangeOption(key: string, { target, catalogue }: RuleContext): string | undefined {
  const other = TAKES_RANGE[key];
  const option = other === undefined ? undefined : catalogue.exact(other);
  if (option === undefined || (target.lines & ~option.primary) !== 0) return undefined;
  return option.variants.every(({ lines, type }) => (lines & target.lines) === 0 || type === "string")
    ? other
    : undefined;
}
