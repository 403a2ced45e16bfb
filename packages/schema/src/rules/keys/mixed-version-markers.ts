import { type LineSet, lineSet, linesOf, newestOf } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { acceptedLines } from "../faults/known-key-faults.js";
import type { BoundEntry, RuleContext } from "../rule.js";

export default defineRule({
  id: "mixed-version-markers",
  area: "keys",
  summary: "Two keys that no release reads both, in a file that does not say its release",
  severity: "info",
  fix: "none",
  messages: {
    found:
      "No release of Flink reads this line and `{other}` as well: `{key}` begins with Flink {since}, `{other}` ended with {last}.",
    other: "Read up to Flink {last}",
    help: "Say which release the file is for, with `--flink`, `flink:` in the settings or a comment `# flinkconf: flink=...`.",
  },
  faults: ["removed"],
  checkFault(fault, bound, context) {
    if (fault.of !== "key" || bound.match === undefined || !isInferred(context)) return;
    const { newest, oldest } = erasOf(context);
    if (oldest?.bound !== bound || newest === undefined || (newest.lines & oldest.lines) !== 0) return;
    const { entry } = newest.bound;
    const data = {
      key: entry.key,
      since: linesOf(newest.lines)[0] ?? "",
      other: bound.entry.key,
      last: newestOf(oldest.lines),
    };
    context.report({
      message: "found",
      help: "help",
      data,
      key: entry.key,
      start: entry.keyStart,
      end: entry.keyEnd,
      related: [{ message: "other", data, start: fault.start, end: fault.end }],
    });
  },
});

interface DatedKey {
  readonly bound: BoundEntry;
  readonly lines: LineSet;
}

/** A release that somebody names is no matter of keys: then each key that does not fit is a finding of its own. */
function isInferred({ target }: RuleContext): boolean {
  return target.linesSource.startsWith("file kind");
}

/** The key that Flink learnt last, and the one that it forgot first. */
interface Eras {
  readonly newest: DatedKey | undefined;
  readonly oldest: DatedKey | undefined;
}

const remembered = new WeakMap<readonly BoundEntry[], Eras>();

function erasOf({ entries }: RuleContext): Eras {
  const known = remembered.get(entries);
  if (known !== undefined) return known;
  const eras = {
    newest: extreme(entries, (lines, best) => (lines & -lines) > (best & -best)),
    oldest: extreme(entries, (lines, best) => lineSet(newestOf(lines)) < lineSet(newestOf(best))),
  };
  remembered.set(entries, eras);
  return eras;
}

function extreme(
  entries: readonly BoundEntry[],
  better: (lines: LineSet, best: LineSet) => boolean,
): DatedKey | undefined {
  let best: DatedKey | undefined;
  for (const bound of entries) {
    const lines = bound.match === undefined || bound.overridden ? 0 : acceptedLines(bound.match);
    if (lines !== 0 && (best === undefined || better(lines, best.lines))) best = { bound, lines };
  }
  return best;
}
