export { watch } from "../lint/watch.js";
