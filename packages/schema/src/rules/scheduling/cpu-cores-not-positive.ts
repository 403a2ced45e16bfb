import { namedOption } from "../shapes/named-option.js";
import { boundStatement } from "../shapes/number-bound.js";

export default boundStatement({
  id: "cpu-cores-not-positive",
  area: "scheduling",
  summary: "A number of CPU cores that is not positive",
  severity: "error",
  proof: { kind: "refusal", flink: "TaskExecutorProcessUtils", case: "cpu-cores-not-positive-1" },
  processes: ["taskmanager", "kubernetes", "kubernetes-taskmanager", "yarn"],
  fix: "none",
  bounds: [
    {
      option: namedOption(["taskmanager.cpu.cores"]),
      unit: "number",
      refuses: (value) => value <= 0,
      takes: "numbers above 0",
      stops: "No TaskManager starts",
    },
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Delete the line: the number of slots, or what the container is given, then counts.",
  },
});
