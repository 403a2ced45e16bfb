import { nearestWord } from "../nearest-word.js";
import { keyEdit } from "../shapes/key-edit.js";
import { statement } from "../shapes/statement.js";

const PREFIX = "sql-gateway.endpoint.rest.";
const KNOWN = ["address", "bind-address", "port", "bind-port"];

export default statement({
  id: "sql-gateway-option-unknown",
  area: "sql",
  summary: "An option of the SQL gateway's REST endpoint that does not exist",
  severity: "error",
  proof: { kind: "refusal", flink: "SqlGatewayRestEndpointFactory", case: "sql-gateway-address-missing-2" },
  processes: ["sql-gateway"],
  since: "1.16",
  fix: "unsafe",
  keys: [`${PREFIX}*`],
  at: "key",
  messages: {
    found:
      "The SQL gateway of {flink} does not start: its REST endpoint refuses options that it does not know, such as `{key}`.",
    help: "Its options are {names}.",
    helpNear: "Did you mean `{near}`?",
    fix: "Rename to `{near}`",
  },
  lines: ({ entry }, { target }) => (KNOWN.includes(entry.key.slice(PREFIX.length)) ? 0 : target.lines),
  data: ({ entry }) => ({
    near: near(entry.key) ?? "",
    names: KNOWN.map((name) => `\`${PREFIX}${name}\``).join(", "),
  }),
  wording: ({ entry }) => ({ help: near(entry.key) === undefined ? "help" : "helpNear" }),
  fixes({ entry }, context) {
    const name = near(entry.key);
    const edit = name === undefined ? undefined : keyEdit(entry, name, context);
    return edit === undefined
      ? []
      : [{ title: "fix", data: { near: name ?? "" }, applicability: "unsafe", edits: [edit] }];
  },
});

function near(key: string): string | undefined {
  const found = nearestWord(key.slice(PREFIX.length), KNOWN);
  return found === undefined ? undefined : PREFIX + found;
}
