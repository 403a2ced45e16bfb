import { parseJavaDouble } from "../../values/java-floating.js";
import { linesComparing } from "../shapes/compared-settings.js";
import { keysOf, linesTaking, namedOption } from "../shapes/named-option.js";
import { linesSetting, linesWithNumber, textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const INITIAL = namedOption(["taskmanager.network.request-backoff.initial"]);
const MAXIMUM = namedOption(["taskmanager.network.request-backoff.max"]);

export default statement({
  id: "partition-request-backoff-order",
  area: "network",
  summary: "Waiting times for requests of data that no task can be deployed with",
  severity: "error",
  proof: { kind: "refusal", flink: "InputChannel", case: "request-backoff-order" },
  processes: ["task"],
  fix: "none",
  keys: keysOf(INITIAL, MAXIMUM),
  messages: {
    found:
      "Every job with a shuffle fails on {flink}: the first waiting time for a request of data ({initial} ms) has to lie between 0 and the longest one ({maximum} ms).",
    help: "The defaults are 100 and 10000 milliseconds.",
    related: "The other bound",
  },
  lines(bound, context) {
    const negative = linesWithNumber("taskmanager.network.request-backoff.initial", context, (value) => value < 0);
    const crossed = linesComparing(INITIAL, MAXIMUM, context, parseJavaDouble, (initial, maximum) => initial > maximum);
    const isInitial = bound.entry.key === "taskmanager.network.request-backoff.initial";
    const told = isInitial ? 0 : linesSetting("taskmanager.network.request-backoff.initial", context);
    return linesTaking(isInitial ? INITIAL : MAXIMUM, bound, context) & (negative | crossed) & ~told;
  },
  related: ({ entry }) => (entry.key.endsWith(".initial") ? "taskmanager.network.request-backoff.max" : undefined),
  data: (_bound, context, lines) => ({
    initial: textRead("taskmanager.network.request-backoff.initial", context, lines) ?? "",
    maximum: textRead("taskmanager.network.request-backoff.max", context, lines) ?? "",
  }),
});
