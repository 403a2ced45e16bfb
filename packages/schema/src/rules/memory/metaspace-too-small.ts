import { readableSize } from "../../memory/readable-size.js";
import { memoryNoticed } from "../shapes/memory-noticed.js";

const ENOUGH = 128n << 20n;

export default memoryNoticed({
  id: "metaspace-too-small",
  process: "taskmanager",
  summary: "A small metaspace",
  severity: "info",
  offByDefault: true,
  fix: "none",
  messages: {
    found:
      "{flink} leaves {metaspace} for classes; Flink 1.10.0 started with 96m, which jobs with connectors outgrew, and raised it to 256m.",
    help: "Write 256m or more, and more still for sessions that run many jobs.",
  },
  at: ["taskmanager.memory.jvm-metaspace.size"],
  find({ jvmMetaspace }) {
    return jvmMetaspace.bytes < ENOUGH ? { metaspace: readableSize(jvmMetaspace.bytes) } : undefined;
  },
});
