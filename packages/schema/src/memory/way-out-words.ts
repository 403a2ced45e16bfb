import { phrase } from "../text/phrase.js";
import type { MemoryChange } from "./changed-input.js";
import type { WayOut } from "./way-out.js";

/** What to do about one setting. */
const CHANGES: Readonly<Record<MemoryChange["action"], string>> = {
  raise: "raise `{key}` to at least {value}",
  lower: "lower `{key}` to at most {value}",
  set: "set `{key}` to {value}",
  remove: "take `{key}` out",
};

/** So many alternatives are named. */
const MOST_NAMED = 2;

/** How to get out of a refusal, in one sentence; empty when no way is known. */
export function waysOutText(ways: readonly WayOut[]): string {
  const told = ways.slice(0, MOST_NAMED).map(({ changes }) => changes.map(changeText).join(phrase(" and ")));
  const text = told.filter((one) => one !== "").join(phrase(", or "));
  return text === "" ? "" : phrase("{sentence}.", { sentence: `${text[0]?.toUpperCase()}${text.slice(1)}` });
}

function changeText({ action, key, value }: MemoryChange): string {
  return phrase(CHANGES[action], { key, value: value ?? "" });
}
