export const loadIgnoreFiles = (): typeof import("../bundles/ignore-files.js") => require("./ignore-files.cjs");
