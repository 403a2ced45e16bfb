import { bundle } from "./bundle.js";

export const loadIgnoreFiles = () => bundle("./ignore-files.cjs") as typeof import("../bundles/ignore-files.js");
