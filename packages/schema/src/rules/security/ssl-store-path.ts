import type { LineSet } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesSetting, linesSwitchedOn } from "../shapes/settings-read.js";
import { internalReaders, linesEncrypting, type SslScope } from "../shapes/ssl.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const STORES = ["keystore", "truststore"];

export default statement({
  id: "ssl-store-path",
  area: "security",
  summary: "A key store or trust store is given by a URI and not by the path of a file",
  severity: "error",
  proof: { kind: "refusal", flink: "SSLUtils", case: "keystore-as-uri" },
  fix: "safe",
  keys: STORES.flatMap((store) => ["internal.", "rest.", ""].map((scope) => `security.ssl.${scope}${store}`)),
  messages: {
    found: "{flink} finds no file `{value}` and does not start: it takes the whole text for the path of a local file.",
    home: "{flink} finds no file `{value}` and does not start: it does not put a home directory in the place of `~`.",
    help: "Write the plain path of a file that is on every host.",
    fix: "Write `{path}`",
  },
  lines: (bound, context) => (isNoFile(bound.entry.value) ? linesOpening(bound, context) : 0),
  wording: ({ entry }) => (entry.value.startsWith("~") ? { found: "home" } : {}),
  processesOf: (bound, context) =>
    readsInternal(bound, context) === 0 ? ["jobmanager"] : internalReaders(context.target.lines, context),
  fixes({ entry }) {
    const path = /^file:(?:\/\/)?(\/[^/].*)$/.exec(entry.value)?.[1];
    const edit = path === undefined ? undefined : valueEdit(entry, path);
    return edit === undefined
      ? []
      : [{ title: "fix", data: { path: path ?? "" }, applicability: "safe", edits: [edit] }];
  },
});

const isNoFile = (text: string): boolean => /^(?:[a-zA-Z][a-zA-Z0-9+.-]+:|~(?:\/|$))/.test(text);

/** The lines on which a process opens the file of this entry as soon as it starts. */
function linesOpening(bound: BoundEntry, context: RuleContext): LineSet {
  return readsInternal(bound, context) | readsRest(bound, context);
}

function readsInternal({ entry }: BoundEntry, context: RuleContext): LineSet {
  return linesEncrypting("internal", context) & readBy("internal", entry.key, context);
}

/** The trust store of the REST endpoint is opened where clients have to show a certificate. */
function readsRest({ entry }: BoundEntry, context: RuleContext): LineSet {
  const lines = linesEncrypting("rest", context) & readBy("rest", entry.key, context);
  return entry.key.endsWith("truststore")
    ? lines & linesSwitchedOn("security.ssl.rest.authentication-enabled", context)
    : lines;
}

function readBy(scope: SslScope, key: string, context: RuleContext): LineSet {
  const store = key.slice(key.lastIndexOf(".") + 1);
  const own = `security.ssl.${scope}.${store}`;
  if (key === own) return context.target.lines;
  return key === `security.ssl.${store}` ? context.target.lines & ~linesSetting(own, context) : 0;
}
