import { describe, expect, it } from "vitest";
import { constructDouble } from "../../src/formats/config-yaml/scalar-types.js";

/** What Flink 1.19 and 2.2 said to `a: !!float TEXT`, asked through the oracle. */
const ANSWERS: readonly (readonly [text: string, message: string])[] = [
  ["..", "multiple points"],
  ["1.2.3", "multiple points"],
  ["-1.2.3", "multiple points"],
  ["1..e", "multiple points"],
  ["x", 'For input string: "x"'],
  ["x.y.", 'For input string: "x.y."'],
];

describe("a double in config.yaml", () => {
  it.each(ANSWERS)("is refused in Java's words: %s", (text, message) => {
    expect(constructDouble(text)).toMatchObject({ message });
  });
});
