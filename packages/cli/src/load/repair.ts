export const loadRepair = (): typeof import("../bundles/repair.js") => require("./repair.cjs");
