import fc from "fast-check";
import { expect, it } from "vitest";
import { judgeResource } from "../../src/operator/judge.js";
import { OPERATOR_RELEASES } from "../../src/operator/release.js";
import type { JsonValue } from "../../src/text/json-value.js";
import { recordedCases } from "./recorded.js";

const RESOURCES = [...new Map(recordedCases().map((one) => [one.id, one])).values()];

/** Puts something else at one place of a recorded resource. */
function spoiled(value: JsonValue, place: number, other: JsonValue): JsonValue {
  let left = place;
  const walk = (part: JsonValue): JsonValue => {
    if (left-- === 0) return other;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, walk(member)]));
  };
  return walk(value);
}

it("any JSON gets a verdict", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RESOURCES),
      fc.constantFrom(...OPERATOR_RELEASES),
      fc.nat(60),
      fc.jsonValue({ maxDepth: 3 }),
      (recorded, release, place, other) => {
        const resource = spoiled(recorded.resource, place, other as JsonValue);
        const { layer, verdicts } = judgeResource(resource, {
          ...recorded.options,
          release,
          previous: other as JsonValue,
        });
        expect(["accept", "schema", "validator", "crash"]).toContain(layer);
        for (const { path, message } of verdicts) expect([path.length > 0, message.length > 0]).toEqual([true, true]);
      },
    ),
    { numRuns: 2000 },
  );
});

it("JSON that is no resource at all gets one, too", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(judgeResource(value as JsonValue, { release: "1.15" }).layer).toBe("schema");
    }),
  );
});
