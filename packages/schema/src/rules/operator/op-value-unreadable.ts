import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-value-unreadable",
  summary: "A value at which the operator throws instead of answering",
  codes: ["crash"],
  case: "op-switch-unreadable",
  messages: {
    found: "{operator} cannot read `{value}` here and throws, which refuses the resource as well.",
    help: "Write `true` or `false` for a switch, a whole number in the range of an int, a duration such as `15 min`.",
  },
});
