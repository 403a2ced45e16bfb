import type { BoundEntry, RuleContext } from "../rule.js";
import { hostsIn } from "../shapes/hosts.js";
import { javaWords } from "../shapes/java-options.js";
import { statement } from "../shapes/statement.js";

const OF_ALL: readonly string[] = ["env.java.opts.all", "env.java.opts"];

/** Where a Java option names the port that it opens. */
const PORTS: readonly RegExp[] = [
  /^-Dcom\.sun\.management\.jmxremote\.port=([1-9]\d*)$/,
  /^-(?:agentlib:jdwp=|Xrunjdwp:)(?=.*server=y).*address=(?:[\w.*-]+:)?([1-9]\d*)(?:,|$)/,
  /^-javaagent:[^=]*=(?:[\w.-]+:)?([1-9]\d{2,4})(?::|$)/,
];

/** Deployments whose processes have a network of their own. */
const APART: readonly (string | undefined)[] = ["kubernetes", "kubernetes-operator", "docker"];

export default statement({
  id: "java-opts-fixed-port",
  area: "jvm",
  summary: "A fixed port in Java options that several processes of one machine get",
  severity: "warning",
  fix: "none",
  keys: [...OF_ALL, "env.java.opts.taskmanager"],
  when: [
    { anyOf: [...OF_ALL, "env.java.opts.taskmanager"].map((key) => ({ key, holding: ["port", "jdwp", "javaagent"] })) },
  ],
  messages: {
    found:
      "Each Java process gets this option, clients as well: the second one on a machine finds port {port} taken and ends.",
    taskManagers: "Each TaskManager gets this option: the second one on a machine finds port {port} taken and ends.",
    help: "Move the option to the processes that need it, with a port of its own for each that runs on one machine.",
  },
  lines: (bound, context) => (portOf(bound) !== undefined && isShared(bound, context) ? context.target.lines : 0),
  data: (bound) => ({ port: portOf(bound) ?? "" }),
  wording: ({ entry }) => (OF_ALL.includes(entry.key) ? {} : { found: "taskManagers" }),
});

function portOf({ entry }: BoundEntry): string | undefined {
  for (const word of javaWords(entry.value)) {
    for (const pattern of PORTS) {
      const port = pattern.exec(word)?.[1];
      if (port !== undefined) return port;
    }
  }
  return undefined;
}

/** Whether several processes of one machine get the options of an entry. */
function isShared({ entry }: BoundEntry, context: RuleContext): boolean {
  const deployment = context.target.deployment?.value;
  if (APART.includes(deployment)) return false;
  if (OF_ALL.includes(entry.key) || deployment === "yarn") return true;
  const hosts = hostsIn("workers", context).map(({ key }) => key);
  return new Set(hosts).size < hosts.length;
}
