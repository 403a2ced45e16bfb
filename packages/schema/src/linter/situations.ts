import type { Target } from "../effective/target.js";
import type { FlinkFormat, SyntaxProblem } from "../formats/document.js";
import { machineOf } from "../formats/folder-names.js";
import { linesBetween } from "../text/flink-line.js";
import type { InputFile } from "./lint-result.js";

/** Lines on which Flink reads the other file when both lie in one folder, and lines that never read this one. */
const LINES = {
  "flink-conf": {
    loses: linesBetween("2.0"),
    unread: linesBetween("2.0"),
    own: "flink-conf.yaml",
    other: "config.yaml",
  },
  "config-yaml": {
    loses: linesBetween(undefined, "1.20"),
    unread: linesBetween(undefined, "1.18"),
    own: "config.yaml",
    other: "flink-conf.yaml",
  },
} as const;

const NONE: readonly SyntaxProblem[] = [];
const AT_START = { start: 0, end: 0, data: {} } as const;
const COPIES: readonly SyntaxProblem[] = [{ code: "copies-on-machines", ...AT_START }];
const ON_YARN: readonly SyntaxProblem[] = [{ code: "on-yarn", ...AT_START }];

/**
 * What concerns the file as a whole, in the form of problems that wake rules: `other-file-beside` when Flink reads the file
 * beside it instead, `release-reads-other-file` when the release knows the other kind only, `on-yarn` when it is meant for YARN, `copies-on-machines` when other machines have versions of it.
 */
export function situationsOf(file: InputFile, kind: FlinkFormat, target: Target): readonly SyntaxProblem[] {
  const unread = unreadOf(file, kind, target);
  const copies = file.relatives === undefined || machineOf(file.path) === "" ? NONE : COPIES;
  const yarn = isOnYarn(file, target) ? ON_YARN : NONE;
  if (unread === NONE && copies === NONE) return yarn;
  return [...unread, ...copies, ...yarn];
}

/** Nothing but YARN reads a yarn-site.xml: beside a file that says nothing of where it runs, it says enough. */
function isOnYarn({ siblings }: InputFile, { deployment }: Target): boolean {
  return deployment === undefined ? siblings?.includes("yarn-site.xml") === true : deployment.value === "yarn";
}

function unreadOf(file: InputFile, kind: FlinkFormat, target: Target): readonly SyntaxProblem[] {
  if (kind === "flink-configuration") return NONE;
  const { loses, unread, own, other } = LINES[kind];
  if ((target.lines & loses) === 0) return NONE;
  const named = file.path === own || file.path.endsWith(`/${own}`);
  if (named && file.siblings?.includes(other)) return [{ code: "other-file-beside", ...AT_START }];
  if ((target.lines & unread) === 0 || (kind === "config-yaml" && !named)) return NONE;
  return [{ code: "release-reads-other-file", ...AT_START }];
}
