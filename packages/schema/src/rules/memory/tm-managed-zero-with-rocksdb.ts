import { readableSize } from "../../memory/readable-size.js";
import { MAY_BE_REFUSED } from "../shapes/memory-circumstances.js";
import { memoryNoticed } from "../shapes/memory-noticed.js";
import { linesSetting, linesSwitchedOn } from "../shapes/settings-read.js";
import { linesWithBackend } from "../shapes/state-options.js";

/** Below this share RocksDB's write buffers are smaller than Flink thinks useful, and it warns (ratio 0.5, arenas of 8 MiB). */
const ENOUGH = 28_761_089n;

export default memoryNoticed({
  id: "tm-managed-zero-with-rocksdb",
  process: "taskmanager",
  summary: "RocksDB in slots with no managed memory, or next to none",
  severity: "warning",
  fix: "none",
  when: [
    { key: "state.backend.type", oneOf: ["rocksdb"] },
    {
      anyOf: [
        { key: "taskmanager.memory.managed.size", set: true },
        { key: "taskmanager.memory.managed.fraction", below: "0.4" },
        { key: "taskmanager.numberOfTaskSlots", above: "7" },
        MAY_BE_REFUSED.taskmanager,
      ],
    },
  ],
  messages: {
    found:
      "{flink} gives RocksDB {share} of memory in each slot, and warns that it will perform poorly: it flushes its write buffers all the time.",
    help: "Give managed memory 28 MiB or more a slot, usually a few hundred, or switch `state.backend.rocksdb.memory.managed` off and reserve memory elsewhere.",
  },
  at: [
    "taskmanager.memory.managed.size",
    "taskmanager.memory.managed.fraction",
    "taskmanager.numberOfTaskSlots",
    "taskmanager.memory.process.size",
    "taskmanager.memory.flink.size",
  ],
  find({ managed, slots }) {
    if (!(slots > 0)) return undefined;
    const share = managed.bytes / BigInt(Math.trunc(slots));
    return share >= ENOUGH ? undefined : { share: readableSize(share) };
  },
  onLines: (context) =>
    linesWithBackend(context, "rocksdb") &
    linesSwitchedOn("state.backend.rocksdb.memory.managed", context) &
    ~linesSetting("state.backend.rocksdb.memory.fixed-per-slot", context),
});
