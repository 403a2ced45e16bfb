import type { ConfigEntry } from "../../formats/document.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesPossiblyHighlyAvailable } from "../shapes/high-availability.js";
import { hostsIn } from "../shapes/hosts.js";
import { repair } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { isLoopback } from "../shapes/zookeeper-quorum.js";

export default statement({
  id: "masters-vs-rpc-address",
  area: "hosts",
  summary: "Another host in masters than the one that TaskManagers look for the JobManager on",
  severity: "warning",
  fix: "unsafe",
  keys: ["jobmanager.rpc.address"],
  when: [{ neighbour: "masters" }],
  messages: {
    found:
      "{flink} lets TaskManagers look for the JobManager on `{value}`, while masters names `{host}`; start-cluster.sh starts it on the machine it runs on, without a look at masters.",
    help: "Name the same host in both, and run start-cluster.sh there.",
    fix: "Write `{host}`",
    related: "The host in masters",
  },
  lines: (bound, context) =>
    otherMaster(bound, context) === undefined ? 0 : context.target.lines & ~linesPossiblyHighlyAvailable(context),
  data: (bound, context) => ({ host: otherMaster(bound, context)?.key ?? "" }),
  places(bound, context) {
    const master = otherMaster(bound, context);
    const path = context.neighbours.get("masters")?.path;
    if (master === undefined || path === undefined) return [];
    return [{ message: "related", path, start: master.keyStart, end: master.keyEnd }];
  },
  fixes(bound, context) {
    const edit = valueEdit(bound.entry, otherMaster(bound, context)?.key ?? "");
    return edit === undefined ? [] : (repair(false, edit).fixes ?? []);
  },
});

/** The only master, where it certainly is another machine than the address: the shipped `localhost` is none. */
function otherMaster({ entry }: BoundEntry, context: RuleContext): ConfigEntry | undefined {
  const deployment = context.target.deployment?.value;
  if (deployment !== undefined && deployment !== "standalone") return undefined;
  const [master, second] = hostsIn("masters", context);
  if (master === undefined || second !== undefined || isLoopback(master.key)) return undefined;
  return isSame(master.key, entry.value) ? undefined : master;
}

/** A name with and without its domain may be one machine, and so may a name and a number. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const isNumber = (host: string): boolean => /^[\d.]+$|:/.test(host);
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`) || isNumber(a) !== isNumber(b);
}
