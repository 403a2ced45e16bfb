export { runSchema } from "../commands/schema.js";
