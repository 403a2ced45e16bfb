export const loadReporters = (): typeof import("../bundles/reporters.js") => require("./reporters.cjs");
