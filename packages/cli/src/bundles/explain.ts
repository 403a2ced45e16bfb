export { runExplain as run } from "../commands/explain.js";
