export const loadRules = (): typeof import("../bundles/rules.js") => require("./rules.cjs");
export const loadSchema = (): typeof import("../bundles/schema.js") => require("./schema.cjs");
export const loadExplain = (): typeof import("../bundles/explain.js") => require("./explain.cjs");
