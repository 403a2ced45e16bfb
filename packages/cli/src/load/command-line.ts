export const loadCommandLine = (): typeof import("../bundles/command-line.js") => require("./command-line.cjs");
