import { impossibleClass } from "../shapes/named-classes.js";
import { statement } from "../shapes/statement.js";

const PACKAGE = "org.apache.flink.runtime.security.modules.";
const KNOWN = ["Hadoop", "Jaas", "Zookeeper"].map((name) => `${PACKAGE}${name}ModuleFactory`);

export default statement({
  id: "security-module-unknown",
  area: "security",
  summary: "A security module that Flink cannot find",
  severity: "error",
  proof: { kind: "refusal", flink: "SecurityUtils", case: "security-module-of-flink" },
  processes: ["jobmanager", "taskmanager", "history-server"],
  fix: "none",
  keys: ["security.module.factory.classes"],
  messages: {
    found: "{flink} does not start: there is no security module `{name}`.",
    comma:
      "{flink} does not start: it takes `{name}` for one class, for the items of this list are separated by semicolons.",
    help: "The modules of Flink are {names}.",
    helpComma: "Write a semicolon between the classes.",
  },
  lines: ({ entry }, { target }) => (impossibleClass(entry.value, PACKAGE, KNOWN) === undefined ? 0 : target.lines),
  data: ({ entry }) => ({
    name: impossibleClass(entry.value, PACKAGE, KNOWN) ?? "",
    names: KNOWN.map((name) => `\`${name}\``).join(", "),
  }),
  wording: ({ entry }) =>
    impossibleClass(entry.value, PACKAGE, KNOWN)?.includes(",") === true ? { found: "comma", help: "helpComma" } : {},
});
