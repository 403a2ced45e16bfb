import { bundle } from "./bundle.js";

export const loadRules = () => bundle("./rules.cjs") as typeof import("../bundles/rules.js");
export const loadSchema = () => bundle("./schema.cjs") as typeof import("../bundles/schema.js");
export const loadExplain = () => bundle("./explain.cjs") as typeof import("../bundles/explain.js");
export const loadMemory = () => bundle("./memory.cjs") as typeof import("../bundles/memory.js");
export const loadCompletion = () => bundle("./completion.cjs") as typeof import("../bundles/completion.js");
export const loadInit = () => bundle("./init.cjs") as typeof import("../bundles/init.js");
