import { parseJavaInt } from "../../values/java-integer.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "sql-gateway-port-invalid",
  area: "sql",
  summary: "The port of the SQL gateway is no number, or no port",
  severity: "error",
  proof: { kind: "refusal", flink: "SqlGatewayRestEndpointFactory", case: "sql-gateway-port-text" },
  processes: ["sql-gateway"],
  since: "1.16",
  fix: "none",
  keys: ["sql-gateway.endpoint.rest.port"],
  messages: {
    found: "The SQL gateway of {flink} does not start: `{value}` is no number.",
    large: "The SQL gateway of {flink} opens no port {value}: ports end at 65535.",
    help: "Write one port. A range goes into `sql-gateway.endpoint.rest.bind-port`.",
  },
  lines: ({ entry }, { target }) => (isPort(parseJavaInt(entry.value)) ? 0 : target.lines),
  severityOf: ({ entry }) => (Number.isNaN(parseJavaInt(entry.value)) ? undefined : "warning"),
  wording: ({ entry }) => (Number.isNaN(parseJavaInt(entry.value)) ? {} : { found: "large" }),
});

const isPort = (port: number): boolean => port >= 0 && port <= 65535;
