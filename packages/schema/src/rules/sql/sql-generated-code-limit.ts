import { namedOption } from "../shapes/named-option.js";
import { boundStatement } from "../shapes/number-bound.js";

const positive = (key: string) =>
  ({
    option: namedOption([key]),
    unit: "number",
    refuses: (value: number) => value < 1,
    takes: "1 and more",
    stops: "No statement is planned",
    processes: ["sql"],
  }) as const;

export default boundStatement({
  id: "sql-generated-code-limit",
  area: "sql",
  summary: "No code at all for SQL",
  severity: "error",
  proof: { kind: "refusal", flink: "JavaCodeSplitter", case: "sql-generated-code-none" },
  fix: "none",
  bounds: [positive("table.generated-code.max-length"), positive("table.generated-code.max-members")],
  messages: {
    found: "{stops} by {flink}: `{key}` takes {takes}.",
    help: "Delete the line; the defaults suit the compiler of Java.",
  },
});
