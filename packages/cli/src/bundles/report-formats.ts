import { NO_PAINT } from "../print/paint.js";
import { githubReporter } from "../reporters/github.js";
import { gitlabReporter } from "../reporters/gitlab.js";
import { junitReporter } from "../reporters/junit.js";
import { markdownReporter } from "../reporters/markdown.js";
import type { Reporter } from "../reporters/reporter.js";
import { sarifReporter } from "../reporters/sarif.js";

/** The reporter for a format that another program reads. */
export function makeFormatReporter(
  format: "sarif" | "github" | "gitlab" | "junit" | "markdown",
  version: string,
): Reporter {
  switch (format) {
    case "sarif":
      return sarifReporter({ paint: NO_PAINT, version });
    case "github":
      return githubReporter();
    case "gitlab":
      return gitlabReporter();
    case "junit":
      return junitReporter();
    case "markdown":
      return markdownReporter();
  }
}
