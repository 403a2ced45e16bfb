import { fractionsRaised } from "../shapes/memory-fractions.js";
import { memoryRefused } from "../shapes/memory-refused.js";

export default memoryRefused({
  id: "tm-fractions-sum",
  process: "taskmanager",
  summary: "Fractions for managed and network memory that leave nothing for the rest of a TaskManager",
  proof: { kind: "refusal", flink: "TaskExecutorFlinkMemoryUtils", case: "tm-fractions-sum-1" },
  messages: {
    found:
      "{flink} does not start a TaskManager with it: of {flinkTotal} total Flink memory the fractions take so much that the parts need {needed}: {parts}.",
    related: "One of the parts",
  },
  firstKeys: ["taskmanager.memory.managed.fraction", "taskmanager.memory.network.fraction"],
  concerns: ({ check }, context) => check === "parts-exceed-flink" && fractionsRaised(context),
});
