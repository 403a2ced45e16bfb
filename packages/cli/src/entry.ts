import { main } from "./main.js";

// The process ends by itself: all output is written by then, and nothing is left open.
process.exitCode = main(process.argv.slice(2));
