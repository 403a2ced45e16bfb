import { bundle } from "./bundle.js";

export const loadCommandLine = () => bundle("./command-line.cjs") as typeof import("../bundles/command-line.js");
