import type { FlinkLine } from "../text/flink-line.js";

/** The release lines of the Flink Kubernetes Operator that are known, oldest first; 1.16 is its development line of July 2026. */
export const OPERATOR_RELEASES = ["1.7", "1.8", "1.9", "1.10", "1.11", "1.12", "1.13", "1.14", "1.15", "1.16"] as const;
export type OperatorRelease = (typeof OPERATOR_RELEASES)[number];

/** The newest line that has been released. What is not known to be for another line is judged by it. */
export const NEWEST_OPERATOR: OperatorRelease = "1.15";

/** Whether `release` is `first` or newer. */
export function isAtLeast(release: OperatorRelease, first: OperatorRelease): boolean {
  return OPERATOR_RELEASES.indexOf(release) >= OPERATOR_RELEASES.indexOf(first);
}

/**
 * The line that a text such as `1.15`, `1.15.0` or `1.16-SNAPSHOT` means. Lines before 1.7 are judged as 1.7, lines after the
 * newest known one as that one; undefined for a text that names no release.
 */
export function operatorReleaseOf(text: string): OperatorRelease | undefined {
  const match = /^v?([0-9]{1,4})\.([0-9]{1,4})(?:[.-].*)?$/.exec(text.trim());
  if (match === null) return undefined;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  if (major === 0 || (major === 1 && minor < 7)) return "1.7";
  return OPERATOR_RELEASES.find((release) => release === `${major}.${minor}`) ?? "1.16";
}

/** The Flink that an operator is built with: its classes read options and divide memory, whatever Flink the resource is for. */
export function flinkOfOperator(release: OperatorRelease): FlinkLine {
  if (release === "1.7") return "1.17";
  if (!isAtLeast(release, "1.10")) return "1.18";
  return release === "1.10" ? "1.19" : "1.20";
}

/** Major and minor number of a `flinkVersion` such as `v1_20`; undefined for other texts. */
export function flinkVersionParts(version: string): readonly [major: number, minor: number] | undefined {
  const match = /^v([0-9]+)_([0-9]+)$/.exec(version);
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}

/** Whether a `flinkVersion` is `major.minor` or newer; a text of another form is not. */
export function isFlinkVersionFrom(version: string | undefined, major: number, minor: number): boolean {
  const parts = version === undefined ? undefined : flinkVersionParts(version);
  if (parts === undefined) return false;
  return parts[0] > major || (parts[0] === major && parts[1] >= minor);
}
