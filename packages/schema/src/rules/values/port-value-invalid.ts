import { ALL_LINES, type LineSet, linesBetween } from "../../text/flink-line.js";
import { parseJavaInt } from "../../values/java-integer.js";
import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen, linesRead } from "../shapes/read-entry.js";
import { shownValue } from "../shapes/value-edit.js";

/** Options that are one port, and options that are ports and ranges of ports. */
const SINGLE: readonly string[] = [
  "rest.port",
  "jobmanager.rpc.port",
  "historyserver.web.port",
  "taskmanager.data.port",
];
const RANGES: readonly string[] = [
  "rest.bind-port",
  "blob.server.port",
  "taskmanager.rpc.port",
  "taskmanager.data.bind-port",
  "high-availability.jobmanager.port",
  "metrics.internal.query-service.port",
  "jmx.server.port",
  "queryable-state.proxy.ports",
  "queryable-state.server.ports",
];

/** Options that Flink reads only when another one is set. */
const CONDITIONS: Readonly<Record<string, readonly string[]>> = {
  "high-availability.jobmanager.port": ["high-availability.type", "high-availability"],
  "recovery.jobmanager.port": ["high-availability.type", "high-availability"],
  "queryable-state.proxy.ports": ["queryable-state.enable"],
  "queryable-state.server.ports": ["queryable-state.enable"],
  "historyserver.web.port": ["historyserver.archive.fs.dir"],
};

const KEYS: readonly string[] = [...SINGLE, ...RANGES];

const HIGHEST = 65_535;

/** Before 1.19 a range of one port is read as that port. */
const REFUSES_EQUAL_ENDS = linesBetween("1.19");

export default defineRule({
  id: "port-value-invalid",
  area: "values",
  summary: "A port outside 0 to 65535, or a range of ports that Flink cannot read",
  severity: "error",
  proof: { kind: "refusal", flink: "NetUtils", case: "port-70000" },
  fix: "none",
  faults: ["odd-number", "port-text"],
  messages: {
    range: "{flink} refuses port {port}: ports go from 0 to 65535.",
    reversed: "{flink} refuses the range `{range}`: its end is not above its start.",
    text: "{flink} refuses `{value}`: `{key}` takes ports and ranges of ports.",
    zero: "A TaskManager of {flink} refuses to start: port 0 of the JobManager is no address to connect to.",
    help: "Write a port from 0 to 65535.",
    helpRanges: "Write ports and ranges with commas between them, such as `50100-50200,50300`.",
    helpZero: "Write the port that the JobManager listens on; the default is 6123.",
  },
  checkFault(hint, bound, context) {
    if (hint.of !== "value" || !KEYS.includes(hint.option.key)) return;
    const { entry } = bound;
    const fault = isSingle(bound, context) ? singleFault(bound, context) : rangeFault(entry.value);
    const lines = linesRead(bound, context) & (fault?.lines ?? 0);
    if (fault === undefined || lines === 0 || !isSeen(bound, context)) return;
    context.report({
      message: fault.message,
      help: fault.help,
      data: { flink: flinkName(context, lines), key: entry.key, value: shownValue(entry.value), ...fault.data },
      key: entry.key,
      lines,
      start: entry.valueStart,
      end: entry.valueEnd,
      ...(isCertain(fault, bound, context) ? {} : { severity: "warning" }),
    });
  },
});

interface PortFault {
  readonly message: "range" | "reversed" | "text" | "zero";
  readonly help: "help" | "helpRanges" | "helpZero";
  readonly data?: Readonly<Record<string, string>>;
  readonly lines: LineSet;
}

/** Whether some process reads the port for certain, and the deployment is one where port 0 is no address. */
function isCertain({ message }: PortFault, { entry }: BoundEntry, { target, effective }: RuleContext): boolean {
  if (message === "zero") return target.deployment !== undefined;
  return CONDITIONS[entry.key]?.some((key) => effective.has(key)) ?? true;
}

/** Options that read a whole number leave everything else to the rules about whole numbers. */
function isSingle({ match }: BoundEntry, { target, catalogue }: RuleContext): boolean {
  if (match?.how !== "exact") return false;
  const own = catalogue.variantOn(match.option, target.lines);
  const reader = own ?? catalogue.exact(match.option.aliasOf[0]?.option ?? "")?.variants.at(-1);
  return reader?.type === "int";
}

function singleFault({ entry }: BoundEntry, context: RuleContext): PortFault | undefined {
  const port = parseJavaInt(entry.value);
  if (Number.isNaN(port)) return undefined;
  if (port < 0 || port > HIGHEST) {
    return { message: "range", help: "help", data: { port: entry.value }, lines: ALL_LINES };
  }
  if (port !== 0 || entry.key !== "jobmanager.rpc.port" || !connectsByAddress(context)) return undefined;
  return { message: "zero", help: "helpZero", lines: ALL_LINES };
}

/** TaskManagers find the JobManager by its address where nobody else tells them: no high availability, no YARN, no Kubernetes. */
function connectsByAddress({ target, effective }: RuleContext): boolean {
  const deployment = target.deployment?.value ?? "standalone";
  if (deployment !== "standalone" && deployment !== "docker") return false;
  return !["high-availability.type", "high-availability", "recovery.mode"].some((key) => effective.has(key));
}

/** `NetUtils.getPortRangeFromString`: ports and ranges, with commas between them. */
function rangeFault(value: string): PortFault | undefined {
  const parts = value.replace(/,+$/, "").split(",");
  for (const part of parts) {
    const [, from, dash, to] = /^\s*(\+?\d+)(?:(-)(\+?\d+))?\s*$/.exec(part) ?? [];
    if (from === undefined) return { message: "text", help: "helpRanges", lines: ALL_LINES };
    const outside = [from, to ?? from].find((port) => Number(port) > HIGHEST);
    if (outside !== undefined) return { message: "range", help: "help", data: { port: outside }, lines: ALL_LINES };
    if (dash !== undefined && Number(to) <= Number(from)) {
      const lines = Number(to) === Number(from) ? REFUSES_EQUAL_ENDS : ALL_LINES;
      return { message: "reversed", help: "helpRanges", data: { range: part.trim() }, lines };
    }
  }
  return undefined;
}
