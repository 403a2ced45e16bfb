export { closestTo } from "../line/closest.js";
export { readCommandLine } from "../line/commander-program.js";
