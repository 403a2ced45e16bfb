import { linesBetween } from "../../text/flink-line.js";
import { linesPossiblyReadingWord, linesSetting } from "../shapes/settings-read.js";
import { OLD_SWITCH, sslSwitch } from "../shapes/ssl.js";
import { statement } from "../shapes/statement.js";

const ON = sslSwitch("rest");

export default statement({
  id: "ssl-rest-auth-without-rest",
  area: "security",
  summary: "Clients of the REST endpoint shall show a certificate, and the endpoint is not encrypted",
  severity: "warning",
  fix: "none",
  keys: ["security.ssl.rest.authentication-enabled"],
  messages: {
    found:
      "{flink} ignores this line: everybody reaches the REST endpoint in plain text, for `security.ssl.rest.enabled` is not `true`.",
    help: "Set `security.ssl.rest.enabled: true` and the stores that it needs.",
  },
  lines({ entry }, context) {
    if (entry.value.toLowerCase() !== "true") return 0;
    const old = linesPossiblyReadingWord(OLD_SWITCH, context, "true") & linesBetween(undefined, "1.20");
    const on = linesPossiblyReadingWord(ON, context, "true") | (old & ~linesSetting(ON, context));
    // In a fragment the switch may stand elsewhere.
    return context.complete || linesSetting(ON, context) !== 0 ? context.target.lines & ~on : 0;
  },
});
