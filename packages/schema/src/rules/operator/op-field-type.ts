import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-field-type",
  summary: "A field with a value of another type than its definition has",
  case: "op-parallelism-as-text",
  messages: {
    found: "{operator} has `{field}` defined as {expected}, and Kubernetes refuses `{value}`.",
    help: "Write {expected}.",
  },
  by: "FlinkDeploymentSpec",
  schema: ({ code, path }) => (code === "type" || code === "enum") && path[path.length - 1] !== "flinkVersion",
  data: (fault) => ({
    expected:
      quoted("words" in fault ? fault.words : undefined) ??
      quoted("expected" in fault ? [fault.expected ?? ""] : []) ??
      "",
  }),
});

function quoted(words: readonly string[] | undefined): string | undefined {
  return words?.map((word) => `\`${word}\``).join(", ");
}
