export { runRules } from "../commands/rules.js";
