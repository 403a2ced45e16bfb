import { commaParts, withoutBlanks } from "../shapes/comma-parts.js";
import { linesEncrypting, linesWithBlobSsl } from "../shapes/ssl.js";
import { statement } from "../shapes/statement.js";

/** The suites with AES and ChaCha20 that Java knows; any other with these ciphers is misspelt. */
const MODERN =
  /^(?:TLS_(?:AES_128_GCM_SHA256|AES_256_GCM_SHA384|CHACHA20_POLY1305_SHA256)|(?:TLS|SSL)_(?:RSA|DHE?_(?:RSA|DSS|anon)|ECDHE?_(?:RSA|ECDSA|anon))_WITH_(?:AES_128_(?:CBC_SHA|CBC_SHA256|GCM_SHA256)|AES_256_(?:CBC_SHA|CBC_SHA256|CBC_SHA384|GCM_SHA384)|CHACHA20_POLY1305_SHA256))$/;
/** What a name of a suite looks like in Java; older ciphers come and go with its releases. */
const OTHER = /^(?:TLS|SSL)_(?!.*(?:AES|CHACHA))[A-Za-z0-9_]+$/;

export default statement({
  id: "ssl-cipher-unknown",
  area: "security",
  summary: "A cipher suite that Java does not know by this name",
  severity: "error",
  proof: { kind: "refusal", flink: "BlobServer", case: "ssl-weak-cipher-3" },
  processes: ["jobmanager"],
  fix: "safe",
  keys: ["security.ssl.algorithms"],
  messages: {
    found:
      "{flink} does not start a JobManager: Java knows no cipher suite `{name}`. The log only says that the BLOB server finds no port.",
    failing: "{flink} starts, and every encrypted connection fails: Java knows no cipher suite `{name}`.",
    help: "Write Java's names, separated by commas without blanks, such as `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`.",
    fix: "Take the blanks away",
  },
  lines: ({ entry }, context) =>
    unknown(entry.value) === undefined ? 0 : linesEncrypting("internal", context) | linesEncrypting("rest", context),
  data: ({ entry }) => ({ name: unknown(entry.value) ?? "" }),
  severityOf: (_, context) => (linesWithBlobSsl(context) === 0 ? "warning" : undefined),
  wording: (_, context) => (linesWithBlobSsl(context) === 0 ? { found: "failing" } : {}),
  fixes: ({ entry }) => withoutBlanks(entry),
});

function unknown(text: string): string | undefined {
  return commaParts(text).find((name) => !MODERN.test(name) && !OTHER.test(name));
}
