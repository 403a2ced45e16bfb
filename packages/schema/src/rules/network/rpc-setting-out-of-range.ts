import { linesBetween } from "../../text/flink-line.js";
import { namedOption } from "../shapes/named-option.js";
import { boundStatement } from "../shapes/number-bound.js";

const STOPS = "Neither a JobManager nor a TaskManager starts";

export default boundStatement({
  id: "rpc-setting-out-of-range",
  area: "network",
  summary: "A number for the RPC system that it refuses, or hangs with",
  severity: "error",
  proof: { kind: "refusal", flink: "PekkoUtils", case: "rpc-retry-gate-negative" },
  processes: ["jobmanager", "taskmanager"],
  fix: "none",
  bounds: [
    {
      option: namedOption(["pekko.retry-gate-closed-for", "akka.retry-gate-closed-for"]),
      unit: "number",
      refuses: (value) => value < 0,
      takes: "numbers of milliseconds from 0 on",
      stops: STOPS,
      lines: () => linesBetween("1.18"),
    },
    {
      option: namedOption(["pekko.fork-join-executor.parallelism-max", "akka.fork-join-executor.parallelism-max"]),
      unit: "number",
      refuses: (value) => value < 1,
      takes: "numbers of threads from 1 on",
      stops: STOPS,
    },
  ],
  severityOf: ({ entry }) => (entry.key.endsWith("parallelism-max") ? "warning" : undefined),
  messages: {
    found: "{stops}: the RPC system of {flink} takes {takes} for `{key}`, not {value}.",
    help: "Delete the line to get the default.",
  },
});
