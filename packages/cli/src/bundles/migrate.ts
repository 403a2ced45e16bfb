export { runMigrate as run } from "../commands/migrate.js";
