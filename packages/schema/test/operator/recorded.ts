import { readFileSync } from "node:fs";
import type { JudgeOptions } from "../../src/operator/judge.js";
import { OPERATOR_RELEASES, type OperatorRelease } from "../../src/operator/release.js";
import type { JsonObject, JsonPath, JsonValue } from "../../src/text/json-value.js";

/** A resource as fixtures/oracle/operator writes it: the name of a base, then `[path, value]` to set and `[path]` to remove. */
type Written = readonly [string, ...(readonly [JsonPath] | readonly [JsonPath, JsonValue])[]];

/** A recorded question: the resource and what the operator knows beside it. */
interface WrittenQuestion {
  readonly id: string;
  readonly resource: Written;
  readonly previous?: Written;
  readonly cluster?: Written;
  readonly target?: Written;
  readonly operatorConfig?: Readonly<Record<string, string>>;
  readonly previousJobManager?: string;
}

/** What the releases named answer. */
export interface RecordedAnswer {
  readonly layer: "accept" | "schema" | "validator" | "crash";
  readonly message?: string;
  readonly schemaErrors?: readonly string[];
  readonly unknownFields?: readonly string[];
}

/** One question to one release. */
export interface RecordedCase {
  readonly id: string;
  readonly needs: string;
  readonly title: string;
  readonly release: OperatorRelease;
  readonly resource: JsonObject;
  readonly options: JudgeOptions;
  readonly expect: RecordedAnswer;
}

interface WrittenCase extends WrittenQuestion {
  readonly title: string;
  readonly needs: string;
  readonly expect: readonly (RecordedAnswer & { readonly operators: string })[];
}

interface CaseFile<T> {
  readonly bases: Readonly<Record<string, JsonObject>>;
  readonly cases: readonly T[];
}

function readFile<T>(name: string): CaseFile<T> {
  const url = new URL(`../../../../fixtures/oracle/operator/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as CaseFile<T>;
}

/** Every recorded answer of the validators, one a release. */
export function recordedCases(): readonly RecordedCase[] {
  const { bases, cases } = readFile<WrittenCase>("validator");
  return cases.flatMap(({ expect, title, needs, ...question }) =>
    expect.flatMap((answer) =>
      releasesOf(answer.operators).map((release) => ({
        id: question.id,
        title,
        needs,
        release,
        resource: build(question.resource, bases),
        options: optionsOf(question, bases, release),
        expect: answer,
      })),
    ),
  );
}

/** What is recorded of a configuration that the operator builds. */
export interface RecordedBuild {
  readonly id: string;
  readonly release: OperatorRelease;
  readonly resource: JsonObject;
  readonly options: JudgeOptions;
  readonly expect: {
    readonly verdict: string;
    readonly conf?: ReadonlyMap<string, string>;
    /** What writing the file for the pods threw. */
    readonly written?: { readonly threw: string };
    readonly cause?: string;
  };
}

interface WrittenBuild extends WrittenQuestion {
  readonly expect: readonly {
    readonly operators: string;
    readonly verdict: string;
    readonly conf?: { readonly gone: readonly string[]; readonly set: Readonly<Record<string, string>> };
    readonly written?: { readonly threw: string };
    readonly cause?: string;
  }[];
}

/** Every recorded configuration, one a release. */
export function recordedBuilds(): readonly RecordedBuild[] {
  const { bases, cases, configuration } = readFile<WrittenBuild>("effective") as CaseFile<WrittenBuild> & {
    readonly configuration: Readonly<Record<string, string>>;
  };
  return cases.flatMap(({ expect, ...question }) =>
    expect.flatMap(({ operators, conf, ...answer }) =>
      releasesOf(operators).map((release) => ({
        id: question.id,
        release,
        resource: build(question.resource, bases),
        options: optionsOf(question, bases, release),
        expect: conf === undefined ? answer : { ...answer, conf: changed(configuration, conf) },
      })),
    ),
  );
}

function changed(
  base: Readonly<Record<string, string>>,
  { gone, set }: { readonly gone: readonly string[]; readonly set: Readonly<Record<string, string>> },
): ReadonlyMap<string, string> {
  const result = new Map(Object.entries(base));
  for (const key of gone) result.delete(key);
  for (const [key, value] of Object.entries(set)) result.set(key, value);
  return result;
}

function releasesOf(text: string): readonly OperatorRelease[] {
  return text.split(" ").map((name) => {
    const release = OPERATOR_RELEASES.find((one) => one === name);
    if (release === undefined) throw new Error(`No such operator release: ${name}`);
    return release;
  });
}

function optionsOf(
  question: WrittenQuestion,
  bases: CaseFile<unknown>["bases"],
  release: OperatorRelease,
): JudgeOptions {
  const { previous, cluster, target, operatorConfig, previousJobManager } = question;
  const isSnapshot = question.resource[0] === "snapshot";
  return {
    release,
    previous: previous === undefined ? undefined : build(previous, bases, "spec"),
    isRunning: previousJobManager !== undefined && previousJobManager !== "MISSING",
    cluster: cluster === undefined ? undefined : build(cluster, bases),
    target: target === undefined ? (isSnapshot ? null : undefined) : build(target, bases),
    operatorConfig: new Map(Object.entries(operatorConfig ?? {})),
  };
}

function build([base, ...edits]: Written, bases: CaseFile<unknown>["bases"], part?: "spec"): JsonObject {
  const whole = structuredClone(bases[base]) as Record<string, JsonValue>;
  const root = (part === undefined ? whole : whole[part]) as Record<string, JsonValue>;
  for (const [path, ...value] of edits) {
    let at = root;
    for (const step of path.slice(0, -1)) at = at[String(step)] as Record<string, JsonValue>;
    const last = String(path[path.length - 1]);
    if (value.length === 0) delete at[last];
    else at[last] = value[0] as JsonValue;
  }
  return root;
}
