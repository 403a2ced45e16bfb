import type { ConfigEntry } from "../../formats/document.js";
import type { RuleContext } from "../rule.js";
import { type NamedOption, namedOption, nameSet } from "./named-option.js";
import { entryRead } from "./settings-read.js";

const ALL = namedOption(["env.java.opts.all", "env.java.opts"]);
const DEFAULT_ALL = namedOption(["env.java.default-opts.all"]);

/** The options that make up the command line of each kind of process, in the order in which the scripts put them there. */
export const JAVA_OPTIONS: Readonly<Record<string, readonly NamedOption[]>> = {
  JobManager: [
    DEFAULT_ALL,
    namedOption(["env.java.default-opts.jobmanager"]),
    ALL,
    namedOption(["env.java.opts.jobmanager"]),
  ],
  TaskManager: [
    DEFAULT_ALL,
    namedOption(["env.java.default-opts.taskmanager"]),
    ALL,
    namedOption(["env.java.opts.taskmanager"]),
  ],
  "history server": [DEFAULT_ALL, ALL, namedOption(["env.java.opts.historyserver"])],
  client: [DEFAULT_ALL, ALL, namedOption(["env.java.opts.client"])],
  "SQL gateway": [DEFAULT_ALL, ALL, namedOption(["env.java.opts.sql-gateway"])],
};

/** Every key of them, to wake a rule. */
export const JAVA_OPTION_KEYS: readonly string[] = [
  ...new Set(Object.values(JAVA_OPTIONS).flatMap((options) => options.flatMap(({ keys }) => keys))),
];

/** The entries that make up the command line of a kind of process on the newest line of the target, in order. */
export function javaOptionEntries(process: string, context: RuleContext): readonly ConfigEntry[] {
  return (JAVA_OPTIONS[process] ?? []).flatMap((option) => {
    const name = nameSet(option, context);
    const read = name === undefined ? undefined : entryRead(name, context);
    return read === undefined ? [] : [read.entry];
  });
}

/** The words of a value of Java options; quotes count for nothing. */
export function javaWords(value: string): readonly string[] {
  return value
    .replace(/["']/g, "")
    .split(/\s+/)
    .filter((word) => word !== "");
}
