import { linesBetween } from "../../text/flink-line.js";
import { linesWithNumber } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const PER_CHANNEL = "taskmanager.network.memory.buffers-per-channel";
const FLOATING = "taskmanager.network.memory.floating-buffers-per-gate";
const REQUIRED = "taskmanager.network.memory.read-buffer.required-per-gate.max";

export default statement({
  id: "floating-buffers-zero",
  area: "memory",
  summary: "Too few network buffers a channel or gate for a TaskManager to start",
  severity: "error",
  proof: { kind: "refusal", flink: "NettyShuffleEnvironmentConfiguration", case: "floating-buffers-zero-1" },
  since: "1.17",
  fix: "none",
  processes: ["taskmanager"],
  keys: [PER_CHANNEL, FLOATING, REQUIRED],
  messages: {
    found: "{flink} does not start a TaskManager with it: {key} has to be at least {least}.",
  },
  lines({ entry: { key } }, context) {
    const least = leastOf(key);
    const lines = linesWithNumber(key, context, (value) => value < least);
    return key === REQUIRED ? lines : lines & linesBetween(undefined, "1.20");
  },
  data: ({ entry }) => ({ least: leastOf(entry.key) }),
});

function leastOf(key: string): number {
  return key === PER_CHANNEL ? 0 : 1;
}
