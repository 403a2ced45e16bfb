import { editDistance } from "../../catalogue/edit-distance.js";
import type { RuleContext } from "../rule.js";
import { HIGH_AVAILABILITY, isOffType, KUBERNETES_WORD_LINES } from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { repair } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** Words that people write, and what they mean. */
const MEANT: Readonly<Record<string, string>> = {
  zk: "zookeeper",
  zoo: "zookeeper",
  "zoo-keeper": "zookeeper",
  k8s: "kubernetes",
  kube: "kubernetes",
  off: "none",
  false: "none",
  no: "none",
  disabled: "none",
};

export default statement({
  id: "ha-type-unknown",
  area: "high-availability",
  summary: "A kind of high availability that Flink does not have",
  severity: "error",
  proof: { kind: "refusal", flink: "HighAvailabilityServicesUtils", case: "ha-type-unknown-2" },
  fix: "unsafe",
  processes: ["jobmanager", "taskmanager"],
  keys: HIGH_AVAILABILITY.keys,
  when: [{ key: "*", matching: "^(?!(?:none|standalone|zookeeper|kubernetes)$)" }],
  messages: {
    found:
      "{flink} starts neither a JobManager nor a TaskManager: it takes `{value}` for the name of a class, and there is none.",
    help: "Write `zookeeper`, `kubernetes`, `none`, or the full name of a factory class.",
    fix: "Write `{meant}`",
  },
  lines: (bound, context) => (isWord(bound.entry.value) ? linesTaking(HIGH_AVAILABILITY, bound, context) : 0),
  data: ({ entry }, context) => ({ meant: meantBy(entry.value, context) ?? "" }),
  fixes({ entry }, context) {
    const meant = meantBy(entry.value, context);
    const edit = meant === undefined ? undefined : valueEdit(entry, meant);
    return edit === undefined
      ? []
      : (repair(false, edit).fixes ?? []).map((fix) => ({ ...fix, data: { meant: meant ?? "" } }));
  },
});

/** Whether Flink takes a text for a class, and no class is called so, for it is a single word. */
function isWord(text: string): boolean {
  const word = text.toLowerCase();
  return !isOffType(word) && word !== "zookeeper" && word !== "kubernetes" && !word.includes(".");
}

function meantBy(text: string, { target }: RuleContext): string | undefined {
  const word = text.toLowerCase();
  const meant = MEANT[word] ?? ["zookeeper", "kubernetes"].find((name) => editDistance(word, name, 2) <= 2);
  return meant === "kubernetes" && (target.lines & ~KUBERNETES_WORD_LINES) !== 0 ? undefined : meant;
}
