import { javaTrim } from "../../values/java-text.js";
import { parameterOf, reporterKey } from "../shapes/metric-reporters.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "pushgateway-host-port-deprecated",
  area: "metrics",
  summary: "The PushGateway is given by host and port, which `hostUrl` has replaced",
  severity: "info",
  since: "1.15",
  until: "1.20",
  fix: "none",
  keys: ["metrics.reporter.*"],
  at: "key",
  when: [{ waker: "\\.host$" }],
  messages: {
    found:
      "{flink} still reads `host` and `port` for the PushGateway, but calls them deprecated, and Flink 2 does not read them.",
    ignored: "{flink} ignores `host` and `port`: the `hostUrl` of the reporter is set.",
    help: "Write `metrics.reporter.{name}.hostUrl: http://{host}:<port>`.",
    helpDelete: "Delete `host` and `port`.",
  },
  lines({ entry }, context) {
    const key = reporterKey(entry.key);
    if (key?.parameter !== "host") return 0;
    const reporter = parameterOf(key.name, "factory.class", context) ?? parameterOf(key.name, "class", context) ?? "";
    return /\.PrometheusPushGatewayReporter(?:Factory)?$/.test(reporter) ? context.target.lines : 0;
  },
  data: ({ entry }) => ({ name: reporterKey(entry.key)?.name ?? "", host: javaTrim(entry.value) }),
  wording({ entry }, context) {
    const url = parameterOf(reporterKey(entry.key)?.name ?? "", "hostUrl", context);
    return url === undefined ? {} : { found: "ignored", help: "helpDelete" };
  },
  tags: ["deprecated"],
});
