import { bundle } from "./bundle.js";

export const loadReporters = () => bundle("./reporters.cjs") as typeof import("../bundles/reporters.js");
