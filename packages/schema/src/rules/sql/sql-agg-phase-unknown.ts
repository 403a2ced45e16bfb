import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** `AggregatePhaseStrategy` of the planner; up to 1.19 the case counts. */
const STRATEGIES = ["AUTO", "ONE_PHASE", "TWO_PHASE"];

export default statement({
  id: "sql-agg-phase-unknown",
  area: "sql",
  summary: "A strategy for aggregates that does not exist",
  severity: "error",
  proof: { kind: "refusal", flink: "TableConfigUtils", case: "sql-agg-phase-two" },
  processes: ["sql"],
  // From 1.20 on the option is an enum, and the rules about values speak of it.
  until: "1.19",
  fix: "unsafe",
  keys: ["table.optimizer.agg-phase-strategy"],
  messages: {
    found: "{flink} plans no query that groups: it knows no strategy `{value}`.",
    help: "Write AUTO, ONE_PHASE or TWO_PHASE, in capitals.",
    fix: "Write {meant}",
  },
  lines: ({ entry }, { target }) => (STRATEGIES.includes(entry.value) ? 0 : target.lines),
  fixes({ entry }) {
    const meant = STRATEGIES.find((known) => known.startsWith(entry.value.toUpperCase().replace("-", "_")));
    return entry.value === "" || meant === undefined ? [] : offer("unsafe", valueEdit(entry, meant), { meant });
  },
});
