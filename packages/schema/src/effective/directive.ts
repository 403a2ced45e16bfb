import type { ConfigDocument } from "../formats/document.js";
import { lineNumber } from "../text/line-index.js";
import type { Range } from "../text/source-text.js";
import { parseRelease, type Release } from "./release.js";
import { DEPLOYMENTS, type Deployment, MODES, type Mode } from "./target.js";

/** What a `# flinkconf: flink=1.20 deployment=yarn mode=application` says about the target of its file. */
export interface TargetDirective {
  readonly flink: Release | undefined;
  readonly deployment: Deployment | undefined;
  readonly mode: Mode | undefined;
  /** 1-based line of the comment. */
  readonly line: number;
}

/** A word of a directive that says nothing flinkconf knows. */
export interface DirectiveMistake extends Range {
  readonly code: "unknown-name" | "bad-value" | "no-value";
  readonly name: string;
  readonly value: string;
}

/** The directives of a document, and what is wrong with them. */
export interface Directives {
  readonly target: TargetDirective | undefined;
  readonly mistakes: readonly DirectiveMistake[];
}

const NONE: Directives = { target: undefined, mistakes: [] };
const MARK = "flinkconf:";

/** Reads the `# flinkconf: …` comments of a document; of several that speak of one thing the last one counts. */
export function readDirectives(document: ConfigDocument): Directives {
  const { text } = document.source;
  if (!text.includes(MARK)) return NONE;
  const mistakes: DirectiveMistake[] = [];
  let target: TargetDirective | undefined;
  for (const comment of document.comments) {
    const body = text.slice(comment.start, comment.end);
    const opening = /^#+[ \t]*flinkconf:/.exec(body);
    if (opening === null) continue;
    const said = { flink: target?.flink, deployment: target?.deployment, mode: target?.mode };
    for (const word of body.slice(opening[0].length).matchAll(/[^\s,]+/g)) {
      const start = comment.start + opening[0].length + word.index;
      const mistake = readWord(word[0], said);
      if (mistake !== undefined) mistakes.push({ ...mistake, start, end: start + word[0].length });
    }
    target = { ...said, line: lineNumber(text, comment.start) };
  }
  return { target, mistakes };
}

interface Said {
  flink: Release | undefined;
  deployment: Deployment | undefined;
  mode: Mode | undefined;
}

function readWord(word: string, said: Said): Omit<DirectiveMistake, "start" | "end"> | undefined {
  const equals = word.indexOf("=");
  const name = equals === -1 ? word : word.slice(0, equals);
  const value = equals === -1 ? "" : word.slice(equals + 1);
  if (name !== "flink" && name !== "deployment" && name !== "mode") return { code: "unknown-name", name, value };
  if (value === "") return { code: "no-value", name, value };
  switch (name) {
    case "flink": {
      const release = parseRelease(value);
      if (release === undefined) return { code: "bad-value", name, value };
      said.flink = release;
      return undefined;
    }
    case "deployment": {
      const deployment = DEPLOYMENTS.find((known) => known === value);
      if (deployment === undefined) return { code: "bad-value", name, value };
      said.deployment = deployment;
      return undefined;
    }
    case "mode": {
      const mode = MODES.find((known) => known === value);
      if (mode === undefined) return { code: "bad-value", name, value };
      said.mode = mode;
      return undefined;
    }
  }
}
