import { parseJavaDouble } from "../../values/java-floating.js";
import { keysOf, linesTaking, namedOption } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

const RATIO = namedOption([
  "security.delegation.tokens.renewal.time-ratio",
  "security.kerberos.tokens.renewal.time-ratio",
]);

export default statement({
  id: "delegation-token-renewal-ratio",
  area: "security",
  summary: "Delegation tokens are renewed too late, or without a pause",
  severity: "warning",
  fix: "none",
  keys: keysOf(RATIO),
  messages: {
    found:
      "{flink} renews delegation tokens after {value} times the time that they have left, when they have ended already.",
    never: "{flink} renews delegation tokens without any pause: the ratio is {value}.",
    help: "Write a number between 0 and 1, such as `0.75`.",
  },
  lines(bound, context) {
    const ratio = parseJavaDouble(bound.entry.value);
    return ratio !== undefined && (ratio >= 1 || ratio <= 0) ? linesTaking(RATIO, bound, context) : 0;
  },
  wording: ({ entry }) => ((parseJavaDouble(entry.value) ?? 1) <= 0 ? { found: "never" } : {}),
});
