import type { LineSet } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { linesSetting } from "../shapes/settings-read.js";
import {
  internalReaders,
  linesEncrypting,
  linesWithBlobSsl,
  linesWithDataSsl,
  linesWithout,
  OLD_SWITCH,
  sslSwitch,
} from "../shapes/ssl.js";
import { statement } from "../shapes/statement.js";

const PARTS = ["keystore", "keystore-password", "key-password", "truststore", "truststore-password"];

export default statement({
  id: "ssl-store-missing",
  area: "security",
  summary: "Internal encryption is on, and a key store, a trust store or a password is missing",
  severity: "error",
  proof: { kind: "refusal", flink: "SSLUtils", case: "ssl-store-missing-1" },
  fix: "none",
  keys: [sslSwitch("internal"), OLD_SWITCH],
  messages: {
    found: "{flink} does not start with internal encryption: {missing} {verb} not set.",
    help: "Set {missing}, or the same without `internal`.",
  },
  lines({ entry }, context) {
    if (entry.key === OLD_SWITCH && linesSetting(sslSwitch("internal"), context) !== 0) return 0;
    const lines = missingLines(context);
    if (context.complete || lines === 0) return lines;
    // In a fragment the stores may stand elsewhere, all of them.
    return PARTS.some((part) => linesWithout("internal", part, context) === 0) ? lines : 0;
  },
  severityOf: (_, context) => (context.complete ? undefined : "warning"),
  data(_, context, lines) {
    const missing = PARTS.filter((part) => (linesWithout("internal", part, context) & lines) !== 0);
    return {
      missing: missing.map((part) => `\`security.ssl.internal.${part}\``).join(", "),
      verb: missing.length === 1 ? "is" : "are",
    };
  },
  processesOf: (_, context) => internalReaders(missingLines(context), context),
});

function missingLines(context: RuleContext): LineSet {
  let missing: LineSet = 0;
  for (const part of PARTS) missing |= linesWithout("internal", part, context);
  return missing & linesEncrypting("internal", context) & (linesWithBlobSsl(context) | linesWithDataSsl(context));
}
