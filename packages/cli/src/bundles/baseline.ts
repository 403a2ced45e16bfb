export { openBaseline } from "../lint/baseline.js";
