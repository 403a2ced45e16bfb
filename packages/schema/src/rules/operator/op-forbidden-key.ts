import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-forbidden-key",
  summary: "A key that only the operator may set",
  codes: ["forbidden-key"],
  case: "op-forbidden-namespace",
  messages: {
    found: "{operator} refuses the deployment: `{key}` follows from the name and the namespace of the resource.",
    help: "Delete the line.",
  },
  at: "key",
  data: (verdict) => ({ key: "key" in verdict ? (verdict.key ?? "") : "" }),
});
