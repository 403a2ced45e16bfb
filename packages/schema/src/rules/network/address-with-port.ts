import type { LineSet } from "../../text/flink-line.js";
import type { BoundEntry, FixProposal, Process, RuleContext } from "../rule.js";
import { linesHighlyAvailable } from "../shapes/high-availability.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** Where each address is read; `rest.address` is what clients connect to, and refused by none. */
const READ_IN: Readonly<Record<string, readonly Process[]>> = {
  "jobmanager.rpc.address": ["jobmanager", "taskmanager"],
  "jobmanager.bind-host": ["jobmanager"],
  "taskmanager.host": ["taskmanager"],
  "taskmanager.bind-host": ["taskmanager"],
  "rest.bind-address": ["jobmanager"],
  "rest.address": [],
};

/** `NetUtils.unresolvedHostToNormalizedString`: an IP address, or a name without colons that no dot begins or ends. */
function isAddress(text: string): boolean {
  const host = text.trim();
  if (/^\[[0-9a-f:.%]+\]$/i.test(host) || /^[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*(?:%\w+)?$/i.test(host)) return true;
  return !host.startsWith(".") && !host.endsWith(".") && !host.includes(":");
}

function linesRefusing({ entry }: BoundEntry, context: RuleContext): LineSet {
  const { target } = context;
  if (isAddress(entry.value) || entry.value.trim() === "") return 0;
  // The containers of YARN and Kubernetes set their own addresses.
  if (/^(?:yarn|kubernetes)/.test(target.deployment?.value ?? "")) return 0;
  if (/^rest\./.test(entry.key) && !entry.value.includes(":")) return 0;
  return target.lines;
}

export default statement({
  id: "address-with-port",
  area: "network",
  summary: "An address with a port, a scheme or a dot at its end",
  severity: "error",
  proof: { kind: "refusal", flink: "NetUtils", case: "rpc-address-unresolvable-3" },
  fix: "unsafe",
  keys: Object.keys(READ_IN),
  when: [{ key: "*", matching: ":|^\\s*\\.|\\.\\s*$" }],
  messages: {
    found: "No {process} of {flink} starts: `{key}` takes the name or IP address of a host, not `{value}`.",
    client:
      "Clients of {flink} put the port behind `{value}` once more and reach nobody: `{key}` takes the name or IP address of a host.",
    help: "Write the host alone; ports have options of their own.",
    helpDot: "Leave out the dot at the beginning or end.",
    fix: "Write `{host}`",
  },
  lines: linesRefusing,
  wording: ({ entry }) => ({
    ...(entry.key === "rest.address" ? { found: "client" } : {}),
    ...(entry.value.includes(":") ? {} : { help: "helpDot" }),
  }),
  severityOf: ({ entry }) => (entry.key === "rest.address" ? "warning" : undefined),
  processesOf: ({ entry }, context) => readIn(entry.key, context),
  data: ({ entry }, context) => ({
    process: readIn(entry.key, context).includes("jobmanager") ? "JobManager" : "TaskManager",
    host: hostOf(entry.value) ?? "",
  }),
  fixes({ entry }): readonly FixProposal[] {
    const host = hostOf(entry.value);
    const edit = host === undefined ? undefined : valueEdit(entry, host);
    return edit === undefined || host === undefined
      ? []
      : [{ title: "fix", data: { host }, applicability: "unsafe", edits: [edit] }];
  },
});

/** With high availability the TaskManager asks ZooKeeper or Kubernetes for the address, not the file. */
function readIn(key: string, context: RuleContext): readonly Process[] {
  const elsewhere = key === "jobmanager.rpc.address" && linesHighlyAvailable(context) === context.target.lines;
  return elsewhere ? ["jobmanager"] : (READ_IN[key] ?? []);
}

/** The host of `host:port` and of a name with a dot too much. */
function hostOf(text: string): string | undefined {
  const [, host] = /^\.*([\w-]+(?:\.[\w-]+)*)\.*(?::\d+)?$/.exec(text.trim()) ?? [];
  return host;
}
