import { type LineSet, linesBetween } from "../../text/flink-line.js";
import { javaTrim } from "../../values/java-text.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesTaking, type NamedOption, namedOption } from "../shapes/named-option.js";
import { linesPossiblyReading } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const KEYTAB = namedOption(["security.kerberos.login.keytab"], ["security.keytab"]);
const PRINCIPAL = namedOption(["security.kerberos.login.principal"], ["security.principal"]);

/** The lines whose `SecurityConfiguration` does not let a principal stand alone. */
const WANTS_KEYTAB = linesBetween("1.16");

export default statement({
  id: "kerberos-half-configured",
  area: "security",
  summary: "A Kerberos keytab without its principal, or the other way round",
  severity: "error",
  proof: { kind: "refusal", flink: "SecurityConfiguration", case: "kerberos-half-configured-1" },
  processes: ["jobmanager", "taskmanager", "history-server"],
  fix: "none",
  keys: [...KEYTAB.keys, ...PRINCIPAL.keys],
  messages: {
    found: "{flink} does not start: `{missing}` is not set, and keytab and principal belong together.",
    help: "Set `{missing}`, or delete this line.",
  },
  lines: (bound, context) =>
    isKeytab(bound)
      ? linesAlone(KEYTAB, PRINCIPAL, bound, context)
      : linesAlone(PRINCIPAL, KEYTAB, bound, context) & WANTS_KEYTAB,
  severityOf: (_, context) => (context.complete ? undefined : "warning"),
  data: (bound) => ({ missing: (isKeytab(bound) ? PRINCIPAL : KEYTAB).names[0] ?? "" }),
});

const isKeytab = ({ entry }: BoundEntry): boolean => KEYTAB.keys.includes(entry.key);

/** The lines on which the entry sets one option and nothing sets the other; blanks count as nothing. */
function linesAlone(own: NamedOption, other: NamedOption, bound: BoundEntry, context: RuleContext): LineSet {
  if (javaTrim(bound.entry.value) === "") return 0;
  const [name = ""] = other.names;
  return linesTaking(own, bound, context) & ~linesPossiblyReading(name, context, (text) => javaTrim(text) !== "");
}
