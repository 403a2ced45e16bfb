import { bundle } from "./bundle.js";

export const loadReportFormats = () => bundle("./report-formats.cjs") as typeof import("../bundles/report-formats.js");
export const loadHtmlReport = () => bundle("./html-report.cjs") as typeof import("../bundles/html-report.js");
