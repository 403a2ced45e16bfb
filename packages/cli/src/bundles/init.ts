export { runInit } from "../init/init.js";
