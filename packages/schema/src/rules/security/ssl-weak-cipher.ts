import { commaParts } from "../shapes/comma-parts.js";
import { linesEncrypting } from "../shapes/ssl.js";
import { statement } from "../shapes/statement.js";

/** Suites without forward secrecy, and ciphers that Java has switched off. */
const WEAK = /^(?:TLS|SSL)_RSA_WITH_|_(?:RC4|3?DES|NULL|EXPORT|anon)(?:_|$)/;
const OLD_PROTOCOL = /^(?:SSLv2Hello|SSLv3|TLSv1|TLSv1\.1)$/;

export default statement({
  id: "ssl-weak-cipher",
  area: "security",
  summary: "A cipher suite or a version of TLS that is weak, or that Java has switched off",
  severity: "info",
  fix: "none",
  keys: ["security.ssl.algorithms", "security.ssl.protocol"],
  messages: {
    found:
      "`{name}` is weak: what is recorded today can be read when the key of the server is lost, and newer releases of Java refuse such suites.",
    protocol: "Releases of Java since 2021 switch {name} off, so that no connection comes about.",
    help: "Use suites that begin with `TLS_ECDHE_`, such as `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`.",
    helpProtocol: "Write `TLSv1.2`.",
  },
  lines: ({ entry }, context) =>
    weak(entry.key, entry.value) === undefined
      ? 0
      : linesEncrypting("internal", context) | linesEncrypting("rest", context),
  data: ({ entry }) => ({ name: weak(entry.key, entry.value) ?? "" }),
  severityOf: ({ entry }) => (entry.key === "security.ssl.protocol" ? "warning" : undefined),
  wording: ({ entry }) => (entry.key === "security.ssl.protocol" ? { found: "protocol", help: "helpProtocol" } : {}),
});

/** The first weak suite; of protocols the first, when all are old. */
function weak(key: string, text: string): string | undefined {
  const parts = commaParts(text).map((part) => part.trim());
  if (key === "security.ssl.algorithms") return parts.find((name) => WEAK.test(name));
  return parts.every((name) => OLD_PROTOCOL.test(name)) ? parts[0] : undefined;
}
