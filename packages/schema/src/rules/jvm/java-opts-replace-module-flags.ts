import { linesBetween } from "../../text/flink-line.js";
import { linesPossiblyReading } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

/** From 2.0 on the images and most machines run Java 17; older lines run on Java 8 and 11, which need no such flags, as well. */
const ON_JAVA_17 = linesBetween("2.0");

const MODULE_FLAG = /--add-(?:opens|exports)\b/;

export default statement({
  id: "java-opts-replace-module-flags",
  area: "jvm",
  summary: "Java options without the module flags that Flink ships under this key",
  severity: "warning",
  since: "1.18",
  fix: "none",
  keys: ["env.java.opts.all", "env.java.opts"],
  messages: {
    found:
      "{flink} ships its --add-opens and --add-exports flags under this very key: with this line they are gone, and on Java 17 serializers and Kerberos fail with InaccessibleObjectException.",
    help: "Begin the value with the flags of the file that Flink ships, or keep those under `env.java.default-opts.all`.",
  },
  lines(bound, context) {
    if (MODULE_FLAG.test(bound.entry.value)) return 0;
    const kept = linesPossiblyReading("env.java.default-opts.all", context, (text) => MODULE_FLAG.test(text));
    return context.target.lines & ~kept;
  },
  severityOf: (_, { target }) => ((target.lines & ~ON_JAVA_17) === 0 ? undefined : "info"),
});
