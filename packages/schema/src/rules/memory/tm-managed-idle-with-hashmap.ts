import { readableSize } from "../../memory/readable-size.js";
import { memoryNoticed } from "../shapes/memory-noticed.js";
import { linesWithBackend } from "../shapes/state-options.js";

const ENOUGH = 64n << 20n;

export default memoryNoticed({
  id: "tm-managed-idle-with-hashmap",
  process: "taskmanager",
  summary: "Managed memory that a heap state backend leaves unused",
  severity: "info",
  offByDefault: true,
  fix: "none",
  messages: {
    found: "{flink} reserves {managed} of managed memory, which streaming jobs with this state backend do not use.",
    help: "Set `taskmanager.memory.managed.size: 0` where no batch job and no Python runs, and the heap gets it.",
  },
  at: ["state.backend.type", "state.backend"],
  find({ managed }, _key, context) {
    if (linesWithBackend(context, "hashmap", "filesystem", "jobmanager") === 0 || managed.bytes < ENOUGH)
      return undefined;
    return { managed: readableSize(managed.bytes) };
  },
});
