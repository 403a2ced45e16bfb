import { namedOption } from "../shapes/named-option.js";
import { boundStatement, type NumberBound } from "../shapes/number-bound.js";

const notNegative = (key: string, takes: string): NumberBound => ({
  option: namedOption([key]),
  unit: "number",
  refuses: (value) => value < 0,
  takes,
  stops: "The JobManager does not start",
});

export default boundStatement({
  id: "job-store-bound-negative",
  area: "network",
  summary: "A negative bound for the store of finished jobs",
  severity: "error",
  proof: { kind: "refusal", flink: "FileExecutionGraphInfoStore", case: "job-store-negative" },
  processes: ["session-jobmanager"],
  fix: "none",
  bounds: [
    notNegative("jobstore.cache-size", "numbers of bytes from 0 on"),
    notNegative("jobstore.expiration-time", "numbers of seconds from 0 on"),
    notNegative("jobstore.max-capacity", "numbers of jobs from 0 on"),
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: 'Write a number that is not negative; for "without limit" delete `jobstore.max-capacity` or write a large one.',
  },
});
