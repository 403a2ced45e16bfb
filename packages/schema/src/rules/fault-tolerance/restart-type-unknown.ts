import { linesBetween } from "../../text/flink-line.js";
import { nearestWord } from "../nearest-word.js";
import { linesTaking } from "../shapes/named-option.js";
import { RESTART_STRATEGY } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** The words that every release knows, in any case. */
const NAMES: readonly string[] = ["none", "off", "disable", "fixed-delay", "fixeddelay", "failure-rate", "failurerate"];
const EXPONENTIAL: readonly string[] = ["exponential-delay", "exponentialdelay"];
/** The lines that do not know exponential delays. */
const OLD = linesBetween(undefined, "1.12");

export default statement({
  id: "restart-type-unknown",
  area: "fault-tolerance",
  summary: "A restart strategy that Flink does not know",
  severity: "error",
  proof: { kind: "refusal", flink: "RestartBackoffTimeStrategyFactoryLoader", case: "restart-type-unknown-1" },
  processes: ["submission"],
  fix: "unsafe",
  keys: RESTART_STRATEGY.keys,
  when: [{ key: "*", noneOf: [...NAMES, ...EXPONENTIAL] }],
  messages: {
    found: "{flink} refuses every job: it knows no restart strategy `{value}`.",
    help: "Write `exponential-delay`, `fixed-delay`, `failure-rate` or `none`.",
    helpEarly: "Write `fixed-delay`, `failure-rate` or `none`.",
    fix: "Write `{replacement}`",
  },
  lines: (bound, context) => {
    const name = bound.entry.value.toLowerCase();
    if (NAMES.includes(name) || EXPONENTIAL.includes(name)) return 0;
    return linesTaking(RESTART_STRATEGY, bound, context);
  },
  wording: (_bound, { target }) => ((target.lines & ~OLD) === 0 ? { help: "helpEarly" } : {}),
  fixes: ({ entry }) => {
    const replacement = meant(entry.value);
    const edit = replacement === undefined ? undefined : valueEdit(entry, replacement);
    if (edit === undefined || replacement === undefined) return [];
    return [{ title: "fix", data: { replacement }, applicability: "unsafe", edits: [edit] }];
  },
});

/** The strategy that a word begins, or that it is most like. */
function meant(text: string): string | undefined {
  const word = text.trim().toLowerCase().replace(/[_ .]/g, "-");
  const known = [...NAMES, ...EXPONENTIAL].filter((name) => name.includes("-") || name === "none");
  return known.find((name) => word.length > 3 && name.startsWith(word)) ?? nearestWord(word, known);
}
