import { bundle } from "./bundle.js";

export const loadFixLoop = () => bundle("./fix-loop.cjs") as typeof import("../bundles/fix-loop.js");
