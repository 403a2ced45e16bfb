import { entryRemoval } from "../shapes/key-edit.js";
import { linesTaking, namedOption } from "../shapes/named-option.js";
import { yarnStatement } from "../shapes/on-yarn.js";
import { offer } from "../shapes/repair.js";

/** The port that the REST endpoint binds, which is looked for under the port that clients use, too. */
const BIND_PORT = namedOption(["rest.bind-port"], ["rest.port", "web.port", "jobmanager.web.port"]);

export default yarnStatement({
  id: "yarn-fixed-rest-port",
  area: "yarn",
  summary: "A fixed REST port on YARN",
  severity: "warning",
  fix: "unsafe",
  keys: BIND_PORT.keys,
  messages: {
    found:
      "{flink} binds REST to port {value} in every application on YARN; without this line each takes a free port. A second JobManager on the same node finds the port taken and fails.",
    help: "Delete the line, or give a range in `rest.bind-port`; YARN's pages lead to the port.",
    fix: "Delete the line",
  },
  at: "entry",
  lines: (bound, context) => (/^0*[1-9]\d*$/.test(bound.entry.value) ? linesTaking(BIND_PORT, bound, context) : 0),
  fixes: ({ entry }, context) => offer("unsafe", entryRemoval(entry, context)),
});
