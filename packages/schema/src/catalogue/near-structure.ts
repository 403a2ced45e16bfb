import { editDistance } from "./edit-distance.js";
import { bitCount, letterBits, wordsOf } from "./key-words.js";
import { isPartOf } from "./near-spelling.js";

/** A known key that has nearly the words of an unknown one, with one too many, one too few, or in another order. */
export interface StructureCandidate {
  /** Place of the key in the list that was searched. */
  readonly index: number;
  /** How much of what both keys say is common to them, from 0 to 1. */
  readonly likeness: number;
}

/** Finds keys that differ by whole words. */
export interface StructureSearch {
  near(key: string): readonly StructureCandidate[];
}

/** Longest and shortest of what is looked at; beyond it nothing resembles a key of Flink's. */
const MOST_WORDS = 16;
/** Candidates that are looked at closely. */
const SHORT_LIST = 16;
/** A likeness from which a person would agree when the unknown key has a word too many. */
const ENOUGH = 0.74;
/** When it lacks some behind the first. */
const ENOUGH_AT_START = 0.7;
/** When only the beginning is too long or too short: what follows is a key, or the end of one, word for word. */
const ENOUGH_AT_END = 0.66;
/** When the keys begin with different words and differ elsewhere too. */
const ENOUGH_ELSEWHERE = 0.8;
/** What the common words must say, in bits: `port` alone says too little. */
const LEAST_BITS = 9;
/** The same when a word of the unknown key is left over: taken away, it must leave enough. */
const LEAST_BITS_LEFT = 11.8;

/** Words that stand in configurations of all programs say little, however few keys of Flink's hold them. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  `address addresses class client dir dirs enable enabled file files host id key log max min name password path port
  ports server service size target timeout type url user version`.split(/\s+/),
);
const COMMON_BITS = 3.5;

/** What turns one form of a word into another. */
const ENDINGS = ["s", "d", "ing"];
/** Words that people spell out or cut short. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  [
    ["directory", "dir"],
    ["directories", "dirs"],
    ["number", "num"],
    ["config", "conf"],
    ["options", "opts"],
    ["memory", "mem"],
    ["maximum", "max"],
    ["minimum", "min"],
  ].flatMap(([long = "", short = ""]): [string, string][] => [
    [long, short],
    [short, long],
  ]),
);
/** Words whose matches are kept, so that a file of nothing but unknown keys cannot fill the memory. */
const MOST_REMEMBERED = 4096;

/** How like each other a word of the unknown key and a word of the known keys are, from 0 to 1. */
interface WordMatch {
  readonly word: number;
  readonly likeness: number;
}

/** Prepares a search over `keys`. Words that stand in few keys say more than words that stand in many. */
export function createStructureSearch(keys: readonly string[]): StructureSearch {
  const places = new Map<string, number>();
  const postings: number[][] = [];
  const keyWords = keys.map((key, index) =>
    wordsOf(key).map((word) => {
      let place = places.get(word);
      if (place === undefined) {
        place = postings.length;
        places.set(word, place);
        postings.push([]);
      }
      const posting = postings[place];
      if (posting !== undefined && posting[posting.length - 1] !== index) posting.push(index);
      return place;
    }),
  );
  const vocabulary = [...places.keys()];
  const bits = new Int32Array(vocabulary.length);
  const weights = Float64Array.from(postings, (posting, place) => {
    const weight = Math.log2(keys.length / posting.length);
    return COMMON_WORDS.has(vocabulary[place] ?? "") ? Math.min(weight, COMMON_BITS) : weight;
  });
  const rarest = Math.log2(Math.max(2, keys.length));
  const scores = new Float64Array(keys.length);
  const countedFor = new Int32Array(keys.length);
  const matchesOf = new Map<string, readonly WordMatch[]>();

  /** Words that a known word may stand for: itself, and its plural and other endings. */
  function relatives(word: string): WordMatch[] {
    const forms = [word, ...ENDINGS.map((ending) => word + ending)];
    const other = SHORT_FORMS.get(word);
    if (other !== undefined) forms.push(other);
    for (const ending of ENDINGS) if (word.endsWith(ending)) forms.push(word.slice(0, -ending.length));
    return forms.flatMap((form) => {
      const place = places.get(form);
      return place === undefined ? [] : [{ word: place, likeness: form === word ? 1 : 0.95 }];
    });
  }

  /** Words that a word unknown to Flink may be a misspelling of, likeliest first. */
  function lookAlikes(word: string): WordMatch[] {
    const limit = wordEditLimit(word.length);
    const own = letterBits(word);
    const matches: WordMatch[] = [];
    for (let place = 0; place < vocabulary.length; place++) {
      const other = vocabulary[place] ?? "";
      if (Math.abs(other.length - word.length) > 3) continue;
      let otherBits = bits[place] ?? 0;
      if (otherBits === 0) {
        otherBits = letterBits(other);
        bits[place] = otherBits;
      }
      if (bitCount(own ^ otherBits) > 6) continue;
      const edits = editDistance(word, other, 3);
      if (edits > (isPartOf(word, other) ? 3 : limit) || areOpposites(word, other)) continue;
      matches.push({ word: place, likeness: 1 - (edits * 1.2) / Math.max(word.length, other.length) });
    }
    return matches.sort((left, right) => right.likeness - left.likeness);
  }

  function similarWords(word: string): readonly WordMatch[] {
    let matches = matchesOf.get(word);
    if (matches === undefined) {
      matches = relatives(word);
      if (matches.length === 0) matches = lookAlikes(word);
      if (matchesOf.size < MOST_REMEMBERED) matchesOf.set(word, matches);
    }
    return matches;
  }

  /** Keys that share most with the words, by what the common words say. */
  function shortList(matches: readonly (readonly WordMatch[])[], ownWeight: number): number[] {
    const touched: number[] = [];
    matches.forEach((similar, word) => {
      for (const { word: place, likeness } of similar) {
        for (const index of postings[place] ?? []) {
          if (countedFor[index] === word + 1) continue;
          if (countedFor[index] === 0) touched.push(index);
          countedFor[index] = word + 1;
          scores[index] = (scores[index] ?? 0) + likeness * (weights[place] ?? 0);
        }
      }
    });
    const worth: { readonly index: number; readonly likeness: number }[] = [];
    for (const index of touched) {
      const likeness = (2 * (scores[index] ?? 0)) / (ownWeight + weightOf(keyWords[index] ?? [], weights));
      if (likeness >= ENOUGH_AT_END) worth.push({ index, likeness });
      scores[index] = 0;
      countedFor[index] = 0;
    }
    worth.sort((left, right) => right.likeness - left.likeness || left.index - right.index);
    return worth.slice(0, SHORT_LIST).map(({ index }) => index);
  }

  return {
    near(key) {
      const words = wordsOf(key);
      if (words.length < 2 || words.length > MOST_WORDS) return [];
      const matches = words.map(similarWords);
      const ownWeights = matches.map((similar) =>
        similar[0] === undefined ? rarest : (weights[similar[0].word] ?? 0),
      );
      const ownWeight = ownWeights.reduce((sum, weight) => sum + weight, 0);
      const found: StructureCandidate[] = [];
      for (const index of shortList(matches, ownWeight)) {
        const likeness = likenessOf(words, matches, ownWeight, keyWords[index] ?? [], weights);
        if (likeness > 0) found.push({ index, likeness });
      }
      return found;
    },
  };
}

