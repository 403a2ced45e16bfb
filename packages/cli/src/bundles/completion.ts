export { runCompletion as run } from "../completion/completion.js";
