import { describe, expect, it } from "vitest";
import { bitCount, letterBits, wordsOf } from "../../src/catalogue/key-words.js";

describe("wordsOf", () => {
  it.each([
    ["taskmanager.numberOfTaskSlots", ["taskmanager", "number", "of", "task", "slots"]],
    ["high-availability.storageDir", ["high", "availability", "storage", "dir"]],
    [
      "taskmanager.network.netty.client.connectTimeoutSec",
      "taskmanager network netty client connect timeout sec".split(" "),
    ],
    ["S3.ACCESS_KEY", ["s3", "access", "key"]],
    ["..a--b__", ["a", "b"]],
    ["", []],
  ])("%s", (key, words) => {
    expect(wordsOf(key)).toEqual(words);
  });
});

describe("letterBits", () => {
  it("looks at letters only, in any case", () => {
    expect(letterBits("Rest.Port-1")).toBe(letterBits("restport"));
    expect(bitCount(letterBits("rest.port") ^ letterBits("rest.part"))).toBe(2);
    expect(bitCount(-1)).toBe(32);
  });
});
