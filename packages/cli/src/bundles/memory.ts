export { runMemory } from "../commands/memory.js";
