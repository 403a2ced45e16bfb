export { settingsGroup } from "../settings/settings-group.js";
