import { type LineSet, linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { linesSettingOption, overNames } from "../shapes/named-option.js";
import { isSeen, linesRead } from "../shapes/read-entry.js";
import { EMBEDDED_BACKENDS, type EmbeddedBackend } from "../shapes/rocksdb-options.js";
import { linesPossiblyReading } from "../shapes/settings-read.js";
import { STATE_BACKEND } from "../shapes/state-options.js";

/** The lines that know the option as `state.backend`. */
const OLD = linesBetween(undefined, "1.16");

export default defineRule({
  id: "rocksdb-keys-with-other-backend",
  area: "rocksdb",
  summary: "Options of RocksDB or ForSt while another state backend is chosen",
  severity: "info",
  fix: "none",
  keys: EMBEDDED_BACKENDS.map((backend) => `state.backend.${backend}.*`),
  when: [
    {
      anyOf: [
        { key: "state.backend.type", set: false },
        { key: "state.backend.type", noneOf: ["rocksdb"] },
        { waker: "^state\\.backend\\.forst\\." },
      ],
    },
  ],
  messages: {
    found:
      "{flink} reads the options of `{backend}` only for jobs that choose this backend in their code: the file does not.",
    help: "Set `state.backend.type: {backend}`, or delete the lines.",
    helpOld: "Set `state.backend: {backend}`, or delete the lines.",
  },
  checkDocument(context) {
    for (const backend of EMBEDDED_BACKENDS) reportFirst(backend, context);
  },
});

/** One finding for all options of a backend, at the first of them. */
function reportFirst(backend: EmbeddedBackend, context: RuleContext): void {
  const prefix = `state.backend.${backend}.`;
  const first = context.entries.find((bound) => bound.entry.key.startsWith(prefix) && isSeen(bound, context));
  if (first === undefined) return;
  const lines = linesRead(first, context) & linesWithout(backend, context);
  if (lines === 0) return;
  const { entry } = first;
  context.report({
    message: "found",
    help: (lines & context.target.lines & ~OLD) === 0 ? "helpOld" : "help",
    data: { flink: flinkName(context, lines), backend },
    key: entry.key,
    lines,
    start: entry.keyStart,
    end: Math.max(entry.valueEnd, entry.keyEnd),
  });
}

/** The lines on which the file chooses another backend by a short name, or as a whole configuration chooses none. */
function linesWithout(backend: EmbeddedBackend, context: RuleContext): LineSet {
  const chosen = overNames(STATE_BACKEND, context, (name) =>
    linesPossiblyReading(name, context, (text) => text.includes(".") || text.trim().toLowerCase() === backend),
  );
  const named = linesSettingOption(STATE_BACKEND, context);
  return (context.complete ? context.target.lines : named) & ~chosen;
}
