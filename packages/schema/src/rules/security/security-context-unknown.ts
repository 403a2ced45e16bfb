import { impossibleClass } from "../shapes/named-classes.js";
import { statement } from "../shapes/statement.js";

const PACKAGE = "org.apache.flink.runtime.security.contexts.";
const KNOWN = ["Hadoop", "NoOp"].map((name) => `${PACKAGE}${name}SecurityContextFactory`);

export default statement({
  id: "security-context-unknown",
  area: "security",
  summary: "A security context that Flink cannot find",
  severity: "warning",
  fix: "none",
  keys: ["security.context.factory.classes"],
  messages: {
    found: "{flink} warns that there is no security context `{name}`, and goes on with the next one, or without any.",
    help: "The contexts of Flink are {names}, separated by semicolons.",
  },
  lines: ({ entry }, { target }) => (impossibleClass(entry.value, PACKAGE, KNOWN) === undefined ? 0 : target.lines),
  data: ({ entry }) => ({
    name: impossibleClass(entry.value, PACKAGE, KNOWN) ?? "",
    names: KNOWN.map((name) => `\`${name}\``).join(" and "),
  }),
});
