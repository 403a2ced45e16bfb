/** The release lines that can be asked, and which patch of each. Versions of Flink are pinned here and nowhere else. */

/** Newest patch of every line, oldest line first. */
export const RELEASES: ReadonlyMap<string, string> = new Map([
  ["1.10", "1.10.3"],
  ["1.11", "1.11.6"],
  ["1.12", "1.12.7"],
  ["1.13", "1.13.6"],
  ["1.14", "1.14.6"],
  ["1.15", "1.15.4"],
  ["1.16", "1.16.3"],
  ["1.17", "1.17.2"],
  ["1.18", "1.18.1"],
  ["1.19", "1.19.3"],
  ["1.20", "1.20.5"],
  ["2.0", "2.0.2"],
  ["2.1", "2.1.3"],
  ["2.2", "2.2.1"],
  ["2.3", "2.3.0"],
]);

export const LINES: readonly string[] = [...RELEASES.keys()];

/** The newest release of the Kubernetes operator and its autoscaler, and the Flink they are built with. */
export const OPERATOR = { name: "operator", release: "1.15.0", flink: "1.20" } as const;

/** Everything whose options can be listed. */
export const SUBJECTS: readonly string[] = [...LINES, OPERATOR.name];

/** The newest patch of a line. Throws on a line that is not known. */
export function releaseOf(line: string): string {
  const release = line === OPERATOR.name ? OPERATOR.release : RELEASES.get(line);
  if (release === undefined) throw new Error(`Unknown release line ${line}; known are ${SUBJECTS.join(", ")}.`);
  return release;
}

/** Whether a line is `first` or later. */
export function from(line: string, first: string): boolean {
  return LINES.indexOf(line) >= LINES.indexOf(first);
}

/** Whether a line lies in a range with both ends, either of which may be left out. */
export function within(line: string, first: string | undefined, last: string | undefined): boolean {
  return (first === undefined || from(line, first)) && (last === undefined || from(last, line));
}
