import type { EffectiveConfig } from "../../effective/effective-config.js";
import type { ConfigEntry } from "../../formats/document.js";
import { type FlinkLine, type LineSet, lineSet, linesOf } from "../../text/flink-line.js";
import type { Finding, Process, RuleContext } from "../rule.js";
import { flinkName } from "./flink-name.js";
import { isOffType } from "./high-availability.js";
import { parameterOf, reporterKey } from "./metric-reporters.js";
import { fixedPort } from "./ports.js";
import { isOwn } from "./read-entry.js";

/** A port that a process opens. */
export interface Opened {
  readonly key: string;
  readonly port: number;
  /** Absent: Flink's default. */
  readonly entry?: ConfigEntry;
  /** What goes on without the port. */
  readonly optional?: "reporter" | "jmx";
}

/** Two servers of one process that ask for one port: the first gets it. */
export interface Collision {
  readonly first: Opened;
  readonly second: Opened;
  readonly lines: LineSet;
  readonly processes: ReadonlySet<"jobmanager" | "taskmanager">;
}

interface MutableCollision extends Collision {
  lines: LineSet;
  readonly processes: Set<"jobmanager" | "taskmanager">;
}

/** Every two servers of one process that ask for one port, with the lines on which they do. */
export function portCollisions(context: RuleContext): Iterable<Collision> {
  const found = new Map<string, MutableCollision>();
  for (const line of linesOf(context.target.lines)) {
    for (const process of ["jobmanager", "taskmanager"] as const) {
      const opened = process === "jobmanager" ? byJobManager(line, context) : byTaskManager(line, context);
      opened.forEach((second, index) => {
        const first = opened.slice(0, index).find(({ port }) => port === second.port);
        if (first === undefined) return;
        const id = `${first.key} ${second.key}`;
        const known = found.get(id) ?? { first, second, lines: 0, processes: new Set() };
        found.set(id, known);
        known.lines |= lineSet(line);
        known.processes.add(process);
      });
    }
  }
  return found.values();
}

/** The messages of a rule about collisions. */
export const COLLISION_MESSAGES = {
  refused: "{who} of {flink} does not start: `{first}`{byDefault} has opened port {port} when `{second}` asks for it.",
  refusedDefault:
    "{who} of {flink} does not start: `{first}` has opened port {port}, which is the default of `{second}`.",
  lost: "{who} of {flink} runs without it: `{first}`{byDefault} has opened port {port} when `{second}` asks for it.",
  help: "Give each server a port of its own, or 0 for any free one.",
  related: "The other server with port {port}",
} as const;

/** What to report of a collision; undefined where neither port is set in the file itself. */
export function collisionFinding(collision: Collision, context: RuleContext): Finding | undefined {
  const { first, second, lines, processes } = collision;
  const own = [second.entry, first.entry].filter((entry) => entry !== undefined && isOwn(entry, context));
  const [at, other] = own;
  if (at === undefined) return undefined;
  const data = {
    flink: flinkName(context, lines),
    who: processes.has("jobmanager") ? "The JobManager" : "Each TaskManager",
    first: first.key,
    second: second.key,
    byDefault: first.entry === undefined ? " by default" : "",
    port: second.port,
  };
  const where: readonly Process[] = [...processes];
  const refused = second.entry === undefined ? "refusedDefault" : "refused";
  return {
    message: second.optional === undefined ? refused : "lost",
    help: "help",
    data,
    key: at.key,
    lines,
    start: at.valueStart,
    end: at.valueEnd,
    processes: where,
    ...(second.optional === undefined ? {} : { severity: "warning" }),
    related: other === undefined ? [] : [{ message: "related", data, start: other.keyStart, end: other.valueEnd }],
  };
}

/** In the order of `ClusterEntrypoint`: RPC, JMX, BLOBs, metrics reporters, queries for metrics, REST. */
function byJobManager(line: FlinkLine, context: RuleContext): readonly Opened[] {
  const { effective } = context;
  const types = ["high-availability.type", "high-availability"].map((key) => textOf(effective, key, line));
  const isAvailable = types.some((text) => text !== undefined && !isOffType(text.trim()));
  const rpc = isAvailable ? "high-availability.jobmanager.port" : "jobmanager.rpc.port";
  return [
    bound(effective, line, "jobmanager.rpc.bind-port", rpc),
    jmx(effective, line),
    single(effective, line, "blob.server.port"),
    ...reporters(context),
    single(effective, line, "metrics.internal.query-service.port"),
    bound(effective, line, "rest.bind-port", "rest.port"),
  ].filter((opened) => opened !== undefined);
}

/** In the order of `TaskManagerRunner`: RPC, JMX, metrics reporters, queries for metrics, data. */
function byTaskManager(line: FlinkLine, context: RuleContext): readonly Opened[] {
  const { effective } = context;
  return [
    bound(effective, line, "taskmanager.rpc.bind-port", "taskmanager.rpc.port"),
    jmx(effective, line),
    ...reporters(context),
    single(effective, line, "metrics.internal.query-service.port"),
    bound(effective, line, "taskmanager.data.bind-port", "taskmanager.data.port"),
  ].filter((opened) => opened !== undefined);
}

function textOf(effective: EffectiveConfig, key: string, line: FlinkLine): string | undefined {
  const setting = effective.read(key, line);
  return setting.from === "entry" ? setting.value : undefined;
}

function single(effective: EffectiveConfig, line: FlinkLine, key: string): Opened | undefined {
  const setting = effective.read(key, line);
  const port = setting.from === "nothing" ? undefined : fixedPort(setting.value);
  if (port === undefined) return undefined;
  return setting.from === "entry"
    ? { key: setting.placed.entry.key, port, entry: setting.placed.entry }
    : { key, port };
}

/** The port to bind where it is set, else the one that others are told. */
function bound(effective: EffectiveConfig, line: FlinkLine, bindKey: string, key: string): Opened | undefined {
  return single(effective, line, effective.read(bindKey, line).from === "entry" ? bindKey : key);
}

function jmx(effective: EffectiveConfig, line: FlinkLine): Opened | undefined {
  const opened = single(effective, line, "jmx.server.port");
  return opened === undefined ? undefined : { ...opened, optional: "jmx" };
}

/** The ports of reporters that listen: Prometheus and JMX. The others connect to a port elsewhere. */
function reporters(context: RuleContext): readonly Opened[] {
  return context.entries.flatMap(({ entry, overridden, placeholder }) => {
    const key = reporterKey(entry.key);
    if (key === undefined || key.parameter !== "port" || overridden || placeholder) return [];
    const name = parameterOf(key.name, "factory.class", context) ?? parameterOf(key.name, "class", context) ?? "";
    const port = fixedPort(entry.value);
    if (port === undefined || !/\.(?:PrometheusReporter|JMXReporter)(?:Factory)?$/.test(name)) return [];
    return [{ key: entry.key, port, entry, optional: "reporter" as const }];
  });
}