/** How alike two keys are when each word may stand for one word only; 0 when a person would not agree. */
function likenessOf(
  words: readonly string[],
  matches: readonly (readonly WordMatch[])[],
  ownWeight: number,
  other: readonly number[],
  weights: Float64Array,
): number {
  const taken = new Set<number>();
  const positions: number[] = [];
  let common = 0;
  let exact = true;
  let firstFound = -1;
  for (let i = 0; i < words.length; i++) {
    const match = (matches[i] ?? []).find(({ word }) => other.some((place, at) => place === word && !taken.has(at)));
    if (match === undefined) continue;
    const at = other.findIndex((place, index) => place === match.word && !taken.has(index));
    taken.add(at);
    positions.push(at);
    if (firstFound === -1) firstFound = i;
    exact &&= match.likeness === 1;
    common += match.likeness * (weights[match.word] ?? 0);
  }
  const missing = words.length - positions.length;
  const added = other.length - positions.length;
  // A word in another's place, or a misspelt word and a missing one, are two mistakes; that many make another key.
  if ((missing > 0 && added > 0) || missing > 2 || added > 3 || (added > 0 && !exact)) return 0;
  const inOrder = positions.every((at, i) => i === 0 || at > (positions[i - 1] ?? 0));
  const likeness = ((2 * common) / (ownWeight + weightOf(other, weights))) * (inOrder ? 1 : 0.95);
  const onlyBeginning = inOrder && positions[0] === added && firstFound === missing && added + missing > 0;
  const sameBeginning = positions[0] === 0 && firstFound === 0;
  if (common < (onlyBeginning || missing === 0 ? LEAST_BITS : LEAST_BITS_LEFT)) return 0;
  const enough = onlyBeginning
    ? ENOUGH_AT_END
    : !sameBeginning
      ? ENOUGH_ELSEWHERE
      : missing > 0
        ? ENOUGH
        : ENOUGH_AT_START;
  return likeness >= enough ? likeness : 0;
}

function weightOf(words: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (const word of words) sum += weights[word] ?? 0;
  return sum;
}

function wordEditLimit(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 1;
  return length < 11 ? 2 : 3;
}

/** Words that are spelt alike or stand in the same places, and mean different things. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["jobmanager", "taskmanager"],
  ["min", "max"],
  ["internal", "external"],
  ["request", "response"],
  ["input", "output"],
  ["enable", "disable"],
  ["enabled", "disabled"],
  ["before", "after"],
];

/** Whether one word means the opposite of the other. */
export function areOpposites(left: string, right: string): boolean {
  return OPPOSITES.some(([one, two]) => (left === one && right === two) || (left === two && right === one));
}
