import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { DEPARTED_KEYS } from "../../src/catalogue/tables/departed-keys.js";
import { RENAMED_KEYS } from "../../src/catalogue/tables/renamed-keys.js";
import { FLINK_LINES, type FlinkLine, hasLine, linesBetween, linesOf } from "../../src/text/flink-line.js";

const catalogue = flinkCatalogue();

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../../fixtures/catalogue/${name}`, import.meta.url), "utf8")) as T;
}

function lineBefore(line: FlinkLine): FlinkLine {
  return FLINK_LINES[FLINK_LINES.indexOf(line) - 1] ?? line;
}

describe("aliases", () => {
  const { windows } = fixture<{ windows: readonly (readonly [string, string, FlinkLine, FlinkLine])[] }>(
    "renames.json",
  );
  it.each(windows)("%s is read by %s from %s to %s", (old, option, since, until) => {
    const use = catalogue.exact(old)?.aliasOf.find((alias) => alias.option === option);
    expect(linesOf(use?.lines ?? 0)).toEqual(linesOf(linesBetween(since, until)));
  });
});

describe("options that became aliases", () => {
  const { renamed } = fixture<{ renamed: Record<FlinkLine, readonly (readonly [string, string])[]> }>(
    "became-alias.json",
  );
  const cases = Object.entries(renamed).flatMap(([line, pairs]) =>
    pairs.map(([old, option]) => [old, option, line as FlinkLine] as const),
  );
  it.each(cases)("%s went to %s in %s", (old, option, line) => {
    const known = catalogue.exact(old);
    expect(hasLine(known?.primary ?? 0, lineBefore(line))).toBe(true);
    expect(hasLine(known?.primary ?? 0, line)).toBe(false);
    expect(hasLine(known?.accepted ?? 0, line)).toBe(true);
    expect(known?.aliasOf.some((use) => use.option === option && hasLine(use.lines, line))).toBe(true);
    expect(catalogue.successorOn(old, line)?.relation).toBe("alias");
  });
});

describe("keys that went away", () => {
  const { gone } = fixture<{ gone: Record<FlinkLine, readonly string[]> }>("gone.json");
  it.each(Object.entries(gone))("%s", (line, keys) => {
    for (const key of keys) {
      // Reporter parameters became suffixes; below the open prefix they are still read.
      if (key.includes("<")) continue;
      const accepted = catalogue.exact(key)?.accepted ?? 0;
      expect(hasLine(accepted, lineBefore(line as FlinkLine)), key).toBe(true);
      expect(hasLine(accepted, line as FlinkLine), key).toBe(false);
      expect(catalogue.successorOn(key, line as FlinkLine)?.relation, key).not.toBe("alias");
    }
  });
});

describe("successorOn", () => {
  it.each([
    ["state.checkpoints.dir", "1.19", undefined],
    ["state.checkpoints.dir", "1.20", "execution.checkpointing.dir"],
    ["state.backend.fs.memory-threshold", "1.15", "state.storage.fs.memory-threshold"],
    ["state.backend.fs.memory-threshold", "2.3", "execution.checkpointing.data-inline-threshold"],
    // rest.bind-port falls back to rest.port, execution.checkpointing.local-backup.enabled to the other: one key sets both.
    ["web.port", "2.0", "rest.port"],
    ["state.backend.local-recovery", "2.1", "execution.state-recovery.from-local"],
    ["recovery.mode", "1.16", "high-availability"],
    ["recovery.mode", "1.17", "high-availability.type"],
    ["jobmanager.web.address", "1.20", "web.address"],
    ["jobmanager.web.address", "2.0", "rest.bind-address"],
    ["akka.ask.timeout", "1.17", undefined],
    ["akka.ask.timeout", "1.18", "pekko.ask.timeout"],
    ["no.such.key", "1.20", undefined],
  ] as const)("%s on %s: %s", (key, line, option) => {
    expect(catalogue.successorOn(key, line)).toEqual(option === undefined ? undefined : { option, relation: "alias" });
  });

  it("goes on when the alias window is over", () => {
    const renamed = { option: "state.backend.rocksdb.localdir", relation: "renamed" };
    expect(catalogue.successorOn("state.backend.rocksdb.checkpointdir", "2.0")).toEqual(renamed);
    expect(catalogue.successorOn("table.exec.topn-cache-size", "2.2")).toEqual({
      option: "table.exec.rank.topn-cache-size",
      relation: "renamed",
    });
    expect(catalogue.successorOn("security.ssl.enabled", "2.0")?.relation).toBe("replaced");
    expect(catalogue.successorOn("akka.watch.threshold", "2.0")).toBeUndefined();
  });

  it("speaks of options that are deprecated, too", () => {
    expect(catalogue.successorOn("execution.savepoint.path", "1.20")).toEqual({
      option: "execution.state-recovery.path",
      relation: "alias",
    });
    expect(catalogue.successorOn("cluster.evenly-spread-out-slots", "1.18")).toBeUndefined();
    expect(catalogue.successorOn("cluster.evenly-spread-out-slots", "1.19")).toEqual({
      option: "taskmanager.load-balance.mode",
      relation: "replaced",
    });
  });

  it("says nothing about a key that is yet to come", () => {
    expect(catalogue.successorOn("execution.checkpointing.dir", "1.15")).toBeUndefined();
  });
});

describe("olderNameOn", () => {
  it.each([
    ["high-availability.type", "1.16", "high-availability"],
    ["high-availability.type", "1.17", undefined],
    ["execution.checkpointing.dir", "1.12", "state.checkpoints.dir"],
    ["execution.checkpointing.data-inline-threshold", "1.12", "state.backend.fs.memory-threshold"],
    ["execution.checkpointing.data-inline-threshold", "1.19", "state.storage.fs.memory-threshold"],
    ["pekko.ask.timeout", "1.17", "akka.ask.timeout"],
    ["env.java.opts.all", "1.10", "env.java.opts"],
    ["state.backend.rocksdb.localdir", "1.12", undefined],
    // jobmanager.rpc.address is a fallback of rest.address, no older name.
    ["jobmanager.rpc.address", "1.10", undefined],
    ["rest.flamegraph.enabled", "1.10", undefined],
  ] as const)("%s on %s: %s", (key, line, older) => {
    expect(catalogue.olderNameOn(key, line)).toBe(older);
  });
});

describe("the tables of what went away", () => {
  it.each(RENAMED_KEYS)("$key -> $successor", ({ key, successor, relation }) => {
    const lines = FLINK_LINES.filter((line) => catalogue.successorOn(key, line)?.relation === relation);
    expect(lines.length, "lines on which it says something").toBeGreaterThan(0);
    for (const line of lines) expect(catalogue.successorOn(key, line)?.option).toBe(successor);
  });

  it.each(DEPARTED_KEYS)("$key", ({ key, successor }) => {
    expect(catalogue.find(key)).toBeUndefined();
    if (successor !== undefined) expect(catalogue.exact(successor)?.accepted).toBeTruthy();
  });

  it("leave out what the options say by themselves", () => {
    for (const { key, successor, relation } of RENAMED_KEYS) {
      const aliases = catalogue.exact(key)?.aliasOf.map((use) => use.option) ?? [];
      expect(relation === "renamed" && aliases.includes(successor), key).toBe(false);
    }
  });
});
