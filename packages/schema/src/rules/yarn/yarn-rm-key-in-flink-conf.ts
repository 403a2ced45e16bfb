import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { shownValue } from "../shapes/value-edit.js";

/** Properties of the ResourceManager that people hand to Flink's client by its prefix; the client knows no use for them. */
const FORWARDED = "flink.yarn.";

export default defineRule({
  id: "yarn-rm-key-in-flink-conf",
  area: "yarn",
  summary: "A property of YARN's own in a configuration of Flink",
  severity: "warning",
  fix: "none",
  keys: [
    "yarn.resourcemanager.*",
    "yarn.nodemanager.*",
    "yarn.scheduler.*",
    "yarn.am.liveness-monitor.expiry-interval-ms",
    "flink.yarn.resourcemanager.am.max-attempts",
    "flink.yarn.resourcemanager.am.global.max-attempts",
    "flink.yarn.scheduler.maximum-allocation-mb",
    "flink.yarn.scheduler.maximum-allocation-vcores",
    "flink.yarn.nodemanager.resource.memory-mb",
    "flink.yarn.nodemanager.resource.cpu-vcores",
    "flink.yarn.nodemanager.vmem-check-enabled",
  ],
  messages: {
    found: "{flink} does not read `{key}`: it is a property of YARN, whose servers read their own yarn-site.xml.",
    forwarded:
      "{flink} hands `{name}` to its own client of YARN, which has no use for it: the servers of YARN read their own yarn-site.xml.",
    help: "Set `{name}` to {value} in the yarn-site.xml of the ResourceManager or the NodeManagers, and restart them.",
  },
  checkEntry({ entry, overridden }, context) {
    if (overridden) return;
    const isForwarded = entry.key.startsWith(FORWARDED);
    const name = isForwarded ? entry.key.slice("flink.".length) : entry.key;
    context.report({
      message: isForwarded ? "forwarded" : "found",
      help: "help",
      data: { flink: flinkName(context), key: entry.key, name, value: shownValue(entry.value) },
      key: entry.key,
      start: entry.keyStart,
      end: Math.max(entry.keyEnd, entry.valueEnd),
    });
  },
});
