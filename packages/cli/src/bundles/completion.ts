export { runCompletion } from "../completion/completion.js";
