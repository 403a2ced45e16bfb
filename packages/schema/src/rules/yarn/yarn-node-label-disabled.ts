import { hadoopFile, hadoopProperty, propertyPlace, yarnWord } from "../shapes/hadoop.js";
import { statement } from "../shapes/statement.js";

const ENABLED = "yarn.node-labels.enabled";

export default statement({
  id: "yarn-node-label-disabled",
  area: "yarn",
  summary: "A node label for a YARN that knows none",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-node-label-switched-off" },
  processes: ["yarn"],
  fix: "none",
  keys: ["yarn.application.node-label", "yarn.taskmanager.node-label"],
  messages: {
    found:
      "YARN refuses the application of {flink}: it asks for nodes labelled `{value}`, and node labels are switched off (`{property}`).",
    foundDefault:
      "YARN refuses the application of {flink}, which asks for nodes labelled `{value}`, unless node labels are switched on: {file} does not say so (`{property}`).",
    help: "Delete the line, or switch node labels on in the yarn-site.xml of the ResourceManager.",
    related: "Node labels are switched off here",
  },
  lines: ({ entry }, context) =>
    entry.value !== "" && yarnWord(ENABLED, "false", context) === "false" ? context.target.lines : 0,
  wording: (_, context) => (hadoopProperty(ENABLED, context) === undefined ? { found: "foundDefault" } : {}),
  // The label of TaskManagers is asked for when the JobManager runs already.
  severityOf: ({ entry }, context) =>
    hadoopProperty(ENABLED, context) === undefined || entry.key === "yarn.taskmanager.node-label"
      ? "warning"
      : undefined,
  data: (_, context) => ({ property: ENABLED, file: hadoopFile("yarn-site.xml", context)?.path ?? "" }),
  places(_, context) {
    const property = hadoopProperty(ENABLED, context);
    return property === undefined ? [] : [propertyPlace(property)];
  },
});
