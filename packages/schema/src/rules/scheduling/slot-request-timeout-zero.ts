import { linesTaking, namedOption } from "../shapes/named-option.js";
import { linesAdaptive } from "../shapes/scheduler-options.js";
import { millisOf } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const TIMEOUT = namedOption(["slot.request.timeout"], ["jobmanager.slot-request-timeout"]);

export default statement({
  id: "slot-request-timeout-zero",
  area: "scheduling",
  summary: "Jobs give up before they can get a slot",
  severity: "error",
  proof: { kind: "refusal", flink: "PhysicalSlotRequestBulkCheckerImpl", case: "slot-request-timeout-zero" },
  processes: ["task"],
  since: "1.12",
  fix: "none",
  keys: TIMEOUT.keys,
  messages: {
    found: "Every job fails on {flink}: it asks for slots and gives up in the same moment.",
    help: 'Delete the line to wait five minutes. There is no value for "wait for ever"; write a long time.',
  },
  lines: (bound, context) =>
    millisOf(bound.entry.value) === 0 ? linesTaking(TIMEOUT, bound, context) & ~linesAdaptive(context) : 0,
});
