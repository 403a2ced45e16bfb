import { parseJavaInt } from "../../values/java-integer.js";
import { entryRemoval } from "../shapes/key-edit.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** `Transformation.UPPER_BOUND_MAX_PARALLELISM`. */
const HIGHEST = 32_768;

export default statement({
  id: "max-parallelism-out-of-range",
  area: "scheduling",
  summary: "A maximum parallelism that no job can have",
  severity: "error",
  proof: { kind: "refusal", flink: "ExecutionConfig", case: "max-parallelism-out-of-range-1" },
  fix: "unsafe",
  keys: ["pipeline.max-parallelism"],
  messages: {
    found: "{flink} refuses every job: the maximum parallelism is a number from 1 to 32768, not {value}.",
    help: "Write such a number; without the line Flink chooses one from the parallelism.",
    fixHighest: "Write `32768`",
    fixDelete: "Delete the line",
  },
  lines({ entry }, { target }) {
    const value = parseJavaInt(entry.value);
    return value <= 0 || value > HIGHEST ? target.lines : 0;
  },
  processesOf: ({ entry }) => (parseJavaInt(entry.value) > HIGHEST ? ["submission"] : ["client", "submission"]),
  fixes({ entry }, context) {
    const tooHigh = parseJavaInt(entry.value) > HIGHEST;
    const edit = tooHigh ? valueEdit(entry, String(HIGHEST)) : entryRemoval(entry, context);
    const title = tooHigh ? "fixHighest" : "fixDelete";
    return edit === undefined ? [] : [{ title, applicability: "unsafe", edits: [edit] }];
  },
});
