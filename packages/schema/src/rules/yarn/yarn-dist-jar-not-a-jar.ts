import { statement } from "../shapes/statement.js";

export default statement({
  id: "yarn-dist-jar-not-a-jar",
  area: "yarn",
  summary: "The jar of Flink for YARN has no name of a jar",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-dist-jar-zip" },
  processes: ["yarn"],
  fix: "none",
  keys: ["yarn.flink-dist-jar"],
  messages: {
    found: "{flink} deploys nothing on YARN: the name `{value}` does not end with jar.",
    help: "Name the flink-dist jar itself, or delete the line: Flink finds its own.",
  },
  lines: ({ entry }, { target }) => (entry.value === "" || entry.value.endsWith("jar") ? 0 : target.lines),
});
