import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "yarn-fixed-am-port",
  area: "yarn",
  summary: "A fixed port for the JobManager on YARN",
  severity: "info",
  fix: "unsafe",
  keys: ["yarn.application-master.port"],
  messages: {
    found:
      "{flink} binds the JobManager of every application on YARN to port {value}: a second one on the same node finds it taken.",
    help: "Write a range such as 50100-50200, or 0 for any free port.",
    fix: "Write 0",
  },
  lines: ({ entry }, { target }) => (/^0*[1-9]\d*$/.test(entry.value) ? target.lines : 0),
  fixes: ({ entry }) => offer("unsafe", valueEdit(entry, "0")),
});
