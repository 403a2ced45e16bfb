import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { isLoopback } from "../shapes/zookeeper-quorum.js";

export default statement({
  id: "rest-bind-localhost-container",
  area: "network",
  summary: "The REST server of a container listens inside the container only",
  severity: "warning",
  fix: "unsafe",
  keys: ["rest.bind-address"],
  when: [{ deployment: ["docker"] }],
  messages: {
    found:
      "The REST server of {flink} listens on `{value}` inside its container: the web interface cannot be reached from outside, whatever ports are published.",
    help: "Write `0.0.0.0`, as the configuration in Flink's Docker image does.",
    fix: "Write `0.0.0.0`",
  },
  lines: ({ entry }, { target }) =>
    isLoopback(entry.value) && target.deployment?.value === "docker" ? target.lines : 0,
  fixes({ entry }) {
    const edit = valueEdit(entry, "0.0.0.0");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
