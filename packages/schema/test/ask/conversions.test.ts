import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findingsOfStart } from "../rules/recorded.js";

interface Conversions {
  readonly flink: string;
  readonly roles: Readonly<Record<string, { readonly read: readonly string[]; readonly unread: readonly string[] }>>;
}

const PATH = fileURLToPath(new URL("../../../../fixtures/oracle/start/conversions.json", import.meta.url));
const { flink, roles } = JSON.parse(readFileSync(PATH, "utf8")) as Conversions;

/** Options that a process converts although they concern another one, or that a warning is said of. */
const NOT_SAID: readonly string[] = [
  "execution.checkpointing.alignment-timeout",
  "rest.port",
  "rest.profiling.history-size",
  "security.ssl.rest.enabled",
  "taskmanager.heap.mb",
  "taskmanager.heap.size",
  "taskmanager.network.memory.fraction",
  "taskmanager.network.numberOfBuffers",
];

/** Options that are read where the recording did not go: before a TaskManager's services start, and in batch jobs. */
const SAID: readonly string[] = [
  "cluster.intercept-user-system-exit",
  "cluster.processes.halt-on-fatal-error",
  "cluster.uncaught-exception-handling",
  "execution.batch-state-backend.enabled",
  "execution.sorted-inputs.enabled",
  "execution.sorted-inputs.memory",
];

function isRefused(role: string, key: string): boolean {
  const findings = findingsOfStart(flink, { ask: "start", role, config: { [key]: "garbage" } });
  return findings.some(({ severity, proof }) => severity === "error" && proof === "refusal");
}

describe.each(Object.entries(roles))("values that do not convert, for %s", (role, { read, unread }) => {
  it("are refused where the option is read", () => {
    const missed = read.filter((key) => !isRefused(role, key));
    expect(missed.filter((key) => !NOT_SAID.includes(key))).toEqual([]);
  });

  it("are refused nowhere else", () => {
    const wrong = unread.filter((key) => isRefused(role, key));
    expect(wrong.filter((key) => !SAID.includes(key))).toEqual([]);
  });
});
