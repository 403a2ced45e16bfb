import { linesBetween } from "../../text/flink-line.js";
import { namedOption } from "../shapes/named-option.js";
import { boundStatement, type NumberBound } from "../shapes/number-bound.js";

/** Before 1.20 these are plain numbers, which may be negative; later no text of a duration is. */
const timeout = (key: string): NumberBound => ({
  option: namedOption([key]),
  unit: "milliseconds",
  refuses: (value) => value <= 0,
  takes: "durations longer than 0",
  stops: "No TaskManager starts and no job is accepted",
});

const delay = (key: string): NumberBound => ({
  option: namedOption([key]),
  unit: "number",
  refuses: (value) => value < 0,
  takes: "numbers of milliseconds from 0 on",
  stops: "No TaskManager starts and no job is accepted",
  lines: () => linesBetween(undefined, "1.19"),
});

export default boundStatement({
  id: "registration-timeout-not-positive",
  area: "network",
  summary: "A time-out for registrations within the cluster that is not positive",
  severity: "error",
  proof: { kind: "refusal", flink: "RetryingRegistrationConfiguration", case: "registration-1" },
  processes: ["taskmanager", "submission"],
  fix: "none",
  bounds: [
    timeout("cluster.registration.initial-timeout"),
    timeout("cluster.registration.max-timeout"),
    delay("cluster.registration.error-delay"),
    delay("cluster.registration.refused-registration-delay"),
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Delete the line to get the default.",
  },
});
