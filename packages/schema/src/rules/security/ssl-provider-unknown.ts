import { phrase } from "../../text/phrase.js";
import type { BoundEntry, Process, RuleContext } from "../rule.js";
import { replacement } from "../shapes/replacement.js";
import { linesEncrypting, linesWithDataSsl } from "../shapes/ssl.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ssl-provider-unknown",
  area: "security",
  summary: "An SSL provider that Flink does not know, or that does not come with it",
  severity: "error",
  proof: { kind: "refusal", flink: "SSLUtils", case: "ssl-provider-unknown-3" },
  fix: "unsafe",
  keys: ["security.ssl.provider"],
  messages: {
    found: "{flink} does not start {what}: it knows no SSL provider `{value}`.",
    openssl:
      "{flink} starts {what} only where a jar with netty's native library for OpenSSL lies in `lib`: Flink ships none there.",
    help: "Write `JDK`, or `OPENSSL`.",
    helpJar: "See that the jar is in `lib` on every host, or write `JDK`.",
    fix: "Write `JDK`",
  },
  lines: (bound, context) => (isJdk(bound) ? 0 : linesWithDataSsl(context) | linesEncrypting("rest", context)),
  data: (_, context) => ({
    what: processesOf(context)
      .map((process) => phrase(NAMES[process] ?? ""))
      .join(phrase(" and ")),
  }),
  severityOf: (bound) => (isOpenSsl(bound) ? "info" : undefined),
  wording: (bound) => (isOpenSsl(bound) ? { found: "openssl", help: "helpJar" } : {}),
  processesOf: (_, context) => processesOf(context),
  fixes: (bound) => (isOpenSsl(bound) ? [] : replacement(bound.entry, "JDK")),
});

const NAMES: Partial<Readonly<Record<Process, string>>> = {
  taskmanager: "a TaskManager",
  jobmanager: "a JobManager with its encrypted REST endpoint",
};

const isJdk = ({ entry }: BoundEntry): boolean => entry.value.toUpperCase() === "JDK";
const isOpenSsl = ({ entry }: BoundEntry): boolean => entry.value.toUpperCase() === "OPENSSL";

function processesOf(context: RuleContext): readonly Process[] {
  const processes: Process[] = [];
  if (linesWithDataSsl(context) !== 0) processes.push("taskmanager");
  if (linesEncrypting("rest", context) !== 0) processes.push("jobmanager");
  return processes;
}
