import type { ConfigEntry } from "../../formats/document.js";
import { linesBetween } from "../../text/flink-line.js";
import { phrase } from "../../text/phrase.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { JAVA_OPTION_KEYS, JAVA_OPTIONS, javaOptionEntries, javaWords } from "../shapes/java-options.js";
import { statement } from "../shapes/statement.js";

/** Flags that choose a collector, and the collector they choose: some go together. */
const COLLECTORS: Readonly<Record<string, string>> = {
  UseSerialGC: "Serial",
  UseParallelGC: "Parallel",
  UseParallelOldGC: "Parallel",
  UseConcMarkSweepGC: "CMS",
  UseParNewGC: "CMS",
  UseG1GC: "G1",
  UseZGC: "Z",
  UseShenandoahGC: "Shenandoah",
  UseEpsilonGC: "Epsilon",
};

/** Flags of a collector that newer releases of Java do not have. */
const GONE: readonly string[] = ["UseConcMarkSweepGC", "UseParNewGC"];

/** The scripts of these lines let Java pass over flags that it does not know. */
const FORGIVING_LINES = linesBetween("1.18");

/** Of two options that choose a collector for one process, at least one is among these. */
const COMMON = [
  "env.java.default-opts.all",
  "env.java.default-opts.jobmanager",
  "env.java.default-opts.taskmanager",
  "env.java.opts.all",
  "env.java.opts",
];

export default statement({
  id: "java-opts-two-collectors",
  area: "jvm",
  summary: "Two garbage collectors for one Java process",
  severity: "warning",
  fix: "none",
  keys: JAVA_OPTION_KEYS,
  when: [{ anyOf: [{ key: "*", matching: "gc.*use\\w*gc" }, ...COMMON.map((key) => ({ key, holding: ["gc"] }))] }],
  messages: {
    found: "No {process} starts with these options: Java refuses two garbage collectors at once, {collectors}.",
    related: "Another collector is chosen here",
    help: "Keep one of them.",
  },
  lines: (bound, context) => (conflictAt(bound, context) === undefined ? 0 : context.target.lines),
  data(bound, context) {
    const { process = "", flags = [] } = conflictAt(bound, context) ?? {};
    return { process, collectors: flags.map((flag) => `\`-XX:+${flag}\``).join(phrase(" and ")) };
  },
  places(bound, context) {
    const other = conflictAt(bound, context)?.others.find((entry) =>
      context.entries.some((own) => own.entry === entry),
    );
    return other === undefined ? [] : [{ message: "related", start: other.keyStart, end: other.valueEnd }];
  },
});

interface Conflict {
  readonly process: string;
  readonly flags: readonly string[];
  /** Other entries that choose a collector. */
  readonly others: readonly ConfigEntry[];
}

/** The conflict that an entry completes: it is the last that chooses a collector for some process. */
function conflictAt({ entry }: BoundEntry, context: RuleContext): Conflict | undefined {
  for (const process of Object.keys(JAVA_OPTIONS)) {
    const entries = javaOptionEntries(process, context);
    const chosen = new Map<string, ConfigEntry>();
    for (const each of entries) choose(each, chosen);
    if ((context.target.lines & FORGIVING_LINES) !== 0) for (const flag of GONE) chosen.delete(flag);
    if (new Set([...chosen.keys()].map((flag) => COLLECTORS[flag])).size < 2) continue;
    const last = entries.findLast((each) => [...chosen.values()].includes(each));
    if (last !== entry) continue;
    return { process, flags: [...chosen.keys()], others: [...chosen.values()].filter((each) => each !== entry) };
  }
  return undefined;
}

/** Of several flags with one name Java takes the last. */
function choose(entry: ConfigEntry, chosen: Map<string, ConfigEntry>): void {
  for (const word of javaWords(entry.value)) {
    const [, sign, flag = ""] = /^-XX:([+-])(\w+)$/.exec(word) ?? [];
    if (COLLECTORS[flag] === undefined) continue;
    chosen.delete(flag);
    if (sign === "+") chosen.set(flag, entry);
  }
}
