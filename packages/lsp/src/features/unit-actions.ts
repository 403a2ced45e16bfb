import { flinkCatalogue, linesOf, phrase } from "@flinkconf/schema/host";
import {
  type ConfigEntry,
  type LineSet,
  lineSet,
  type OptionVariant,
  parseDuration,
  type ValueType,
} from "@flinkconf/schema/host-editor";
import { parseMemorySize } from "@flinkconf/schema/host-memory";
import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver-protocol";
import type { OpenDocument } from "./open-document.js";
import { inPart } from "./parts.js";

/** Longer numbers are no easier to read than what they would take the place of. */
const LARGEST_NUMBER = 999_999n;

interface Unit {
  readonly label: string;
  /** In bytes or nanoseconds. */
  readonly amount: bigint;
}

const SIZE_UNITS: readonly Unit[] = ["t", "g", "m", "k", "b"].map((label, index) => ({
  label,
  amount: 1024n ** BigInt(4 - index),
}));

/** Units that every release reads; `m` for minutes is not among them. */
const DURATION_UNITS: readonly Unit[] = [
  { label: " d", amount: 86_400_000_000_000n },
  { label: " h", amount: 3_600_000_000_000n },
  { label: " min", amount: 60_000_000_000n },
  { label: " s", amount: 1_000_000_000n },
  { label: " ms", amount: 1_000_000n },
];

/** Up to 1.11 the interval of a reporter is a number and the name of a `TimeUnit`, whatever type its option has. */
const REPORTER_INTERVAL = /^metrics\.reporter\.[^.]+\.interval$/;
const INTERVALS_READ_OTHERWISE: LineSet = lineSet("1.10") | lineSet("1.11");

/**
 * The size or the duration on the line of the cursor in other units, where every release of the target reads the very same
 * amount from both spellings.
 */
export function unitActions(file: OpenDocument, range: Range): CodeAction[] {
  if (range.start.line !== range.end.line) return [];
  const place = inPart(file, file.positions.offset(range.start));
  if (place === undefined) return [];
  const { document, offset } = place;
  const entry = document.linted?.document.entries.find(
    ({ keyStart, valueEnd }) => offset >= keyStart && offset <= valueEnd,
  );
  const at = entry === undefined ? undefined : placeOfText(entry, document);
  if (entry === undefined || at === undefined) return [];
  const where = document.positions.range(at);
  return otherSpellings(entry, document).map((newText) => ({
    title: phrase("Convert to `{value}`", { value: newText }),
    kind: CodeActionKind.RefactorRewrite,
    edit: { changes: { [document.uri]: [{ range: where, newText }] } },
  }));
}

/** Where the value stands without its quotes; undefined where it is not written as Flink reads it. */
function placeOfText({ value, valueStart, valueEnd, quoting }: ConfigEntry, { source }: OpenDocument) {
  if (quoting === "block" || quoting === "flow") return undefined;
  const quotes = quoting === "plain" ? 0 : 1;
  const place = { start: valueStart + quotes, end: valueEnd - quotes };
  return source.text.slice(place.start, place.end) === value ? place : undefined;
}

function otherSpellings({ key, value }: ConfigEntry, { linted }: OpenDocument): readonly string[] {
  const lines = linted?.result.target.lines ?? 0;
  const type = typeEverywhere(key, lines);
  if (type !== "memory-size" && type !== "duration") return [];
  const amountOn = linesOf(lines).map((line) => amountReader(type, line));
  const amount = amountOn[0]?.(value);
  if (amount === undefined || amount === 0n || amountOn.some((read) => read(value) !== amount)) return [];
  const plain = (text: string): string => text.replace(/\s/g, "").toLowerCase();
  return (type === "memory-size" ? SIZE_UNITS : DURATION_UNITS)
    .filter((unit) => amount % unit.amount === 0n && amount / unit.amount <= LARGEST_NUMBER)
    .map((unit) => `${amount / unit.amount}${unit.label}`)
    .filter((text) => plain(text) !== plain(value) && amountOn.every((read) => read(text) === amount));
}

/** How many bytes or nanoseconds a line reads from a text; undefined where it refuses it. */
function amountReader(type: "memory-size" | "duration", line: ReturnType<typeof linesOf>[number]) {
  return (text: string): bigint | undefined => {
    if (type === "memory-size") {
      const size = parseMemorySize(text);
      return size.ok ? size.value : undefined;
    }
    const duration = parseDuration(text, line);
    return duration.ok ? duration.value.seconds * 1_000_000_000n + BigInt(duration.value.nanos) : undefined;
  };
}

/** The type as which every line reads the key, by whatever option; undefined where lines or options differ. */
function typeEverywhere(key: string, lines: LineSet): ValueType | undefined {
  const catalogue = flinkCatalogue();
  const match = catalogue.find(key);
  if (match === undefined || match.how === "prefix" || match.how === "map-entry") return undefined;
  if (REPORTER_INTERVAL.test(key) && (lines & INTERVALS_READ_OTHERWISE) !== 0) return undefined;
  const types = new Set<ValueType | undefined>();
  for (const line of linesOf(lines)) {
    const own = catalogue.variantOn(match.option, lineSet(line));
    const readers: (OptionVariant | undefined)[] = own === undefined ? [] : [own];
    for (const use of match.option.aliasOf) {
      if ((use.lines & lineSet(line)) === 0) continue;
      const option = catalogue.exact(use.option);
      readers.push(option === undefined ? undefined : catalogue.variantOn(option, lineSet(line)));
    }
    if (readers.length === 0) return undefined;
    for (const reader of readers) types.add(reader?.type);
  }
  const [only] = types;
  return types.size === 1 ? only : undefined;
}
