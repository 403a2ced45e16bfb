import { editDistance } from "../../catalogue/edit-distance.js";
import { ALL_LINES, type LineSet, linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { FixProposal } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen, linesRead } from "../shapes/read-entry.js";
import { linesPossiblyReadingWord } from "../shapes/settings-read.js";
import { shownValue, valueEdit } from "../shapes/value-edit.js";

/** The short names of `StateBackendLoader`, and the lines that know them. */
const SHORT_NAMES: Readonly<Record<string, LineSet>> = {
  rocksdb: ALL_LINES,
  hashmap: linesBetween("1.13"),
  forst: linesBetween("2.0"),
  filesystem: linesBetween(undefined, "1.20"),
  jobmanager: linesBetween(undefined, "1.20"),
};

/** Words that people write, and the backend that does what they say. */
const MEANT: Readonly<Record<string, string>> = {
  filesystem: "hashmap",
  jobmanager: "hashmap",
  hashmap: "filesystem",
  fs: "hashmap",
  heap: "hashmap",
  memory: "hashmap",
  embeddedrocksdb: "rocksdb",
  "rocksdb-incremental": "rocksdb",
};

export default defineRule({
  id: "backend-unknown",
  area: "keys",
  summary: "A state backend that the target does not know",
  severity: "error",
  proof: { kind: "refusal", flink: "StateBackendLoader", case: "backend-filesystem-on-2x" },
  fix: "mixed",
  faults: ["odd-word"],
  messages: {
    removed: "{flink} refuses every job: it does not know the state backend `{value}` any more.",
    early: "{flink} refuses every job: the state backend `{value}` is known from Flink {since} on.",
    unknown: "{flink} refuses every job: it knows no state backend `{value}`, and no class of this name.",
    batch:
      "{flink} refuses every streaming job: it knows no state backend `{value}`. Batch jobs, which this file asks for, never look at it.",
    help: "Write {names}, or the full name of a factory class.",
    helpMeant: "Write `{replacement}`, which keeps state the same way.",
    fix: "Write `{replacement}`",
  },
  checkFault(_hint, bound, context) {
    const { entry } = bound;
    if (entry.key !== "state.backend.type" && entry.key !== "state.backend") return;
    const name = entry.value.toLowerCase();
    if (name === "" || name.includes(".") || !isSeen(bound, context)) return;
    if (entry.key === "state.backend" && context.effective.has("state.backend.type")) return;
    const known = SHORT_NAMES[name] ?? 0;
    const lines = linesRead(bound, context) & ~known;
    if (lines === 0) return;
    const inBatches = (linesPossiblyReadingWord("execution.runtime-mode", context, "batch") & lines) !== 0;
    const names = Object.keys(SHORT_NAMES).filter((word) => (lines & ~(SHORT_NAMES[word] ?? 0)) === 0);
    const meant = MEANT[name] ?? names.find((word) => editDistance(name, word, 2) <= 2);
    const replacement = meant !== undefined && names.includes(meant) ? meant : "";
    const everywhere = (linesRead(bound, context) & ~(SHORT_NAMES[replacement] ?? 0)) === 0;
    const edit = replacement === "" || !everywhere ? undefined : valueEdit(entry, replacement);
    const data = {
      flink: flinkName(context, lines),
      value: shownValue(entry.value),
      since: name === "hashmap" ? "1.13" : "2.0",
      names: names.map((word) => `\`${word}\``).join(", "),
      replacement,
    };
    // Up to 1.20 the names filesystem and jobmanager meant the heap, and only said besides where checkpoints go.
    const safe = name === "filesystem" && replacement === "hashmap";
    const fixes: FixProposal[] =
      edit === undefined ? [] : [{ title: "fix", data, applicability: safe ? "safe" : "unsafe", edits: [edit] }];
    context.report({
      ...(inBatches ? { severity: "warning" as const } : {}),
      message: inBatches ? "batch" : known === 0 ? "unknown" : (known & 1) === 0 ? "early" : "removed",
      help: replacement === "" ? "help" : "helpMeant",
      data,
      key: entry.key,
      lines,
      start: entry.valueStart,
      end: entry.valueEnd,
      fixes,
    });
  },
});
