export { showFiles, showSettings } from "../inspect/inspect.js";
