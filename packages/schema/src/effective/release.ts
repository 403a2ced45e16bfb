import { FLINK_LINES, type LineSet, lineSet, linesBetween, NEWEST_LINE } from "../text/flink-line.js";
import type { Target } from "./target.js";

/** The release lines that a release named by a person stands for. */
export interface Release {
  /** Never empty. */
  readonly lines: LineSet;
  /** Set when the release is older or newer than every line known; `lines` then holds the nearest one. */
  readonly judgedAs?: NonNullable<Target["judgedAs"]>;
}

const RELEASE =
  /^(<=|>=|<|>|=)?\s*v?(\d{1,4})(?:[._](\d{1,4}|x|\*)(?:[._](?:\d{1,6}|x|\*))?)?(?:-[a-z0-9._-]{1,40})?(\+)?$/i;
const OLDEST_LINE = FLINK_LINES[0];

/** Lines as one number that grows with the release: 1.20 is 1020. */
const rank = (major: number, minor: number): number => major * 10_000 + minor;
const RANKS: readonly number[] = FLINK_LINES.map((line) => {
  const dot = line.indexOf(".");
  return rank(Number(line.slice(0, dot)), Number(line.slice(dot + 1)));
});

function linesWhere(accept: (lineRank: number) => boolean): LineSet {
  let set = 0;
  for (let i = 0; i < RANKS.length; i++) if (accept(RANKS[i] as number)) set |= 1 << i;
  return set;
}

/**
 * Reads a release as people write it: a line (`1.20`), a patch (`1.20.5`, `v1.20.5`, `1.20-SNAPSHOT`, `v1_20`), a whole
 * major (`2.x`, `2`), or a bound (`>=1.18`, `1.18+`, `<2.0`). A release before the oldest line is judged as that one, a
 * release after the newest line as the newest. Undefined when the text names no release.
 */
export function parseRelease(text: string): Release | undefined {
  const named = text.trim();
  if (named.length > 64) return undefined;
  const match = RELEASE.exec(named);
  if (match === null) return undefined;
  const [, operator = "", majorText = "", minorText, plus] = match;
  const major = Number(majorText);
  const wholeMajor = minorText === undefined || minorText === "x" || minorText === "X" || minorText === "*";
  const low = wholeMajor ? rank(major, 0) : rank(major, Number(minorText));
  const high = wholeMajor ? rank(major + 1, 0) - 1 : low;
  if (operator !== "" && plus !== undefined) return undefined;
  const accept = plus === undefined ? bound(operator, low, high) : (r: number) => r >= low;
  const lines = linesWhere(accept);
  if (lines !== 0) return { lines };
  // Flink never made a 1.21: such a name is neither older nor newer than what is known.
  if (operator === "" && low > (RANKS[0] as number) && high < (RANKS[RANKS.length - 1] as number)) return undefined;
  const below = operator.startsWith("<") || high < (RANKS[0] as number);
  return below
    ? { lines: lineSet(OLDEST_LINE), judgedAs: { named, reason: "older" } }
    : { lines: lineSet(NEWEST_LINE), judgedAs: { named, reason: "newer" } };
}

function bound(operator: string, low: number, high: number): (lineRank: number) => boolean {
  switch (operator) {
    case ">=":
      return (r) => r >= low;
    case ">":
      return (r) => r > high;
    case "<=":
      return (r) => r <= high;
    case "<":
      return (r) => r < low;
    default:
      return (r) => r >= low && r <= high;
  }
}

/** The lines that read a flink-conf.yaml: `GlobalConfiguration` lost that parser in 2.0. */
export const FLINK_CONF_LINES: LineSet = linesBetween(undefined, "1.20");

/** The lines that read a config.yaml: `GlobalConfiguration` learnt it in 1.19. */
export const CONFIG_YAML_LINES: LineSet = linesBetween("1.19");

/** The release of a `flink-dist-1.20.0.jar` or `flink-dist_2.12-1.14.6.jar`, or undefined. */
export function releaseOfJar(name: string): Release | undefined {
  const file = name.slice(name.lastIndexOf("/") + 1);
  // Most files beside a configuration are none, and a pattern takes longer to compile than to look at all their names.
  if (!file.startsWith("flink-dist")) return undefined;
  const match = /^flink-dist(?:_2\.\d{1,2})?-(\d{1,4}\.\d{1,4}(?:\.\d{1,6})?)[^/]{0,60}\.jar$/.exec(file);
  return match?.[1] === undefined ? undefined : parseRelease(match[1]);
}

/** The release of a Flink image such as `flink:1.18-java11` or `registry/apache/flink:2.0.0`; tags of other images say nothing. */
export function releaseOfImage(image: string): Release | undefined {
  const match = /(?:^|\/)flink:(\d{1,4}\.\d{1,4})(?:[.-][A-Za-z0-9._-]{0,100})?(?:@sha256:[0-9a-f]{1,64})?$/.exec(
    image.trim(),
  );
  return match?.[1] === undefined ? undefined : parseRelease(match[1]);
}

const SPEAKS_OF_RELEASE = /flink(?:-conf|-config)?[-_/]?v?\d/;

/** The release that a path tells: `/opt/flink-1.18.1/conf/flink-conf.yaml`, `flink-conf-1.15.yaml`. The innermost one counts. */
export function releaseOfPath(path: string): Release | undefined {
  if (!SPEAKS_OF_RELEASE.test(path)) return undefined;
  let found: string | undefined;
  const pattern = /(?:^|[^A-Za-z0-9])flink(?:-conf|-config)?[-_/]?v?(\d{1,2}\.\d{1,2})(?=\.\d|[^0-9A-Za-z]|$)/g;
  for (const match of path.slice(-1000).matchAll(pattern)) found = match[1];
  if (found === undefined) return undefined;
  const release = parseRelease(found);
  return release?.judgedAs === undefined ? release : undefined;
}
