import { hasPlaceholder } from "../../effective/placeholder.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { parameterOf, reporterClass } from "../shapes/metric-reporters.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const DEFAULT_PORT = "9249";
/** How many processes of one host a suggested range has room for. */
const ROOM = 10;

export default statement({
  id: "prometheus-single-port-shared-host",
  area: "metrics",
  summary: "Several processes of one host open the same port for Prometheus",
  severity: "warning",
  fix: "unsafe",
  keys: ["metrics.reporter.*"],
  when: [
    { key: "*", holding: ["prometheusreporter"] },
    { anyOf: [{ deployment: ["yarn"] }, { neighbour: "masters" }, { neighbour: "workers" }] },
  ],
  messages: {
    yarn: "Containers of YARN share hosts, and each wants port {port}: {flink} starts the reporter `{name}` in the first one only.",
    host: "Several processes run on `{host}`, and each wants port {port}: {flink} starts the reporter `{name}` in the first one only.",
    help: "Give a range such as `{range}`; each process takes the first port that is free.",
    fix: "Write `{range}`",
  },
  lines: (bound, context) => (single(bound, context) === undefined ? 0 : context.target.lines),
  data(bound, context) {
    const port = single(bound, context)?.port ?? DEFAULT_PORT;
    return {
      name: reporterClass(bound)?.name ?? "",
      port,
      host: sharedHost(context) ?? "",
      range: rangeFrom(port),
    };
  },
  wording: (_, context) => ({ found: context.target.deployment?.value === "yarn" ? "yarn" : "host" }),
  fixes(bound, context) {
    const found = single(bound, context);
    const name = reporterClass(bound)?.name ?? "";
    const written = context.effective.winner(`metrics.reporter.${name}.port`);
    const range = rangeFrom(found?.port ?? DEFAULT_PORT);
    const edit = written?.layer.own === true ? valueEdit(written.entry, range) : undefined;
    return edit === undefined ? [] : [{ title: "fix", data: { range }, applicability: "unsafe", edits: [edit] }];
  },
});

const rangeFrom = (port: string): string => `${port}-${Number(port) + ROOM}`;

/** The one port of a Prometheus reporter, where processes share a host. */
function single(bound: BoundEntry, context: RuleContext): { readonly port: string } | undefined {
  const reporter = reporterClass(bound);
  if (reporter?.simpleName !== "PrometheusReporter") return undefined;
  const port = parameterOf(reporter.name, "port", context) ?? DEFAULT_PORT;
  if (hasPlaceholder(port) || !/^[1-9]\d{0,4}$/.test(port)) return undefined;
  const shared = context.target.deployment?.value === "yarn" || sharedHost(context) !== undefined;
  return shared ? { port } : undefined;
}

/** A host that the files `masters` and `workers` name twice, each time for a process of its own. */
function sharedHost({ neighbours }: RuleContext): string | undefined {
  const seen = new Set<string>();
  for (const file of ["masters", "workers"]) {
    const own = new Set<string>();
    for (const line of (neighbours.get(file)?.text ?? "").split("\n")) {
      const host = line.replace(/#.*$/, "").trim().replace(/:\d+$/, "");
      if (host === "") continue;
      if (seen.has(host) || (file === "workers" && own.has(host))) return host;
      own.add(host);
    }
    for (const host of own) seen.add(host);
  }
  return undefined;
}
