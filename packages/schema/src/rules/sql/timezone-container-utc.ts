import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isOwn } from "../shapes/read-entry.js";
import { linesSetting } from "../shapes/settings-read.js";

const ZONE = "table.local-time-zone";

/** Deployments whose processes run in images, which know one time zone. */
const IN_IMAGES: readonly (string | undefined)[] = ["docker", "kubernetes", "kubernetes-operator"];

export default defineRule({
  id: "timezone-container-utc",
  area: "sql",
  summary: "SQL in containers without a time zone",
  severity: "info",
  offByDefault: true,
  since: "1.12",
  fix: "none",
  keys: ["table.*"],
  messages: {
    found:
      "{flink} takes the time zone of the machine for SQL, which is UTC in a container: windows and times of the day follow it.",
    help: "Set `table.local-time-zone` to the zone that is meant, such as `Europe/Berlin`.",
  },
  checkDocument(context) {
    const lines = context.target.lines & linesBetween("1.12") & ~linesSetting(ZONE, context);
    if (lines === 0 || !context.complete || !IN_IMAGES.includes(context.target.deployment?.value)) return;
    const entry = context.entries.find((bound) => bound.entry.key.startsWith("table."))?.entry;
    if (entry === undefined || !isOwn(entry, context)) return;
    context.report({
      message: "found",
      help: "help",
      data: { flink: flinkName(context, lines) },
      key: entry.key,
      lines,
      start: entry.keyStart,
      end: entry.keyEnd,
    });
  },
});
