import { readsAsFlinkConf } from "../../formats/document.js";
import type { BoundEntry, RuleContext, WritingFault, WritingFaultCode } from "../rule.js";
import { isMalformedKey } from "../shapes/malformed-key.js";
import { hasOddCharacter } from "../shapes/odd-characters.js";
import { mayHoldRemark } from "../shapes/remark.js";
import { isSample } from "../shapes/sample-value.js";
import { PREFIX_KEYS } from "./prefix-keys.js";

/** Nothing that could be wrong with the writing of a value is without one of these; most values are. */
const UNUSUAL = /^["'[]|[$<{%]|[^\x00-\x7f]|\s\/|,\s*\.|\/path|address\d|:port/;

/** How an entry is written that may not be what was meant; undefined for most entries. */
export function writingFaults(bound: BoundEntry, { document }: RuleContext): readonly WritingFault[] | undefined {
  const { entry, match, overridden } = bound;
  const legacy = readsAsFlinkConf(document);
  const codes: WritingFaultCode[] = [];
  if (overridden && legacy) codes.push("overridden");
  if (match === undefined && isMalformedKey(entry.key)) codes.push("malformed-key");
  if (UNUSUAL.test(entry.value)) valueFaults(bound, legacy, codes);
  if (!legacy && PREFIX_KEYS.has(entry.key)) codes.push("prefix-key");
  if (legacy && entry.key.startsWith("env.") && document.source.text.charCodeAt(entry.valueEnd) === 13) {
    codes.push("carriage-return");
  }
  if (codes.length === 0) return undefined;
  return codes.map((code) => ({ of: "writing", code, start: entry.valueStart, end: entry.valueEnd }));
}

function valueFaults(bound: BoundEntry, legacy: boolean, codes: WritingFaultCode[]): void {
  const { value } = bound.entry;
  const first = value.charCodeAt(0);
  if (legacy && (first === 34 || first === 39)) codes.push("quoted-value");
  if (legacy && first === 91) codes.push("bracket-value");
  if (hasOddCharacter(value)) codes.push("odd-character");
  if (mayHoldRemark(value)) codes.push("remark");
  if (bound.placeholder || isSample(value)) codes.push("unfilled");
}
