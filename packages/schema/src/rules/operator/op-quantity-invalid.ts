import { inQuotes, operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-quantity-invalid",
  summary: "Memory, storage or cores that the operator cannot read",
  codes: ["memory-unreadable", "storage-unreadable", "resources-unreadable", "resources-not-positive"],
  case: "op-memory-unreadable",
  messages: {
    found: '{operator} refuses `{value}`: "{said}".',
    help: "Write whole numbers with a unit: `2048m` or `2Gi` for memory, `10Gi` for storage, `500m` or 2 for cores.",
  },
  data: ({ message }) => ({ said: inQuotes(message.replace(/^.*?(?:error: |(?=must ))/, "")) }),
});
