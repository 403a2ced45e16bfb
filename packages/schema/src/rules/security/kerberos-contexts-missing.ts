import { linesPossiblyReading, linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const CONTEXTS = "security.kerberos.login.contexts";

export default statement({
  id: "kerberos-contexts-missing",
  area: "security",
  summary: "Kerberos is configured for Hadoop alone, not for ZooKeeper and Kafka",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: ["security.kerberos.login.keytab", "security.keytab"],
  messages: {
    found:
      "{flink} uses this keytab for Hadoop only: ZooKeeper and Kafka get it through `security.kerberos.login.contexts`, which is not set.",
    help: "Set `security.kerberos.login.contexts: Client,KafkaClient` where ZooKeeper or Kafka ask for Kerberos.",
  },
  lines: (_, context) =>
    linesSetting("security.kerberos.login.principal", context) &
    ~linesPossiblyReading(CONTEXTS, context, (text) => text !== ""),
});
