import { bundle } from "./bundle.js";

export const loadRepair = () => bundle("./repair.cjs") as typeof import("../bundles/repair.js");
