import { linesBetween } from "../../text/flink-line.js";
import { keysOf, linesSettingOption, linesTaking, namedOption, nameSet } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

const TOKENS = namedOption(["security.delegation.tokens.enabled", "security.kerberos.fetch.delegation-token"]);
const FILE_SYSTEMS = namedOption([
  "security.kerberos.access.hadoopFileSystems",
  "yarn.security.kerberos.additionalFileSystems",
]);

export default statement({
  id: "delegation-token-contradiction",
  area: "security",
  summary: "Delegation tokens are switched off, and further file systems to get tokens for are named",
  severity: "warning",
  since: "1.14",
  fix: "none",
  keys: keysOf(TOKENS),
  messages: {
    found: "On a secure YARN {flink} refuses to deploy: delegation tokens are off, and `{other}` asks for some.",
    help: "Delete one of the two lines.",
    related: "This asks for tokens.",
  },
  lines(bound, context) {
    if (bound.entry.value.toLowerCase() !== "false") return 0;
    const { deployment } = context.target;
    if (deployment !== undefined && deployment.value !== "yarn") return 0;
    return linesTaking(TOKENS, bound, context) & linesSettingOption(FILE_SYSTEMS, context) & linesBetween("1.14");
  },
  data: (_, context) => ({ other: nameSet(FILE_SYSTEMS, context) ?? "" }),
  related: (_, context) => nameSet(FILE_SYSTEMS, context),
});
