import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "docker-default-slots-1-13",
  area: "scheduling",
  summary: "TaskManagers of Flink's Docker image have one slot unless told otherwise",
  severity: "info",
  offByDefault: true,
  since: "1.13",
  fix: "none",
  at: "key",
  keys: ["taskmanager.memory.process.size", "taskmanager.memory.flink.size"],
  messages: {
    found:
      "Each TaskManager of {flink} in Docker has one slot: `taskmanager.numberOfTaskSlots` is not set, and since 1.13 the image does not count the cores for it.",
    help: "Set `taskmanager.numberOfTaskSlots`, usually to the number of cores of a container.",
  },
  lines: (_bound, context) =>
    context.target.deployment?.value === "docker"
      ? context.target.lines & ~linesSetting("taskmanager.numberOfTaskSlots", context)
      : 0,
});
