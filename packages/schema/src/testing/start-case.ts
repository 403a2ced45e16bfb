import type { OracleAnswer, OracleCase } from "./oracle-case.js";

/** A recorded start: one configuration, and what processes of several releases did with it. */
export interface StartCase {
  readonly id: string;
  /** What it is about, most often the id of a rule. */
  readonly topic: string;
  /** `fault`: something is said to be wrong; `right`: its correct neighbour. */
  readonly expect: "fault" | "right";
  readonly role: string;
  /** Everything that was set beside the plain base of the role; `@TMP@` stands for a folder of the case's own. */
  readonly config: Readonly<Record<string, string>>;
  /** Keys of the plain base that were left out. */
  readonly without?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly lost?: readonly string[];
  /** Why it is not put to live processes again: it needs more around it than a configuration. */
  readonly only?: string;
  /** By release line. */
  readonly answers: Readonly<Record<string, StartAnswer>>;
}

/** What a process did, and when: see `fixtures/oracle/start/README.md`. */
export interface StartAnswer extends OracleAnswer {
  readonly verdict: "starts" | "refuses" | "hangs";
  readonly where?: "script" | "load" | "start" | "client" | "submit" | "run";
}

/** The recorded starts of one area. */
export interface StartCaseFile {
  readonly source: string;
  readonly cases: readonly StartCase[];
}

/** One case a release line, with the id `ID@LINE`; the folder is named. */
export function casesOfStart(start: StartCase): readonly OracleCase[] {
  const { id, role, config, without, files, lost, answers } = start;
  const texts = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(of).map(([name, text]) => [name, text.replaceAll("@TMP@", "/data/case")]));
  return Object.entries(answers).map(([flink, answer]) => ({
    id: `${id}@${flink}`,
    flink,
    question: {
      ask: "start",
      role,
      config: texts(config),
      ...(without === undefined ? {} : { without }),
      ...(files === undefined ? {} : { files: texts(files) }),
    },
    answer,
    ...(lost === undefined ? {} : { lost }),
  }));
}

/**
 * The cases that an id of a proof stands for: all lines of a recorded start that answer as the proof claims, or the one that
 * the id names.
 */
export function casesNamed(id: string, kind: "refusal" | "loss", cases: readonly OracleCase[]): readonly OracleCase[] {
  const exact = cases.filter((recorded) => recorded.id === id);
  if (exact.length > 0) return exact;
  const verdict = kind === "refusal" ? "refuses" : "starts";
  return cases.filter((recorded) => recorded.id.startsWith(`${id}@`) && recorded.answer.verdict === verdict);
}
