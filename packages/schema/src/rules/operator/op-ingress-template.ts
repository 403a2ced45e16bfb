import { inQuotes, operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-ingress-template",
  summary: "An ingress without a template, or with one that is no URL",
  codes: ["ingress-template-missing", "ingress-template"],
  case: "op-ingress-without-template",
  messages: {
    found: "{operator} refuses the ingress: there is no template for its address.",
    help: "Write host and path, such as `flink.example.com/orders`; a port is a number.",
    url: '{operator} refuses the template `{value}`: "{said}".',
  },
  wording: ({ code }) => (code === "ingress-template" ? { found: "url" } : {}),
  data: ({ message }) => ({ said: inQuotes(message.slice(message.lastIndexOf("Error: ") + 7)) }),
});
