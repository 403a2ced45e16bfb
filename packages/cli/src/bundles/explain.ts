export { runExplain } from "../commands/explain.js";
