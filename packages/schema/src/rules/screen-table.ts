import type { KeyPlaces } from "../catalogue/key-places.js";
import type { LineSet } from "../text/flink-line.js";

/**
 * What wakes rules, in numbers: a file in which nothing does is told by them alone, without a rule, a rule's circumstances or the
 * linter being loaded. `compile-screen.ts` makes it of the wake table.
 */
export interface ScreenTable {
  /** By place of a key in the lint table: where the numbers of the sleepers begin that it wakes, and at last where they end. */
  readonly wakeStarts: Uint16Array;
  readonly wakes: Uint16Array;
  /** What every file wakes. */
  readonly everywhere: readonly number[];
  /** Keys that the lint table has not, and `prefix.*` for the keys below a prefix, with what they wake. */
  readonly unlisted: readonly { readonly key: string; readonly wakes: readonly number[] }[];
  /** {@link SLEEPER_CELLS} numbers for each rule: its lines, its flags, and the place of its circumstances in `ops`. */
  readonly sleepers: Uint16Array;
  /** Ids of the rules, in the order of `sleepers`. */
  readonly ids: readonly string[];
  /** Ids of all rules, those too that no key wakes. */
  readonly allIds: readonly string[];
  readonly ops: Uint16Array;
  /** The words that `ops` speak of. */
  readonly words: readonly string[];
}

export const SLEEPER_CELLS = 3;

/** Flags of a rule. */
export const OFF_BY_DEFAULT = 1;
export const ON_FLINK_CONF = 2;
export const ON_CONFIG_YAML = 4;

/**
 * Circumstances in numbers: their count (and {@link FOR_WAKER} when they depend on the key that woke the rule), then each as its
 * code, the count of the numbers that follow, and these.
 */
export const OP = {
  /** names */
  set: 0,
  /** for each key that sets the option: its name, and the lines on which it does */
  unset: 13,
  /** count of names, names, words */
  oneOf: 1,
  noneOf: 2,
  holding: 3,
  /** count of names, names, the pattern, and texts of which every match holds one in lower case */
  matching: 4,
  below: 5,
  above: 6,
  /** count of names, names, names of the other option */
  sameAs: 7,
  complete: 8,
  /** words */
  deployment: 9,
  neighbour: 10,
  waker: 11,
  /** circumstances, one behind the other */
  anyOf: 12,
} as const;

export const FOR_WAKER = 0x8000;
/** A name is the place of a key, or this and the number of a word. */
export const UNLISTED = 0x8000;
/** The key that woke the rule. */
export const OWN_KEY = 0xffff;

/** The places of keys and what they wake, as a host carries them ready made. */
export interface Screening {
  readonly places: KeyPlaces;
  readonly table: ScreenTable;
}

const SEPARATOR = "\n";
const HEADER = 8;

/** Numbers and words as bytes, for {@link unpackScreening}. */
export function packScreening({ places, table }: Screening): Uint8Array {
  const unlisted = table.unlisted.flatMap(({ wakes }) => [wakes.length, ...wakes]);
  const wide = [...places.keyStarts, ...places.rowStarts];
  const narrow = [places.slots, table.wakeStarts, table.wakes, table.sleepers, table.ops];
  const small = [table.everywhere.length, ...table.everywhere, ...unlisted];
  const header = [places.keyStarts.length, places.firstTemplate, ...narrow.map(({ length }) => length), small.length];
  const keys = table.unlisted.map(({ key }) => key);
  const words = [...[table.ids, keys, table.allIds].map((list) => list.join(" ")), ...table.words].join(SEPARATOR);
  if (/[^\0-\xff]/.test(words)) throw new RangeError("words beyond Latin-1");
  const wideEnd = (HEADER + wide.length) * 4;
  const length = wideEnd + [...narrow, small].reduce((sum, part) => sum + part.length * 2, 0);
  const bytes = new Uint8Array(length + words.length);
  new Int32Array(bytes.buffer, 0, HEADER + wide.length).set([...header, ...wide]);
  const rest = new Uint16Array(bytes.buffer, wideEnd, (length - wideEnd) / 2);
  let at = 0;
  for (const part of [...narrow, small]) {
    rest.set(part, at);
    at += part.length;
  }
  for (let i = 0; i < words.length; i++) bytes[length + i] = words.charCodeAt(i);
  return bytes;
}

/**
 * Reads what {@link packScreening} wrote.
 * @param bytes begin at a multiple of four bytes of their buffer
 * @param textFrom gives the text in Latin-1 from an offset to the end
 */
export function unpackScreening(bytes: Uint8Array, textFrom: (offset: number) => string): Screening {
  const { buffer, byteOffset } = bytes;
  const header = new Int32Array(buffer, byteOffset, HEADER);
  const count = header[0] as number;
  const keyStarts = new Int32Array(buffer, byteOffset + HEADER * 4, count);
  const rowStarts = new Int32Array(buffer, byteOffset + (HEADER + count) * 4, count);
  let at = byteOffset + (HEADER + 2 * count) * 4;
  const next = (part: number): Uint16Array => {
    const length = header[part] as number;
    const numbersOfPart = new Uint16Array(buffer, at, length);
    at += length * 2;
    return numbersOfPart;
  };
  const slots = next(2);
  const wakeStarts = next(3);
  const wakes = next(4);
  const sleepers = next(5);
  const ops = next(6);
  const small = next(7);
  const words = textFrom(at - byteOffset).split(SEPARATOR);
  let cursor = 0;
  const list = (): readonly number[] => {
    const start = cursor + 1;
    cursor = start + (small[cursor] as number);
    return [...small.subarray(start, cursor)];
  };
  const everywhere = list();
  let ids: readonly string[] | undefined;
  let allIds: readonly string[] | undefined;
  let unlisted: ScreenTable["unlisted"] | undefined;
  return {
    places: { slots, keyStarts, rowStarts, firstTemplate: header[1] as number },
    table: {
      ...{ wakeStarts, wakes, sleepers, ops, everywhere },
      get ids() {
        ids ??= (words[0] as string).split(" ");
        return ids;
      },
      get allIds() {
        allIds ??= (words[2] as string).split(" ");
        return allIds;
      },
      get unlisted() {
        unlisted ??= (words[1] as string).split(" ").map((key) => ({ key, wakes: list() }));
        return unlisted;
      },
      // The three lines before them are not counted in `ops`.
      words: words.slice(3),
    },
  };
}

/** The lines of a rule. */
export function linesOfSleeper({ sleepers }: ScreenTable, sleeper: number): LineSet {
  return sleepers[sleeper * SLEEPER_CELLS] as number;
}
