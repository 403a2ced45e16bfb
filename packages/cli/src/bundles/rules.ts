export { runRules as run } from "../commands/rules.js";
