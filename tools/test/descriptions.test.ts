import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../packages/schema/src/catalogue/flink-catalogue.js";
import { OPTION_GROUPS } from "../../packages/schema/src/catalogue/tables/groups.js";
import { mistakesOf } from "../descriptions/check.js";
import { coverageOf, wantsDescription } from "../descriptions/coverage.js";
import { type Described, describedGroups, readGroup } from "../descriptions/described.js";
import { mostSetKeys } from "../descriptions/most-set.js";

const catalogue = flinkCatalogue();
const KEY = "heartbeat.timeout";

/** What is found wrong with a description of `heartbeat.timeout`. */
function mistakes(said: Described, key = KEY, group = "fault-tolerance"): readonly string[] {
  return mistakesOf(group, { [key]: said }, catalogue);
}

const RIGHT: Described = {
  en: "How long a process may stay silent before the other one takes it for dead; default `50 s`. Raise it together with `heartbeat.interval`.",
  zh: "一个进程多久没有心跳就被对方视为失效，默认 `50 s`。调大时一并调整 `heartbeat.interval`。",
};

describe("the check of descriptions", () => {
  it("finds nothing wrong with a right one", () => {
    expect(mistakes(RIGHT)).toEqual([]);
  });

  it.each<[what: string, said: Described, complaint: string]>([
    ["a key that is none", { en: RIGHT.en.replace("interval", "intervall"), zh: RIGHT.zh }, "heartbeat.intervall"],
    ["another default", { en: RIGHT.en.replace("50 s", "60 s"), zh: RIGHT.zh.replace("50 s", "60 s") }, "`60 s`"],
    ["a default without backticks", { en: "It is long; defaults to 50 s.", zh: "很长。" }, "without backticks"],
    ["a release that is none", { en: `${RIGHT.en} New in Flink 1.29.`, zh: RIGHT.zh }, "1.29"],
    [
      "a change that did not happen",
      { en: `${RIGHT.en} Removed in Flink 1.17.`, zh: RIGHT.zh },
      "Removed in Flink 1.17",
    ],
    ["a term left out", { en: "Ends a checkpoint.", zh: "结束它。" }, "检查点"],
    ["a term left in English", { en: "Ends a checkpoint.", zh: "结束检查点 checkpoint。" }, 'says "checkpoint"'],
    ["another word for a term", { en: "Sets the parallelism.", zh: "设置并行度（并发度）。" }, "并发度"],
    [
      "a key that one language lacks",
      { en: RIGHT.en, zh: "多久没有心跳就视为失效，默认 `50 s`。" },
      "zh lacks `heartbeat.interval`",
    ],
    ["a missing language", { en: RIGHT.en } as Described, "lacks en or zh"],
    ["a half sentence", { en: "How long", zh: RIGHT.zh }, "full stop"],
    ["a wrong longer note", { ...RIGHT, longer: { en: "See `no.such-key`.", zh: "见 `no.such-key`。" } }, "longer: en"],
  ])("finds %s", (_, said, complaint) => {
    expect(mistakes(said).join("\n")).toContain(complaint);
  });

  it("finds orphans, and keys of another group", () => {
    expect(mistakes(RIGHT, "heartbeat.no-such-key").join()).toContain("orphan");
    expect(mistakes(RIGHT, KEY, "memory").join()).toContain("belongs into fault-tolerance");
  });

  it("finds what is out of order", () => {
    const pair = { "heartbeat.timeout": RIGHT, "heartbeat.interval": { ...RIGHT, en: "A time.", zh: "时间。" } };
    expect(mistakesOf("fault-tolerance", pair, catalogue).join()).toContain("out of order");
  });
});

describe("the descriptions", () => {
  it("are in files of groups that there are", () => {
    expect(describedGroups().filter((group) => !Object.hasOwn(OPTION_GROUPS, group))).toEqual([]);
  });

  it.each(describedGroups())("of %s say nothing that is not so", (group) => {
    expect(mistakesOf(group, readGroup(group), catalogue)).toEqual([]);
  });

  it.each(Object.keys(OPTION_GROUPS))(
    "are there for every option of %s, with a longer note for those people set",
    (group) => {
      const { missing, withoutNote } = coverageOf(group, readGroup(group), catalogue, mostSetKeys());
      expect({ missing, withoutNote }).toEqual({ missing: [], withoutNote: [] });
    },
  );

  it("have a longer note for options that there are", () => {
    const wanted = new Set(
      catalogue
        .all()
        .filter(wantsDescription)
        .map(({ key }) => key),
    );
    expect([...mostSetKeys()].filter((key) => !wanted.has(key))).toEqual([]);
    expect(mostSetKeys().size).toBeGreaterThanOrEqual(150);
  });
});
