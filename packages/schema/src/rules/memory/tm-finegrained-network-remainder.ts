import { memoryRefused } from "../shapes/memory-refused.js";

export default memoryRefused({
  id: "tm-finegrained-network-remainder",
  process: "taskmanager",
  summary: "Sizes that leave network memory outside its bounds",
  proof: { kind: "refusal", flink: "TaskExecutorFlinkMemoryUtils", case: "tm-finegrained-network-remainder-1" },
  messages: {
    found:
      "{flink} does not start a TaskManager with it: the other sizes leave {network} of {flinkTotal} for the network, outside {min} to {max}.",
    legacy:
      "{flink} does not start a TaskManager with it: the other sizes leave {network} for the network, and the number of buffers asks for {legacy}.",
    related: "The other side of the contradiction",
  },
  concerns: ({ check }) => check === "network-not-in-range" || check === "network-differs-from-legacy",
  wording: ({ check }) => (check === "network-not-in-range" ? "found" : "legacy"),
});
