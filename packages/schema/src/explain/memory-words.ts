import type { Component, Derivation } from "../memory/component.js";
import type { MemoryNotice } from "../memory/memory-notice.js";
import { readableSize } from "../memory/readable-size.js";
import { renderMessage } from "../rules/message.js";
import type { MessageData } from "../rules/rule.js";
import { phrase } from "../text/phrase.js";

/** The words about memory in one language, with holes. */
export const MEMORY_TEXTS = {
  option: "set by {key}",
  default: "the default of {key}",
  fraction: "{fraction} of {of}, by {key}",
  inverse: "{fraction} of the sum that it is part of, by {key}",
  cappedMin: "{fraction} of {of} by {key} would be less: raised to {minKey}",
  cappedMax: "{fraction} of {of} by {key} would be more: cut to {maxKey}",
  rest: "what the other parts leave of {total}, known from {of}",
  legacyBuffers: "{buffers} buffers of {segment}, by {key}",
  legacyHeap: "set by the old {key}",
  cutOff: "{total} less a cut-off of {cutoff}, by {key}",
  sum: "the sum of its parts",
  "capped-to-min": "A fraction would make {about} smaller than its minimum, so Flink takes the minimum.",
  "capped-to-max": "A fraction would make {about} larger than its maximum, so Flink takes the maximum.",
  "fraction-ignored": "The fraction that is set for {about} has no effect: the size follows from the other parts.",
  "legacy-heap-used": "An old heap option gives {about} its value.",
  "off-heap-derived": "The off-heap memory is what the heap leaves of total Flink memory, not its default.",
  "jm-heap-below-128m": "The JobManager has less heap than the 128m that Flink recommends, and Flink logs a warning.",
  "deprecated-key": "The value stands under the old key {about}, and Flink logs a warning.",
  "total-ignored-by-resource-manager": "The ResourceManager does not look at {about}: it adds up the parts again.",
  "external-resource-without-amount": "The external resource {about} has no amount above 0, and Flink leaves it out.",
} as const;

export type MemoryTextId = keyof typeof MEMORY_TEXTS;

/** How a part of the memory got its size, in words. */
export function derivationText({ derivation }: Component): string {
  const [id, data] = derivationMessage(derivation);
  return renderMessage(phrase(MEMORY_TEXTS[id]), data);
}

/** What Flink logs about the memory, in a sentence. */
export function noticeText({ code, about }: MemoryNotice): string {
  return renderMessage(phrase(MEMORY_TEXTS[code]), { about });
}

function derivationMessage(derivation: Derivation): readonly [MemoryTextId, MessageData] {
  switch (derivation.how) {
    case "option":
      return ["option", { key: derivation.key }];
    case "default":
      return ["default", { key: derivation.key }];
    case "fraction": {
      const { key, fraction, of, inverse, capped, minKey, maxKey } = derivation;
      const data = { key, fraction: shortNumber(fraction), of: readableSize(of), minKey, maxKey };
      if (capped !== undefined) return [capped === "min" ? "cappedMin" : "cappedMax", data];
      return [inverse ? "inverse" : "fraction", data];
    }
    case "rest":
      return ["rest", { of: derivation.of, total: readableSize(derivation.total) }];
    case "legacy-buffers": {
      const { key, buffers, segment } = derivation;
      return ["legacyBuffers", { key, buffers, segment: readableSize(segment) }];
    }
    case "legacy-heap":
      return ["legacyHeap", { key: derivation.key }];
    case "cut-off": {
      const { key, total, cutoff } = derivation;
      return ["cutOff", { key, total: readableSize(total), cutoff: readableSize(cutoff) }];
    }
    case "sum":
      return ["sum", {}];
  }
}

/** A float as people write it: Flink calculates with 0.4000000059604645 where 0.4 is meant. */
function shortNumber(value: number): string {
  return String(Number(value.toPrecision(7)));
}
