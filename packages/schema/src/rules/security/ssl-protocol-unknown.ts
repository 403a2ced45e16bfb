import type { BoundEntry, RuleContext } from "../rule.js";
import { commaParts, withoutBlanks } from "../shapes/comma-parts.js";
import { linesEncrypting, linesWithBlobSsl } from "../shapes/ssl.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const PROTOCOLS = ["SSLv2Hello", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

export default statement({
  id: "ssl-protocol-unknown",
  area: "security",
  summary: "The version of TLS is a list, or none that Java knows",
  severity: "error",
  proof: { kind: "refusal", flink: "SSLUtils", case: "ssl-protocol-list" },
  fix: "mixed",
  keys: ["security.ssl.protocol"],
  messages: {
    list: "{flink} does not start with internal encryption: the RPC system takes one protocol, and `{value}` is a list.",
    found:
      "{flink} does not start a JobManager: Java knows no protocol `{name}`. The log only says that the BLOB server finds no port.",
    failing: "{flink} starts, and every encrypted connection fails: Java knows no protocol `{name}`.",
    help: "Write `TLSv1.2` or `TLSv1.3`, in this spelling.",
    fix: "Take the blanks away",
    fixName: "Write `{near}`",
  },
  lines({ entry }, context) {
    const internal = linesEncrypting("internal", context);
    if (entry.value.includes(",") && internal !== 0) return internal;
    return strange(entry.value) === undefined ? 0 : internal | linesEncrypting("rest", context);
  },
  data: ({ entry }) => ({ name: strange(entry.value) ?? "" }),
  severityOf: (bound, context) => (isList(bound, context) || linesWithBlobSsl(context) !== 0 ? undefined : "warning"),
  wording: (bound, context) => ({
    found: isList(bound, context) ? "list" : linesWithBlobSsl(context) === 0 ? "failing" : "found",
  }),
  processesOf: (bound, context) => (isList(bound, context) ? ["jobmanager", "taskmanager"] : ["jobmanager"]),
  fixes(bound, context) {
    if (isList(bound, context)) return [];
    const near = PROTOCOLS.find((protocol) => protocol.toLowerCase() === bound.entry.value.trim().toLowerCase());
    if (near === undefined) return withoutBlanks(bound.entry);
    const edit = valueEdit(bound.entry, near);
    return edit === undefined ? [] : [{ title: "fixName", data: { near }, applicability: "unsafe", edits: [edit] }];
  },
});

const isList = ({ entry }: BoundEntry, context: RuleContext): boolean =>
  entry.value.includes(",") && linesEncrypting("internal", context) !== 0;

function strange(text: string): string | undefined {
  return commaParts(text).find((name) => !PROTOCOLS.includes(name));
}
