import { fractionsRaised } from "../shapes/memory-fractions.js";
import { memoryRefused } from "../shapes/memory-refused.js";

export default memoryRefused({
  id: "tm-flink-components-exceed",
  process: "taskmanager",
  summary: "The parts of a TaskManager's memory do not fit into its total Flink memory",
  proof: { kind: "refusal", flink: "TaskExecutorFlinkMemoryUtils", case: "tm-flink-components-exceed-1" },
  messages: {
    found:
      "{flink} does not start a TaskManager with it: total Flink memory is {flinkTotal}, and its parts need {needed}: {parts}.",
    related: "One of the parts",
  },
  concerns: ({ check }, context) => check === "parts-exceed-flink" && !fractionsRaised(context),
});
