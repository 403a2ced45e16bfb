import { HEAP_KEYS, heapSuccessors, isMegabytes } from "../rules/shapes/heap-keys.js";
import { REPORTER_PACKAGE, SHIPPED_FACTORIES } from "../rules/shapes/metric-reporters.js";
import { type FlinkLine, hasLine, type LineSet, linesBetween } from "../text/flink-line.js";
import { javaTrim } from "../values/java-text.js";
import { type Decision, decided, type Move, type NewSetting } from "./move.js";

/** What becomes of a key or value whose successor takes values of its own, where both can be told to mean the same. */
interface Succession {
  readonly key: RegExp;
  /** The lines on which the old way is not understood. */
  readonly lines: LineSet;
  /** Undefined: nothing special is to be done. */
  readonly decide: (key: string, text: string, move: Move) => Decision | undefined;
}

const FLINK_2 = linesBetween("2.0");
const INTERNAL_SSL = "security.ssl.internal.enabled";
const REST_SSL = "security.ssl.rest.enabled";
const BACKEND_KEYS = ["state.backend", "state.backend.type"];
const STORAGE_KEYS = ["execution.checkpointing.storage", "state.checkpoint-storage"];
const LOAD_BALANCE = "taskmanager.load-balance.mode";
const BREAKPOINT = "table.optimizer.union-all-as-breakpoint-enabled";

const SUCCESSIONS: readonly Succession[] = [
  {
    key: new RegExp(`^(?:${HEAP_KEYS.map((key) => key.replaceAll(".", "\\.")).join("|")})$`),
    lines: FLINK_2,
    decide: heapSize,
  },
  {
    key: /^security\.ssl\.enabled$/,
    lines: FLINK_2,
    decide(_, text, move) {
      if (!isBoolean(text)) return undefined;
      const missing = [INTERNAL_SSL, REST_SSL].filter((key) => !move.from.settings.has(key));
      if (missing.length === 0) return decided([], "leftOver", { now: `${INTERNAL_SSL}, ${REST_SSL}` });
      if (text.toLowerCase() === "false") return decided([], "noEffect");
      return decided(
        missing.map((key) => ({ key, text })),
        "replaced",
        { now: missing.join(", ") },
      );
    },
  },
  {
    key: /^cluster\.evenly-spread-out-slots$/,
    lines: FLINK_2,
    decide(_, text, move) {
      if (!isBoolean(text)) return undefined;
      if (move.from.settings.has(LOAD_BALANCE)) return decided([], "leftOver", { now: LOAD_BALANCE });
      if (text.toLowerCase() === "false") return decided([], "noEffect");
      return decided([{ key: LOAD_BALANCE, text: "SLOTS" }], "replaced", { now: LOAD_BALANCE });
    },
  },
  {
    key: /^table\.optimizer\.union-all-as-breakpoint-disabled$/,
    lines: linesBetween("1.12"),
    decide(_, text, move) {
      if (!isBoolean(text)) return undefined;
      if (move.from.settings.has(BREAKPOINT)) return decided([], "leftOver", { now: BREAKPOINT });
      const opposite = text.toLowerCase() === "true" ? "false" : "true";
      return decided([{ key: BREAKPOINT, text: opposite }], "replaced", { now: BREAKPOINT });
    },
  },
  { key: /^state\.backend(?:\.type)?$/, lines: FLINK_2, decide: stateBackend },
  {
    key: /^jobmanager\.scheduler$/,
    lines: FLINK_2,
    decide: (key, text) =>
      text.toLowerCase() === "ng"
        ? decided([{ key, text: "Default" }], "valueRenamed", { value: "Default" })
        : undefined,
  },
  {
    key: /^execution\.target$/,
    lines: FLINK_2,
    decide: (key, text) =>
      text === "yarn-per-job" ? decided([{ key, text }], "valueGone", { help: "Take yarn-application." }) : undefined,
  },
  { key: /^metrics\.reporter\.[^.\s]+\.class$/, lines: linesBetween("1.17"), decide: reporterClass },
];

/** What special is to be done about an entry for a line; undefined for nothing. */
export function successionOf(key: string, text: string, line: FlinkLine, move: Move): Decision | undefined {
  for (const succession of SUCCESSIONS) {
    if (!hasLine(succession.lines, line) || !succession.key.test(key)) continue;
    return succession.decide(key, text, move);
  }
  return undefined;
}

function isBoolean(text: string): boolean {
  return /^(?:true|false)$/i.test(text);
}

/** `MemoryBackwardsCompatibilityUtils` of Flink 1.10 to 1.20 said what a heap size was for each deployment. */
function heapSize(key: string, text: string, { from, containers }: Move): Decision {
  const { totals, standalone, container } = heapSuccessors(key);
  const total = totals.find((keys) => keys.every((one) => from.settings.has(one)))?.[0];
  if (total !== undefined) return decided([], "leftOver", { now: total });
  const other = isMegabytes(key) ? key.replace(/mb$/, "size") : undefined;
  if (other !== undefined && from.settings.has(other)) return decided([], "leftOver", { now: other });
  if (containers === undefined) return decided([], "heapUnknown", { now: standalone, container });
  const now = containers ? container : standalone;
  return decided([{ key: now, text: isMegabytes(key) ? `${text}m` : text }], "replaced", { now });
}

/** `StateBackendLoader` of Flink 1.13 to 1.20 makes a heap state backend of both, with a storage for checkpoints that goes with it. */
function stateBackend(key: string, text: string, { from, effective }: Move): Decision | undefined {
  if (BACKEND_KEYS.some((other) => other !== key && effective.has(other))) return undefined;
  const name = text.toLowerCase();
  if (name !== "filesystem" && name !== "jobmanager") return undefined;
  const settings: NewSetting[] = [{ key: "state.backend.type", text: "hashmap" }];
  if (!STORAGE_KEYS.some((storage) => from.settings.has(storage))) {
    settings.push({ key: "execution.checkpointing.storage", text: name });
  }
  return decided(settings, "replaced", {
    now: settings.map((setting) => `${setting.key}: ${setting.text}`).join(", "),
  });
}

function reporterClass(key: string, text: string, { from }: Move): Decision {
  const now = `${key.slice(0, -"class".length)}factory.class`;
  if (from.settings.has(now)) return decided([], "leftOver", { now });
  const factory = `${javaTrim(text)}Factory`;
  if (!SHIPPED_FACTORIES.includes(factory.slice(REPORTER_PACKAGE.length))) return decided([], "successor", { now });
  return decided([{ key: now, text: factory }], "replaced", { now });
}
