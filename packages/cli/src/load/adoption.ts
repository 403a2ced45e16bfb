import { bundle } from "./bundle.js";

export const loadBaseline = () => bundle("./baseline.cjs") as typeof import("../bundles/baseline.js");
export const loadWatch = () => bundle("./watch.cjs") as typeof import("../bundles/watch.js");
