import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "kerberos-ticket-cache-long-running",
  area: "security",
  summary: "Jobs on a secure cluster depend on the ticket of the user who started them",
  severity: "warning",
  fix: "none",
  keys: ["security.kerberos.login.use-ticket-cache"],
  messages: {
    found:
      "{flink} takes the Kerberos ticket of the user who starts the cluster: when it and the tokens made with it end, running jobs lose Hadoop.",
    help: "Set `security.kerberos.login.keytab` and `security.kerberos.login.principal`, with which Flink can log in again.",
  },
  lines({ entry }, context) {
    if (entry.value.toLowerCase() !== "true" || !context.complete) return 0;
    return context.target.lines & ~linesSetting("security.kerberos.login.keytab", context);
  },
  severityOf: (_, { target }) => (target.deployment?.value === "yarn" ? undefined : "info"),
});
