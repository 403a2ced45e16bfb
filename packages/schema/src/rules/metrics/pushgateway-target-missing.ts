import { hasPlaceholder } from "../../effective/placeholder.js";
import { type LineSet, linesBetween } from "../../text/flink-line.js";
import { parseJavaInt } from "../../values/java-integer.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { parameterOf, reporterClass } from "../shapes/metric-reporters.js";
import { statement } from "../shapes/statement.js";

const READS_URL = linesBetween("1.15");
const READS_HOST = linesBetween(undefined, "1.20");

export default statement({
  id: "pushgateway-target-missing",
  area: "metrics",
  summary: "A reporter for the Prometheus PushGateway does not say where the gateway is",
  severity: "warning",
  fix: "none",
  keys: ["metrics.reporter.*"],
  when: [{ key: "*", holding: ["prometheuspushgatewayreporter"] }],
  messages: {
    found: "{flink} makes no reporter `{name}`: {missing} is not set.",
    noUrl: "{flink} makes no reporter `{name}`: the URL `{url}` has no `http://` or `https://`.",
    help: "Set `metrics.reporter.{name}.hostUrl: http://<host>:9091`.",
    helpHost: "Set `metrics.reporter.{name}.host` and `metrics.reporter.{name}.port`.",
  },
  lines: (bound, context) => unreachableOn(bound, context),
  data(bound, context, lines) {
    const name = nameOf(bound) ?? "";
    const host = { missing: "`host` or `port`" };
    return {
      name,
      url: parameterOf(name, "hostUrl", context) ?? "",
      ...((lines & READS_URL) === 0 ? host : { missing: "`hostUrl`" }),
    };
  },
  wording(bound, context) {
    const lines = unreachableOn(bound, context);
    const url = parameterOf(nameOf(bound) ?? "", "hostUrl", context) ?? "";
    const readsUrl = (lines & READS_URL) !== 0;
    return { found: readsUrl && url !== "" ? "noUrl" : "found", help: readsUrl ? "help" : "helpHost" };
  },
});

const nameOf = (bound: BoundEntry): string | undefined => {
  const reporter = reporterClass(bound);
  return reporter?.simpleName === "PrometheusPushGatewayReporter" ? reporter.name : undefined;
};

/** The lines on which the factory finds neither a URL nor, where it reads them, host and port. */
function unreachableOn(bound: BoundEntry, context: RuleContext): LineSet {
  const name = nameOf(bound);
  if (name === undefined) return 0;
  const parameters = ["hostUrl", "host", "port"].map((parameter) => parameterOf(name, parameter, context) ?? "");
  const [url = "", host = "", port = ""] = parameters;
  if (parameters.some(hasPlaceholder)) return 0;
  // In a fragment the rest of the reporter may stand elsewhere.
  if (!context.complete && parameters.every((parameter) => parameter === "")) return 0;
  let lines = context.target.lines;
  if (host !== "" && parseJavaInt(port) >= 1) lines &= ~(url === "" ? READS_HOST : linesBetween(undefined, "1.14"));
  if (/^https?:\/\/[^/]/i.test(url)) lines &= ~READS_URL;
  return lines;
}
