export { readIgnoreFile } from "../files/ignore-files.js";
