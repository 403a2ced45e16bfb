type Version = readonly [number, number, number];

const COMPARATOR = /^(>=|<=|>|<|=|\^|~)?\s*v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?$/;

function versionOf(text: string): Version | undefined {
  const match = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?(?:[-+].*)?$/.exec(text.trim());
  return match === null ? undefined : [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
}

const order = (left: Version, right: Version): number => left[0] - right[0] || left[1] - right[1] || left[2] - right[2];

/**
 * Whether a version lies in a range such as `>=0.1`, `^0.2`, `0.1` or `>=0.1 <0.3`; undefined when the range makes no sense.
 * What a comparator leaves out counts as 0, and `0.1` without one means every 0.1.
 */
export function isInVersionRange(version: string, range: string): boolean | undefined {
  const actual = versionOf(version);
  const parts = range
    .trim()
    .replace(/(>=|<=|>|<|=|\^|~)\s+/g, "$1")
    .split(/[\s,]+/);
  if (actual === undefined || range.length > 200 || parts[0] === "") return undefined;
  let inside = true;
  for (const part of parts) {
    const fits = fitsComparator(actual, part);
    if (fits === undefined) return undefined;
    inside &&= fits;
  }
  return inside;
}

function fitsComparator(actual: Version, text: string): boolean | undefined {
  const match = COMPARATOR.exec(text);
  if (match === null) return undefined;
  const [, operator = "=", major, minor, patch] = match;
  const low: Version = [Number(major), Number(minor ?? 0), Number(patch ?? 0)];
  const given = patch !== undefined ? 3 : minor !== undefined ? 2 : 1;
  const behind = (kept: number): Version =>
    kept === 1 ? [low[0] + 1, 0, 0] : kept === 2 ? [low[0], low[1] + 1, 0] : [low[0], low[1], low[2] + 1];
  switch (operator) {
    case ">=":
      return order(actual, low) >= 0;
    case ">":
      return order(actual, behind(given)) >= 0;
    case "<":
      return order(actual, low) < 0;
    case "<=":
      return order(actual, behind(given)) < 0;
    case "^": {
      // The first number that is not 0 stays as it is.
      const kept = low[0] > 0 ? 1 : low[1] > 0 ? 2 : given;
      return order(actual, low) >= 0 && order(actual, behind(kept)) < 0;
    }
    case "~":
      return order(actual, low) >= 0 && order(actual, behind(Math.min(given, 2))) < 0;
    default:
      return order(actual, low) >= 0 && order(actual, behind(given)) < 0;
  }
}
