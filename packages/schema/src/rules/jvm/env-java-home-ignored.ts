import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** A path to what lies inside of a JDK. */
const INSIDE = /\/bin(?:\/java)?\/*$/;

export default statement({
  id: "env-java-home-ignored",
  area: "jvm",
  summary: "A home of Java in which no java can be found",
  severity: "warning",
  fix: "unsafe",
  keys: ["env.java.home"],
  messages: {
    found:
      "The start scripts of {flink} look for `{value}/bin/java`, which cannot be there, and take whatever java is on the PATH, without a word.",
    help: "Write the folder of the JDK or JRE, as an absolute path without `/bin`.",
    fix: "Write `{home}`",
  },
  lines({ entry }, { target }) {
    const { value } = entry;
    return value !== "" && (INSIDE.test(value) || !/^(?:\/|[A-Za-z]:[\\/])/.test(value)) ? target.lines : 0;
  },
  fixes({ entry }) {
    const home = entry.value.replace(INSIDE, "");
    return home.length > 1 && home !== entry.value && home.startsWith("/")
      ? offer("unsafe", valueEdit(entry, home), { home })
      : [];
  },
});
