export { htmlReporter } from "../reporters/html.js";
