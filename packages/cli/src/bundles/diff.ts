export { runDiff as run } from "../commands/diff.js";
