import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { linesPossiblyHighlyAvailable, linesWithout } from "../shapes/high-availability.js";
import { wholeFile } from "../shapes/whole-file.js";

export default defineRule({
  id: "rpc-address-missing",
  area: "network",
  summary: "TaskManagers are not told where the JobManager is",
  severity: "error",
  proof: { kind: "refusal", flink: "HighAvailabilityServicesUtils", case: "rpc-address-missing-2" },
  processes: ["taskmanager"],
  fix: "none",
  keys: [
    "taskmanager.memory.process.size",
    "taskmanager.memory.flink.size",
    "taskmanager.memory.task.heap.size",
    "taskmanager.heap.size",
    "taskmanager.numberOfTaskSlots",
  ],
  when: [
    { complete: true },
    { deployment: ["standalone"] },
    {
      anyOf: [
        { key: "jobmanager.rpc.address", set: false },
        { key: "jobmanager.rpc.address", matching: "^\\s*$" },
      ],
    },
  ],
  messages: {
    found:
      "No TaskManager of {flink} starts: `jobmanager.rpc.address` is not set, and there is no high availability to find the JobManager by.",
    help: "Set `jobmanager.rpc.address` to the host of the JobManager.",
  },
  checkDocument(context) {
    const { target, complete, document } = context;
    if (!complete || target.deployment?.value !== "standalone") return;
    const lines = linesWithout("jobmanager.rpc.address", context) & ~linesPossiblyHighlyAvailable(context);
    if (lines === 0) return;
    const data = { flink: flinkName(context, lines) };
    context.report({
      message: "found",
      help: "help",
      data,
      key: "jobmanager.rpc.address",
      lines,
      ...wholeFile(document),
    });
  },
});
