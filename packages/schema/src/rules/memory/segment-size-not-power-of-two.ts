import { replacement } from "../shapes/replacement.js";
import { linesWithBytes } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const SEGMENT = "taskmanager.memory.segment-size";
const SMALLEST = 4096;
const LARGEST = 2 ** 30;

export default statement({
  id: "segment-size-not-power-of-two",
  area: "memory",
  summary: "A size of network buffers that is no power of two, or out of bounds",
  severity: "error",
  proof: { kind: "refusal", flink: "ConfigurationParserUtils", case: "segment-size-not-power-of-two-1" },
  fix: "unsafe",
  processes: ["taskmanager"],
  keys: [SEGMENT],
  messages: {
    found:
      "{flink} does not start a TaskManager with it: a segment is a power of two from 4k to 1g, and {value} is not.",
    help: "Write `32k`, which is the default, or another power of two.",
    fix: "Write `32k`",
  },
  lines: (_, context) =>
    linesWithBytes(SEGMENT, context, (bytes) => bytes < SMALLEST || bytes > LARGEST || !isPowerOfTwo(bytes)),
  fixes: ({ entry }) => replacement(entry, "32k"),
});

function isPowerOfTwo(bytes: number): boolean {
  return Number.isInteger(Math.log2(bytes));
}
