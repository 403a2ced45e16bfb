import { linesTaking, namedOption } from "../shapes/named-option.js";
import { millisOf } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const TIMEOUT = namedOption(["taskmanager.registration.timeout"]);
/** Below it not even a ResourceManager that is up can always be found, let alone one that comes back. */
const LEAST_MILLIS = 1000;

export default statement({
  id: "tm-registration-timeout-tiny",
  area: "network",
  summary: "Less than a second for a TaskManager to register",
  severity: "warning",
  fix: "none",
  keys: TIMEOUT.keys,
  when: [{ key: "*", below: "1 s" }],
  messages: {
    found:
      "{flink} ends each TaskManager that has not registered within `{value}` of its start, or of losing its ResourceManager, and that takes longer.",
    help: "Delete the line to get 5 minutes, or write at least as long as a JobManager takes to come back.",
  },
  lines: (bound, context) => {
    const millis = millisOf(bound.entry.value);
    return millis !== undefined && millis < LEAST_MILLIS ? linesTaking(TIMEOUT, bound, context) : 0;
  },
});
