export { runSchema as run } from "../commands/schema.js";
