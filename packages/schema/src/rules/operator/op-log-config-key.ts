import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-log-config-key",
  summary: "A log configuration under a name that the operator does not mount",
  codes: ["log-key"],
  case: "op-log-key",
  messages: {
    found: "{operator} refuses `{name}`: it takes `log4j-console.properties` and `logback-console.xml` only.",
    help: "Use the name that the console scripts of the image read.",
  },
  at: "key",
  data: ({ path }) => ({ name: String(path[path.length - 1]) }),
});
