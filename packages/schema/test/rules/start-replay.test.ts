import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { casesOfStart, type OracleCase } from "../../src/testing/index.js";
import { findingsOfStart, STARTS } from "./recorded.js";

function listOf<T>(name: string): T {
  const path = fileURLToPath(new URL(`../../../../fixtures/oracle/start/${name}`, import.meta.url));
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

/** Topics whose rules are not written yet. It may only shrink. */
const PENDING = listOf<readonly string[]>("pending.json");
/** Cases in which Flink stumbles over something that no configuration file shows, with the reason. */
const UNSEEN = listOf<Readonly<Record<string, string>>>("unseen.json");

const TOPICS = [...new Set(STARTS.map(({ topic }) => topic))].sort();

/** How our rules differ from what a process did; undefined where they agree. */
function difference({ id, flink, question, answer }: OracleCase): string | undefined {
  const findings = findingsOfStart(flink, question);
  const refusals = findings.filter(({ severity, proof }) => severity === "error" && proof === "refusal");
  const said = findings.map(({ rule, severity }) => `${rule} (${severity})`).join(", ") || "nothing";
  switch (answer.verdict) {
    case "refuses":
      return refusals.length > 0 ? undefined : `${id}: Flink refuses (${String(answer.error)}), we say ${said}`;
    case "starts":
      return refusals.length === 0
        ? undefined
        : `${id}: Flink starts, ${refusals.map(({ rule }) => rule).join(", ")} says it refuses`;
    default:
      return findings.some(({ severity }) => severity !== "info")
        ? undefined
        : `${id}: Flink waits for ever, we say ${said}`;
  }
}

function isUnseen({ id }: OracleCase): boolean {
  return Object.hasOwn(UNSEEN, id) || Object.hasOwn(UNSEEN, id.slice(0, id.indexOf("@")));
}

describe("what whole Flink processes did with a configuration, our rules say too", () => {
  it.each(TOPICS)("%s", (topic) => {
    const cases = STARTS.filter((start) => start.topic === topic).flatMap(casesOfStart);
    const differences = cases.filter((each) => !isUnseen(each)).flatMap((each) => difference(each) ?? []);
    if (!PENDING.includes(topic)) expect(differences).toEqual([]);
    else expect(differences, `${topic} is covered now: take it out of pending.json`).not.toEqual([]);
  });

  it("has an exception only where one is needed", () => {
    const cases = STARTS.flatMap(casesOfStart);
    const needless = Object.keys(UNSEEN).filter((name) => {
      const meant = cases.filter(({ id }) => id === name || id.startsWith(`${name}@`));
      return !meant.some((each) => difference(each) !== undefined);
    });
    expect(needless).toEqual([]);
  });

  it("knows the topics that are pending", () => {
    expect(PENDING.filter((topic) => !TOPICS.includes(topic))).toEqual([]);
    expect(PENDING).toEqual([...PENDING].sort());
  });

  it("has ids of their own", () => {
    expect(new Set(STARTS.map(({ id }) => id)).size).toBe(STARTS.length);
  });
});
