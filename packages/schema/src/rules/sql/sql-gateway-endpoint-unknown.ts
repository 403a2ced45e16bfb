import { nearestWord } from "../nearest-word.js";
import type { BoundEntry } from "../rule.js";
import { statement } from "../shapes/statement.js";

/** The endpoint that comes with Flink, and the one that comes with its connector for Hive. */
const KNOWN = ["rest", "hiveserver2"];
/** Words that people write for one of them. */
const SLIPS = /^(?:hive|hive-?server(?:-?2)?|hs2|thrift|jdbc|https?|rest-?(?:ful|api|endpoint)|REST|Rest)$/i;

export default statement({
  id: "sql-gateway-endpoint-unknown",
  area: "sql",
  summary: "An endpoint of the SQL gateway that does not exist, or is named twice",
  severity: "error",
  proof: { kind: "refusal", flink: "SqlGatewayEndpointFactoryUtils", case: "sql-gateway-address-missing-3" },
  processes: ["sql-gateway"],
  since: "1.16",
  fix: "none",
  keys: ["sql-gateway.endpoint.type"],
  messages: {
    found: "The SQL gateway of {flink} does not start: there is no endpoint `{name}`.",
    unsure:
      "The SQL gateway of {flink} starts only where a jar brings an endpoint `{name}`: Flink has none of this name.",
    twice: "The SQL gateway of {flink} does not start: the endpoint `{name}` is named twice.",
    none: "The SQL gateway of {flink} does not start: no endpoint is named.",
    help: "Write `rest`; `hiveserver2` comes with Flink's connector for Hive. Several are separated by semicolons.",
  },
  lines: (bound, { target }) => (faultOf(bound) === undefined ? 0 : target.lines),
  data: (bound) => ({ name: faultOf(bound)?.name ?? "" }),
  severityOf: (bound) => (faultOf(bound)?.how === "unsure" ? "warning" : undefined),
  wording: (bound) => ({ found: faultOf(bound)?.how ?? "found" }),
});

function faultOf({
  entry,
}: BoundEntry): { readonly name: string; readonly how: "found" | "unsure" | "twice" | "none" } | undefined {
  const names = (entry.items?.map(({ text }) => text) ?? entry.value.split(";")).map((name) => name.trim());
  const strange = names.find((name) => name !== "" && !KNOWN.includes(name));
  if (strange !== undefined) {
    const slip = SLIPS.test(strange) || strange.includes(",") || nearestWord(strange, KNOWN) !== undefined;
    return { name: strange, how: slip ? "found" : "unsure" };
  }
  if (names.every((name) => name === "")) return { name: "", how: "none" };
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? undefined : { name: twice, how: "twice" };
}
