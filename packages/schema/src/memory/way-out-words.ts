import type { MemoryChange } from "./changed-input.js";
import type { WayOut } from "./way-out.js";

/** The words for changes in one language, with the holes `{key}` and `{value}`. */
export interface WayOutWords {
  readonly raise: string;
  readonly lower: string;
  readonly set: string;
  readonly remove: string;
  /** Between changes that belong together, and between alternatives. */
  readonly and: string;
  readonly or: string;
}

export const ENGLISH_WAYS_OUT: WayOutWords = {
  raise: "raise `{key}` to at least {value}",
  lower: "lower `{key}` to at most {value}",
  set: "set `{key}` to {value}",
  remove: "take `{key}` out",
  and: " and ",
  or: ", or ",
};

/** So many alternatives are named. */
const MOST_NAMED = 2;

/** How to get out of a refusal, in one sentence; empty when no way is known. */
export function waysOutText(ways: readonly WayOut[], words: WayOutWords = ENGLISH_WAYS_OUT): string {
  const told = ways
    .slice(0, MOST_NAMED)
    .map(({ changes }) => changes.map((one) => changeText(one, words)).join(words.and));
  const text = told.filter((one) => one !== "").join(words.or);
  return text === "" ? "" : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function changeText({ action, key, value }: MemoryChange, words: WayOutWords): string {
  return words[action].replace("{key}", key).replace("{value}", value ?? "");
}
