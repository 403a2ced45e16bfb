import { keyEdit } from "../shapes/key-edit.js";
import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";

const ADDITIONAL = "classloader.parent-first-patterns.additional";
/** What Flink's own list begins with on every line. */
const OWN = ["java.", "org.apache.flink."];

export default statement({
  id: "parent-first-default-overridden",
  area: "jvm",
  summary: "A list that takes the place of Flink's own parent-first patterns",
  severity: "warning",
  fix: "unsafe",
  keys: ["classloader.parent-first-patterns.default", "classloader.parent-first-patterns"],
  messages: {
    found:
      "{flink} drops its own list for this one: a copy of its classes, of Hadoop's or of the logging libraries in a user's jar is loaded instead of the one that the cluster runs with.",
    help: "Name packages of your own in `{additional}`, which is added to the list.",
    fix: "Rename to `{additional}`",
  },
  lines({ entry }, { target }) {
    const patterns = (entry.items?.map(({ text }) => text) ?? entry.value.split(/[;,]/)).map((one) => one.trim());
    return OWN.every((own) => patterns.includes(own)) ? 0 : target.lines;
  },
  data: () => ({ additional: ADDITIONAL }),
  fixes: ({ entry }, context) => offer("unsafe", keyEdit(entry, ADDITIONAL, context), { additional: ADDITIONAL }),
});
