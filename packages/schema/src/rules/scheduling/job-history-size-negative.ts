import { namedOption } from "../shapes/named-option.js";
import { boundStatement, type NumberBound } from "../shapes/number-bound.js";

const history = (keys: readonly string[], aliases: readonly string[], takes: string): NumberBound => ({
  option: namedOption(keys, aliases),
  unit: "number",
  refuses: (value) => value < 0,
  takes,
  stops: "Every job is refused",
});

export default boundStatement({
  id: "job-history-size-negative",
  area: "scheduling",
  summary: "A negative number of checkpoints or exceptions to remember",
  severity: "error",
  proof: { kind: "refusal", flink: "CheckpointStatsTracker", case: "checkpoint-history-negative" },
  processes: ["submission"],
  fix: "none",
  bounds: [
    history(["web.checkpoints.history"], ["jobmanager.web.checkpoints.history"], "numbers of checkpoints from 0 on"),
    history(["web.exception-history-size"], [], "numbers of exceptions from 0 on"),
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Write 0 to remember none, or delete the line to get the default.",
  },
});
