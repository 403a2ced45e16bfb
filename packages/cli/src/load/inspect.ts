export const loadInspect = (): typeof import("../bundles/inspect.js") => require("./inspect.cjs");
