import type { LineSet } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { commaParts } from "../shapes/comma-parts.js";
import { linesReading, textRead } from "../shapes/settings-read.js";
import { linesEncrypting } from "../shapes/ssl.js";
import { statement } from "../shapes/statement.js";

const PROTOCOL = "security.ssl.protocol";
const CIPHERS = "security.ssl.algorithms";

/** The suites of TLS 1.3, which no older protocol uses, and which uses no older suite. */
const OF_TLS_1_3 = /^TLS_(?:AES|CHACHA20)_/;

export default statement({
  id: "ssl-protocol-without-cipher",
  area: "security",
  summary: "None of the cipher suites goes with the version of TLS",
  severity: "warning",
  fix: "none",
  keys: [PROTOCOL, CIPHERS],
  messages: {
    found: "{flink} starts, and every encrypted connection fails: {protocol} has none of the cipher suites {ciphers}.",
    help: "TLSv1.3 needs suites such as `TLS_AES_128_GCM_SHA256` in `security.ssl.algorithms`, and they need TLSv1.3.",
    related: "The other half.",
  },
  lines({ entry }, context) {
    // One finding for the two lines: at the protocol where it is set.
    if (entry.key === CIPHERS && context.effective.has(PROTOCOL)) return 0;
    const encrypted = linesEncrypting("internal", context) | linesEncrypting("rest", context);
    return encrypted & (mismatch(context, true) | mismatch(context, false));
  },
  data: (_, context, lines) => ({
    protocol: textRead(PROTOCOL, context, lines) ?? "",
    ciphers: `\`${textRead(CIPHERS, context, lines) ?? ""}\``,
  }),
  related: ({ entry }) => (entry.key === PROTOCOL ? CIPHERS : PROTOCOL),
});

/** The lines with TLS 1.3 alone (or without it), and with none of its suites (or with nothing else). */
function mismatch(context: RuleContext, newest: boolean): LineSet {
  const protocols = (text: string): boolean => commaParts(text).every((name) => (name.trim() === "TLSv1.3") === newest);
  const ciphers = (text: string): boolean =>
    commaParts(text).every((name) => name !== "" && OF_TLS_1_3.test(name.trim()) !== newest);
  return linesReading(PROTOCOL, context, protocols) & linesReading(CIPHERS, context, ciphers);
}
