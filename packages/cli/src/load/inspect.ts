import { bundle } from "./bundle.js";

export const loadInspect = () => bundle("./inspect.cjs") as typeof import("../bundles/inspect.js");
