/** Where the pages of the rules are published. The one place that knows; `flinkconf rules ID` shows the same page offline. */
export const DOCS_ADDRESS = "https://flinkconf.github.io/rules/";

/** The address of a rule's page. */
export function docsAddress(rule: string): string {
  return `${DOCS_ADDRESS}${rule}`;
}
