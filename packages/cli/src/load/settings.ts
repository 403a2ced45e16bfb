import { bundle } from "./bundle.js";

export const loadSettingsFiles = () => bundle("./settings.cjs") as typeof import("../bundles/settings.js");
