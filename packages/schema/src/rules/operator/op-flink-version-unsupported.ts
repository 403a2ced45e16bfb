import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-flink-version-unsupported",
  summary: "A flinkVersion that the operator does not have",
  codes: ["version-unsupported"],
  case: "op-version-too-old",
  messages: {
    found: "{operator} refuses `flinkVersion: {value}`: it knows {known}.",
    help: "Write one of these; a newer Flink needs a newer operator.",
  },
  schema: (fault) => fault.code === "enum" && fault.path[fault.path.length - 1] === "flinkVersion",
  data: (verdict) => ({ known: "words" in verdict ? (verdict.words ?? []).slice(2).join(", ") : "v1_15 …" }),
});
