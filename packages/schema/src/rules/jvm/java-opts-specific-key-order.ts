import type { BoundEntry, RuleContext } from "../rule.js";
import { javaWords } from "../shapes/java-options.js";
import { entryRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const ALL = ["env.java.opts.all", "env.java.opts"];

export default statement({
  id: "java-opts-specific-key-order",
  area: "jvm",
  summary: "A Java option for all processes and another value for one kind",
  severity: "info",
  fix: "none",
  keys: [
    "env.java.opts.jobmanager",
    "env.java.opts.taskmanager",
    "env.java.opts.historyserver",
    "env.java.opts.client",
  ],
  when: [
    {
      anyOf: [
        { key: "env.java.opts.all", set: true },
        { key: "env.java.opts", set: true },
      ],
    },
  ],
  messages: {
    found:
      "Java is told `{general}` first and `{special}` behind it, for every process of this kind: the latter counts.",
    related: "The option for all processes stands here",
    help: "Leave one of the two out, if both were not meant.",
  },
  lines: (bound, context) => (contradiction(bound, context) === undefined ? 0 : context.target.lines),
  data: (bound, context) => contradiction(bound, context) ?? { general: "", special: "" },
  related: (_, context) => ALL.find((key) => entryRead(key, context) !== undefined),
});

/** The first option that both keys give, with different values. What the sizes of memory are is told by another rule. */
function contradiction(
  { entry }: BoundEntry,
  context: RuleContext,
): { readonly general: string; readonly special: string } | undefined {
  const all = ALL.map((key) => entryRead(key, context)).find((read) => read !== undefined);
  if (all === undefined || all.entry === entry) return undefined;
  const general = new Map(javaWords(all.entry.value).map((word) => [optionOf(word), word] as const));
  for (const special of javaWords(entry.value)) {
    const option = optionOf(special);
    const before = option === undefined ? undefined : general.get(option);
    if (before !== undefined && before !== special) return { general: before, special };
  }
  return undefined;
}

/** What a flag or property is called, whatever its value; those that choose a collector are told by another rule. */
function optionOf(word: string): string | undefined {
  if (/^-XX:[+-]Use\w*GC$/.test(word)) return undefined;
  return /^-XX:[+-]?(\w+)/.exec(word)?.[1] ?? /^-D[^=]+/.exec(word)?.[0];
}
