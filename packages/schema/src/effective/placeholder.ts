const PERCENT_NAME = /%[A-Za-z_][A-Za-z0-9_.-]*%/;
const DOLLAR_NAME = /\$(?:[{(]|[A-Za-z_])/;

/**
 * Whether a value holds something that another program fills in before Flink reads it: `${X}`, `$(X)`, `$X`, `{{ x }}`,
 * `{% if %}`, `<%= x %>`, `%X%`. What the value will be is then unknown.
 */
export function hasPlaceholder(value: string): boolean {
  if (value.includes("$") && DOLLAR_NAME.test(value)) return true;
  if (value.includes("{") && (value.includes("{{") || value.includes("{%"))) return true;
  if (value.includes("<%")) return true;
  return value.includes("%") && PERCENT_NAME.test(value);
}

/** Whether a text holds statements of a template language, whose lines are no settings. */
export function hasTemplateStatements(text: string): boolean {
  return text.includes("{%") || text.includes("{{") || text.includes("{#") || text.includes("<%");
}

/** Whether a line belongs to a template language as a whole: `{% if x %}`, `{{- include "x" . }}`, `<% end -%>`. */
export function isTemplateLine(line: string): boolean {
  const start = line.trimStart();
  return start.startsWith("{%") || start.startsWith("{{") || start.startsWith("{#") || start.startsWith("<%");
}
