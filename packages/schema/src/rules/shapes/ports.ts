import { parseJavaInt } from "../../values/java-integer.js";

/** Ports from one to another, both included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Ports and ranges of ports with commas between them, as `NetUtils.getPortRangeFromString` reads them; undefined for other texts. */
export function portRanges(text: string): readonly PortRange[] | undefined {
  const ranges: PortRange[] = [];
  for (const part of text.replace(/,+$/, "").split(",")) {
    const dash = part.indexOf("-", 1);
    const from = parseJavaInt((dash === -1 ? part : part.slice(0, dash)).trim());
    const to = dash === -1 ? from : parseJavaInt(part.slice(dash + 1).trim());
    if (Number.isNaN(from) || Number.isNaN(to) || from < 0 || to > 65_535 || to < from) return undefined;
    ranges.push({ from, to });
  }
  return ranges;
}

/** The one port that a text names, not 0, which is any free one; undefined for several and for other texts. */
export function fixedPort(text: string): number | undefined {
  const ranges = portRanges(text);
  const [only, ...others] = ranges ?? [];
  return only === undefined || others.length > 0 || only.from !== only.to || only.from === 0 ? undefined : only.from;
}

/** Whether a port lies in one of some ranges. */
export function isInRanges(port: number, ranges: readonly PortRange[]): boolean {
  return ranges.some(({ from, to }) => port >= from && port <= to);
}
