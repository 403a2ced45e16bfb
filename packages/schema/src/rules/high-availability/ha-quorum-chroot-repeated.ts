import type { BoundEntry } from "../rule.js";
import { QUORUM } from "../shapes/high-availability.js";
import { linesConnecting } from "../shapes/quorum-lines.js";
import { repair } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { readQuorum } from "../shapes/zookeeper-quorum.js";

export default statement({
  id: "ha-quorum-chroot-repeated",
  area: "high-availability",
  summary: "A path behind a server of ZooKeeper that is not the last one",
  severity: "warning",
  fix: "unsafe",
  keys: QUORUM.keys,
  when: [{ key: "*", matching: "/.*," }],
  messages: {
    found:
      "{flink} knows only what stands before the first slash as servers: `{path}` is one path to ZooKeeper, and nothing in it a server.",
    help: "Write the path once, behind the last server.",
    fix: "Write `{meant}`",
  },
  lines: (bound, context) => (readQuorum(bound.entry.value).path.includes(",") ? linesConnecting(bound, context) : 0),
  data: (bound) => ({ path: readQuorum(bound.entry.value).path, meant: meantBy(bound) ?? "" }),
  fixes(bound) {
    const meant = meantBy(bound);
    const edit = meant === undefined ? undefined : valueEdit(bound.entry, meant);
    return edit === undefined ? [] : (repair(false, edit).fixes ?? []);
  },
});

/** All servers before the path that each of them has. */
function meantBy({ entry }: BoundEntry): string | undefined {
  const parts = entry.value.split(",").map((part) => readQuorum(part));
  const paths = new Set(parts.map(({ path }) => path));
  const [path = ""] = paths;
  const servers = entry.value.split(",").map((part) => part.trim().replace(/\/.*$/, ""));
  return paths.size === 1 && servers.every((server) => server !== "") ? `${servers.join(",")}${path}` : undefined;
}
