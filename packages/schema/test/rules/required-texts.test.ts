import { describe, expect, it } from "vitest";
import type { Circumstance } from "../../src/rules/circumstance.js";
import { RULES } from "../../src/rules/index.generated.js";
import { requiredTexts } from "../../src/rules/required-texts.js";

const CASES: readonly (readonly [pattern: string, texts: readonly string[]])[] = [
  ["file://[^/]", ["file://"]],
  ["^\\s*\\.|\\.\\s*$|:", [".", ":"]],
  ["(?:hdfs|s3[ap]?):/(?!/)", [":/"]],
  ["nfs|EFS", ["nfs", "efs"]],
  ["-Xm[xs]|MaxDirect", ["-xm", "maxdirect"]],
  ["file:.*tmp", ["file:"]],
  ["ab?c+d{2}e", ["a", "c", "d", "e"].slice(0, 1)],
  ["[,:](?!/)", [",", ":"]],
  ["^\\s*$", []],
  ["^(?!/)|[,:](?!/)", []],
  ["a|[a-z]", []],
  ["[^/]x*", []],
  ["x{0,2}|y", []],
];

const patternsOf = (list: readonly Circumstance[]): readonly string[] =>
  list.flatMap((one) => {
    if ("anyOf" in one) return patternsOf(one.anyOf);
    return "matching" in one ? [one.matching] : [];
  });
const PATTERNS = [...new Set(RULES.flatMap(({ when = [] }) => patternsOf(when)))];

/** Values that are no part of the language of most patterns, and some that are of many. */
const VALUES = [
  ...[
    "",
    " ",
    "/",
    ":",
    ".",
    ",",
    "a",
    "0",
    "-1",
    "p",
    "8081",
    "file:/tmp",
    "file:///tmp",
    "file://h/x",
    "hdfs:/x",
    "S3://b//c",
  ],
  ...[
    "a,b",
    "a;b",
    "a:1,b:2",
    "zk-1:2181,zk-2:2181/flink",
    "-Xmx1g",
    "10 s",
    "5ns",
    "nano",
    "NFS",
    "c:\\x",
    "~",
    "/a/../b",
    "x.invalid",
  ],
  ...[
    "state.backend.forst.x",
    "hostname",
    "host:70000",
    "a b",
    "true",
    "NONE",
    "ＡＢ",
    "µs",
    "C:/tmp",
    "dfs:///x/tmp",
    "://x//y",
    "s3a:/x",
  ],
];

describe("required texts", () => {
  it.each(CASES)("of %s", (pattern, texts) => {
    expect(requiredTexts(pattern)).toEqual(texts);
  });

  it("stand in everything that a pattern of a rule matches", () => {
    expect(PATTERNS.length).toBeGreaterThan(20);
    let told = 0;
    for (const pattern of PATTERNS) {
      const texts = requiredTexts(pattern);
      if (texts.length === 0) continue;
      told++;
      const expression = new RegExp(pattern, "i");
      for (const value of VALUES) {
        if (!expression.test(value)) continue;
        expect([pattern, value, texts.some((text) => value.toLowerCase().includes(text))]).toEqual([
          pattern,
          value,
          true,
        ]);
      }
    }
    expect(told).toBeGreaterThan(15);
  });
});
