import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-snapshot-spec",
  summary: "A snapshot of both kinds, of none, or of no job",
  codes: ["snapshot-kind", "snapshot-reference"],
  case: "op-snapshot-of-nothing",
  messages: {
    found: "{operator} refuses the snapshot: exactly one of `savepoint` and `checkpoint` has to be there.",
    help: "Write `savepoint: {}` or `checkpoint: {}`.",
    job: "{operator} refuses the snapshot: it names no job.",
    jobHelp: "Name the job in `jobReference`, or set `savepoint.alreadyExists`.",
  },
  at: "key",
  wording: ({ code }) => (code === "snapshot-reference" ? { found: "job", help: "jobHelp" } : {}),
});
