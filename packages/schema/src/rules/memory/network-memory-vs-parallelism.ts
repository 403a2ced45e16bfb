import { readableSize } from "../../memory/readable-size.js";
import { memoryNoticed } from "../shapes/memory-noticed.js";
import { bytesOf, textRead } from "../shapes/settings-read.js";

const EXCLUSIVE = 2;

export default memoryNoticed({
  id: "network-memory-vs-parallelism",
  process: "taskmanager",
  summary: "Too few network buffers for a shuffle of the default parallelism in every slot",
  severity: "warning",
  fix: "none",
  when: [
    {
      anyOf: [
        { key: "parallelism.default", above: "20" },
        { key: "taskmanager.numberOfTaskSlots", above: "16" },
        { key: "taskmanager.memory.network.max", below: "64mb" },
        { key: "taskmanager.memory.network.min", below: "64mb" },
        { key: "taskmanager.memory.segment-size", set: true },
      ],
    },
  ],
  messages: {
    found:
      "{flink} has {buffers} network buffers in {network}; one shuffle with parallelism {parallelism} in each of {slots} slots takes at least {needed}, and the job fails for want of buffers.",
    help: "Raise `taskmanager.memory.network.min` and `.max` to at least {least}, or lower the slots.",
  },
  at: [
    "parallelism.default",
    "taskmanager.numberOfTaskSlots",
    "taskmanager.memory.network.max",
    "taskmanager.memory.network.min",
    "taskmanager.memory.network.fraction",
  ],
  find({ network, slots }, _key, context) {
    const parallelism = Number(textRead("parallelism.default", context));
    const segment = bytesOf(textRead("taskmanager.memory.segment-size", context) ?? "32k") ?? 0;
    if (!(parallelism > 1) || !Number.isSafeInteger(parallelism) || !(slots > 0) || segment < 1) return undefined;
    const buffers = Math.floor(Number(network.bytes) / segment);
    const needed = slots * (parallelism * EXCLUSIVE + 1 + parallelism + 1);
    if (buffers >= needed) return undefined;
    return {
      buffers,
      network: readableSize(network.bytes),
      parallelism,
      slots,
      needed,
      least: readableSize(BigInt(needed) * BigInt(segment)),
    };
  },
});
