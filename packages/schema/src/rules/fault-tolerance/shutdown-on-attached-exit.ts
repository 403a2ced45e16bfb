import { linesSwitchedOn } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const ATTACHED = "execution.attached";

export default statement({
  id: "shutdown-on-attached-exit",
  area: "fault-tolerance",
  summary: "A terminal that ends takes the cluster with it, for every submission",
  severity: "warning",
  fix: "none",
  keys: ["execution.shutdown-on-attached-exit"],
  messages: {
    found:
      "{flink} shuts the cluster down when the client that submitted a job ends, be it by a lost connection, and does so for everybody who uses this file.",
    related: "Submissions wait for the end of the job",
    help: "Delete the line, and pass `-sae` where a single submission should behave so.",
  },
  lines: ({ entry }, context) => (entry.value.toLowerCase() === "true" ? linesSwitchedOn(ATTACHED, context) : 0),
  related: () => ATTACHED,
});
