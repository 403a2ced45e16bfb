export { runInit as run } from "../init/init.js";
