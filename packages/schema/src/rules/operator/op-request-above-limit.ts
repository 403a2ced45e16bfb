import { quantityOf } from "../../operator/resources.js";
import { objectOf } from "../../text/json-value.js";
import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-request-above-limit",
  summary: "A request for cores or memory above its limit",
  codes: ["request-above-limit"],
  case: "op-request-above-limit",
  messages: {
    found: "{operator} refuses a request of {value} above the limit of {limit}.",
    help: "Raise the limit, or lower the request.",
  },
  data({ path }, { spec }) {
    const [name = "", , , field = ""] = [...path].reverse().map(String);
    return { limit: quantityOf(objectOf(objectOf(spec, field), "resources"), "limits", name) ?? "" };
  },
});
