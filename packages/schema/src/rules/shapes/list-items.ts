import type { ConfigEntry } from "../../formats/document.js";

/**
 * The items of a list option, near enough for a look at each: a text is cut at semicolons, a list of YAML is taken apart. Items
 * in quotes that hold separators are not told apart.
 */
export function listItems({ value, quoting }: ConfigEntry): readonly string[] {
  const isList = quoting === "flow" || /^\s*(?:\[.*\]|- )/s.test(value);
  const items = isList ? value.replace(/^\s*\[|\]\s*$/g, "").split(/,|(?:^|\n)\s*- /) : value.split(";");
  return items.map((item) => item.trim().replace(/^(['"])(.*)\1$/, "$2")).filter((item) => item !== "");
}
