export const loadFixLoop = (): typeof import("../bundles/fix-loop.js") => require("./fix-loop.cjs");
