/**
 * Tells whether a key fits one of the patterns of `known-keys`: `*` stands for any characters, dots included, so that
 * `mycompany.*` means every key below `mycompany`.
 */
export function keyMatcher(patterns: readonly string[] | undefined): (key: string) => boolean {
  if (patterns === undefined || patterns.length === 0) return never;
  const exact = new Set<string>();
  const globs: (readonly string[])[] = [];
  for (const pattern of patterns) {
    if (pattern.includes("*")) globs.push(pattern.split("*"));
    else exact.add(pattern);
  }
  return (key) => exact.has(key) || globs.some((parts) => fits(key, parts));
}

const never = (): boolean => false;

/** Whether a key is made of the parts in order, with anything between them; no backtracking is needed for that. */
function fits(key: string, parts: readonly string[]): boolean {
  const first = parts[0] as string;
  const last = parts[parts.length - 1] as string;
  if (key.length < first.length + last.length || !key.startsWith(first) || !key.endsWith(last)) return false;
  const end = key.length - last.length;
  let at = first.length;
  for (let i = 1; i < parts.length - 1; i++) {
    const part = parts[i] as string;
    const found = key.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
