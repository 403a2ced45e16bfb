export const loadSettingsFiles = (): typeof import("../bundles/settings.js") => require("./settings.cjs");
