export { repairs } from "../repair/repair.js";
export { writeNew } from "../repair/write-new.js";
