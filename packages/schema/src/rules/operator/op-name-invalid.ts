import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-name-invalid",
  summary: "A name that the operator or Kubernetes refuses",
  codes: ["name"],
  case: "op-name-with-dot",
  messages: {
    found:
      "{operator} refuses the name `{value}`: a cluster is called by up to 45 lower-case letters, digits and dashes, the first a letter, the last none of the dashes.",
    help: "Write a name such as `orders-prod`.",
  },
  schema: (fault) => fault.code === "name",
});
