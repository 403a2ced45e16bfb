import { type LineSet, linesBetween } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { linesSetting, linesSwitchedOn } from "../shapes/settings-read.js";
import { linesEncrypting, linesWithout, OLD_SWITCH, sslSwitch } from "../shapes/ssl.js";
import { statement } from "../shapes/statement.js";

const OWN = ["keystore", "keystore-password", "key-password"];
const TRUST = ["truststore", "truststore-password"];

/** The lines that have no trust store of Java's to fall back to, neither for clients nor for the server that wants to know them. */
const WANTS_TRUST = linesBetween(undefined, "1.17");

export default statement({
  id: "ssl-rest-store-missing",
  area: "security",
  summary: "The REST endpoint is encrypted, and its key store, its trust store or a password is missing",
  severity: "error",
  proof: { kind: "refusal", flink: "SSLUtils", case: "ssl-rest-store-missing-1" },
  fix: "none",
  keys: [sslSwitch("rest"), OLD_SWITCH],
  messages: {
    found: "{flink} does not start a JobManager with an encrypted REST endpoint: {missing} {verb} not set.",
    client: "{flink} starts no client with this file, such as `flink run`: {missing} {verb} not set.",
    help: "Set {missing}, or the same without `rest`.",
  },
  lines({ entry }, context) {
    // The old switch turns on both; where the internal stores are missing as well, that is told already.
    if (entry.key === OLD_SWITCH && (!hasInternal(context) || linesSetting(sslSwitch("rest"), context) !== 0)) return 0;
    const lines = refusedLines(context) | clientLines(context);
    if (context.complete || lines === 0) return lines;
    return OWN.some((part) => linesWithout("rest", part, context) === 0) ? lines : 0;
  },
  severityOf: (_, context) => (context.complete && refusedLines(context) !== 0 ? undefined : "warning"),
  data(_, context, lines) {
    const wanted = refusedLines(context) === 0 ? TRUST : wantedParts(context, lines);
    const missing = wanted.filter((part) => (linesWithout("rest", part, context) & lines) !== 0);
    return {
      missing: missing.map((part) => `\`security.ssl.rest.${part}\``).join(", "),
      verb: missing.length === 1 ? "is" : "are",
    };
  },
  processesOf: (_, context) =>
    linesSwitchedOn("historyserver.web.ssl.enabled", context) === 0 ? ["jobmanager"] : ["jobmanager", "history-server"],
  wording: (_, context) => (refusedLines(context) === 0 ? { found: "client" } : {}),
});

function hasInternal(context: RuleContext): boolean {
  return [...OWN, ...TRUST].every((part) => linesWithout("internal", part, context) === 0);
}

const linesWithoutAny = (parts: readonly string[], context: RuleContext): LineSet =>
  parts.reduce((lines, part) => lines | linesWithout("rest", part, context), 0);

/** Of a trust store, one half without the other. */
function halfTrust(context: RuleContext): LineSet {
  const [store = 0, password = 0] = TRUST.map((part) => linesWithout("rest", part, context));
  return store ^ password;
}

/** The lines on which the server of a JobManager throws. */
function refusedLines(context: RuleContext): LineSet {
  const wantsClients = linesSwitchedOn("security.ssl.rest.authentication-enabled", context);
  const trust = (linesWithoutAny(TRUST, context) & WANTS_TRUST) | halfTrust(context);
  return linesEncrypting("rest", context) & (linesWithoutAny(OWN, context) | (wantsClients & trust));
}

/** The lines on which the clients throw, the server being content. */
function clientLines(context: RuleContext): LineSet {
  return linesEncrypting("rest", context) & ((linesWithoutAny(TRUST, context) & WANTS_TRUST) | halfTrust(context));
}

function wantedParts(context: RuleContext, lines: LineSet): readonly string[] {
  const wantsClients = linesSwitchedOn("security.ssl.rest.authentication-enabled", context) & lines;
  return wantsClients === 0 || linesWithoutAny(OWN, context) !== 0 ? OWN : TRUST;
}
