import { inQuotes, operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-jar-uri",
  summary: "A jar of a session job that the operator does not fetch",
  codes: ["jar-uri", "jar-scheme-missing", "jar-scheme", "jar-host-missing", "jar-host-restricted"],
  case: "op-jar-scheme",
  messages: {
    found: '{operator} does not fetch this jar: "{said}".',
    help: "Use https, or let `kubernetes.operator.user.artifacts.allowed-schemes` in the configuration of the operator name the scheme.",
  },
  data: ({ message }) => ({ said: inQuotes(message.replace(/ Configure .*$/, "")) }),
});
