import { listItems } from "../shapes/list-items.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "application-several-jars",
  area: "scheduling",
  summary: "Several jars for an application, which has one",
  severity: "error",
  proof: { kind: "refusal", flink: "KubernetesClusterDescriptor", case: "pipeline-jars-1" },
  processes: ["kubernetes", "yarn"],
  since: "1.11",
  fix: "none",
  keys: ["pipeline.jars"],
  messages: {
    found: "{flink} does not deploy the application: it takes one jar, and `{key}` names {count}.",
    help: "Name the jar with the main class; what it needs goes into that jar, into `usrlib` of the image or into `yarn.provided.lib.dirs`.",
  },
  lines: ({ entry }, { target }) =>
    target.mode?.value === "application" &&
    /^(?:yarn|kubernetes)$/.test(target.deployment?.value ?? "") &&
    listItems(entry).length > 1
      ? target.lines
      : 0,
  data: ({ entry }) => ({ count: listItems(entry).length }),
});
