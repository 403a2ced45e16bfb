import { linesBetween } from "../../text/flink-line.js";
import { ignoredUnless } from "../shapes/statement.js";

export default ignoredUnless({
  id: "slotmanager-bounds-on-standalone",
  area: "scheduling",
  summary: "Bounds for the size of a cluster that nobody makes larger or smaller",
  severity: "warning",
  fix: "unsafe",
  keys: [
    "slotmanager.number-of-slots.min",
    "slotmanager.number-of-slots.max",
    "slotmanager.min-total-resource.cpu",
    "slotmanager.max-total-resource.cpu",
    "slotmanager.min-total-resource.memory",
    "slotmanager.max-total-resource.memory",
  ],
  messages: {
    found:
      "{flink} ignores this line: a standalone cluster has the TaskManagers that somebody starts, no more and no fewer.",
    help: "Delete the line; start as many TaskManagers as the cluster should have.",
    fix: "Delete the line",
  },
  unless({ entry }, { target }) {
    if (!/^(?:standalone|docker)$/.test(target.deployment?.value ?? "")) return target.lines;
    // Up to 1.18 the standalone cluster takes away the number of slots only.
    return entry.key === "slotmanager.number-of-slots.max" ? 0 : linesBetween(undefined, "1.18");
  },
});
