export { runMemory as run } from "../commands/memory.js";
