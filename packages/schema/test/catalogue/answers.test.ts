import { describe, expect, it } from "vitest";
import { answerQuestion, type JsonValue } from "../../src/ask/index.js";
import { optionDetails } from "../../src/catalogue/option-details.js";
import { FLINK_LINES, type FlinkLine } from "../../src/text/flink-line.js";
import { type DumpedOption, dumpOf } from "./dumps.js";

/** The answer as JSON has it. */
function plain(value: JsonValue | undefined): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item as JsonValue)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

function expected(option: DumpedOption): unknown {
  const { key, type, hasDefault, fallbackKeys, deprecated, owner } = option;
  return { key, type, default: option.default, hasDefault, enum: option.enum, fallbackKeys, deprecated, owner };
}

function ask(flink: FlinkLine, question: Record<string, unknown>): unknown {
  return plain(answerQuestion({ flink, ...question }).value);
}

describe("what real Flink declares", () => {
  it.each(FLINK_LINES)("%s: all options, in order", (line) => {
    const records = dumpOf(line)
      .filter(({ kind }) => kind === "flink" || kind === "sql")
      .sort((left, right) => (left.key < right.key ? -1 : 1))
      .map(expected);
    expect(records.length).toBeGreaterThan(480);
    expect(ask(line, { ask: "options" })).toEqual(records);
  });

  it.each(FLINK_LINES)("%s: each option by its key", (line) => {
    for (const option of dumpOf(line)) {
      if (option.kind !== "flink" && option.kind !== "sql") continue;
      expect(ask(line, { ask: "option", key: option.key })).toEqual(expected(option));
    }
  });

  it("has no answer for what is no option on a line", () => {
    for (const key of ["no.such.key", "high-availability.type", "", "__proto__", "constructor", "port"]) {
      expect(ask("1.16", { ask: "option", key }), key).toBeNull();
    }
  });
});

describe("where an option stands", () => {
  it.each([
    ["taskmanager.numberOfTaskSlots", "TaskManagerOptions", "flink-core", "resources-and-scheduling"],
    ["yarn.application.queue", "YarnConfigOptions", "flink-yarn", "yarn"],
    ["metrics.reporter.<name>.interval", "MetricOptions", "flink-core", "metrics-and-logging"],
    ["fs.<scheme>.limit.total", "CoreOptions", undefined, "file-systems"],
    ["zookeeper.heap.mb", "config.sh", undefined, "high-availability"],
  ])("%s", (key, owner, module, group) => {
    expect(optionDetails(key)).toEqual({ owner, module, group });
  });

  it("is nowhere for what is no option", () => {
    expect(optionDetails("no.such.key")).toBeUndefined();
    expect(optionDetails("__proto__")).toBeUndefined();
  });
});
