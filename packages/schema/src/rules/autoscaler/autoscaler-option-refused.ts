import { inQuotes, operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "autoscaler-option-refused",
  area: "autoscaler",
  summary: "An option of the autoscaler outside its range",
  codes: ["autoscaler-range", "autoscaler-number", "autoscaler-periods", "autoscaler-window"],
  case: "op-autoscaler-out-of-range",
  messages: {
    found: '{operator} refuses `{key}`: "{said}".',
    help: "Write a value in the range, or switch the autoscaler off.",
  },
  data: (verdict) => ({
    key: "key" in verdict ? (verdict.key ?? "") : "",
    said: inQuotes(verdict.message.replace(/^.*?is invalid, /, "")),
  }),
});
