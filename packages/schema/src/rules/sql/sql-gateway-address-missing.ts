import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { linesPossiblyReading, linesSetting } from "../shapes/settings-read.js";

const ADDRESS = "sql-gateway.endpoint.rest.address";

export default defineRule({
  id: "sql-gateway-address-missing",
  area: "sql",
  summary: "The SQL gateway is configured without an address for its REST endpoint",
  severity: "error",
  proof: { kind: "refusal", flink: "SqlGatewayRestEndpointFactory", case: "sql-gateway-address-missing-1" },
  processes: ["sql-gateway"],
  since: "1.16",
  fix: "none",
  keys: ["sql-gateway.*"],
  messages: {
    found:
      "The SQL gateway of {flink} does not start with this file alone: `sql-gateway.endpoint.rest.address` is not set.",
    help: "Set it to the name under which clients reach the gateway, or give it when the gateway is started.",
  },
  checkDocument(context) {
    const { entries, target, complete } = context;
    const isRest = (text: string): boolean => text.split(/[;,]/).some((type) => type.trim() === "rest");
    const rest = linesPossiblyReading("sql-gateway.endpoint.type", context, isRest);
    const lines = rest & ~linesSetting(ADDRESS, context);
    const first = entries.find(({ entry }) => entry.key.startsWith("sql-gateway."))?.entry;
    if (!complete || lines === 0 || first === undefined) return;
    context.report({
      message: "found",
      help: "help",
      data: { flink: flinkName(context, lines) },
      key: first.key,
      lines: target.lines & lines,
      start: first.keyStart,
      end: first.keyEnd,
    });
  },
});
