/** A YAML scalar as text without its quotes; undefined when it is no plain or simply quoted scalar. */
export function unquoted(written: string): string | undefined {
  const value = written.trim();
  const quoted = /^"([^"\\#]*)"$/.exec(value) ?? /^'([^'#]*)'$/.exec(value);
  if (quoted !== null) return quoted[1];
  return /^[&*!|>{[@`%"']/.test(value) || value.includes(": ") ? undefined : value;
}

/** The items of a YAML list on one line (`[a, b]`), without their quotes; undefined when it is something else. */
export function listItems(written: string): readonly string[] | undefined {
  const inner = /^\[([^[\]{}]*)\]$/.exec(written.trim())?.[1];
  if (inner === undefined) return undefined;
  const parts = inner.trim() === "" ? [] : inner.split(",");
  const items = parts.map((part) => unquoted(part));
  return items.every((item) => item !== undefined && item !== "") ? (items as string[]) : undefined;
}
