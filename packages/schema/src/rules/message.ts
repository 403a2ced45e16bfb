import type { MessageData } from "./rule.js";

/** Fills the holes `{name}` of a message; a hole without a value stays visible, which a test forbids. */
export function renderMessage(template: string, data: MessageData | undefined): string {
  if (data === undefined || template.indexOf("{") === -1) return template;
  return template.replace(/\{([a-zA-Z]+)\}/g, (hole, name: string) => String(data[name] ?? hole));
}
