import {
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  memberOf,
  objectOf,
  pathText,
} from "../text/json-value.js";
import { admit, type ResourceKind, resourceKindOf, type SchemaFault } from "./api-server.js";
import type { Settings } from "./configuration.js";
import { type Circumstances, deploymentChecks } from "./deployment.js";
import { fieldsOf } from "./field-types.js";
import { isAtLeast, type OperatorRelease } from "./release.js";
import { sessionJobChecks, snapshotChecks } from "./session-job.js";
import type { Check, Verdict } from "./verdict.js";

/** What a resource is judged by. */
export interface JudgeOptions {
  readonly release: OperatorRelease;
  /** The spec that was reconciled last: of the same resource in an earlier revision. */
  readonly previous?: JsonValue | undefined;
  /** Whether the JobManager of the previous spec runs; asked by operators up to 1.9. */
  readonly isRunning?: boolean | undefined;
  /** Of a session job: the FlinkDeployment it names. */
  readonly cluster?: JsonValue | undefined;
  /** Of a snapshot: the job it names; null for one that is known to be missing, absent where nobody looked. */
  readonly target?: JsonValue | undefined;
  /** The operator's own configuration, such as `defaultConfiguration` of its Helm chart. */
  readonly operatorConfig?: Settings | undefined;
}

/** What the API server and the operator say to a resource. */
export interface Judgement {
  /** Who refuses it first; `crash`: the webhook throws, which refuses it as well. */
  readonly layer: "accept" | "schema" | "validator" | "crash";
  /** The operator's own sentence, or the exception's; absent where the resource is accepted or the API server refuses it. */
  readonly message?: string;
  readonly kind: ResourceKind | undefined;
  readonly schemaFaults: readonly SchemaFault[];
  /** Fields that the API server drops, and that `kubectl apply` refuses. */
  readonly unknown: readonly JsonPath[];
  /** Everything that the validator would refuse, in its order, where it itself stops at the first. */
  readonly verdicts: readonly Verdict[];
}

/**
 * Judges a resource as a cluster with an operator of a release does: the API server's schema, then `DefaultValidator`. The
 * validator's verdicts are given also for resources that the schema refuses, as far as they can be told.
 */
export function judgeResource(root: JsonValue, options: JudgeOptions): Judgement {
  const { kind, resource, faults, unknown } = admit(root, options.release);
  const checks =
    kind === undefined ? [] : [...decoding(resource, kind, options.release), ...checksOf(resource, kind, options)];
  const verdicts = checks.flat();
  const base = { kind, schemaFaults: faults, unknown, verdicts };
  if (faults.length > 0) return { layer: "schema", ...base };
  const first = firstAnswer(checks);
  return first === undefined ? { layer: "accept", ...base } : { ...first, ...base };
}

function checksOf(resource: JsonObject, kind: ResourceKind, options: JudgeOptions): readonly Check[] {
  const { release, previous, isRunning, cluster, target, operatorConfig = new Map() } = options;
  const circumstances: Circumstances = {
    release,
    operatorConfig,
    isRunning,
    previous: isJsonObject(previous) ? previous : undefined,
  };
  switch (kind) {
    case "FlinkDeployment":
      return deploymentChecks(resource, circumstances);
    case "FlinkSessionJob":
      return sessionJobChecks(resource, isJsonObject(cluster) ? cluster : undefined, circumstances);
    case "FlinkStateSnapshot":
      return snapshotChecks(resource, target === undefined ? undefined : isJsonObject(target));
    case "FlinkBlueGreenDeployment":
      // Nothing looks at it when it is applied; its children are deployments that are judged in their own loop.
      return [];
  }
}

/** The judgement of the deployments that a FlinkBlueGreenDeployment makes: its template under the longer name. */
export function childOfBlueGreen(root: JsonValue): JsonValue | undefined {
  const template = objectOf(objectOf(root, "spec"), "template");
  if (template === undefined || resourceKindOf(root) !== "FlinkBlueGreenDeployment") return undefined;
  const metadata = objectOf(root, "metadata") ?? {};
  const name = memberOf(metadata, "name");
  return {
    apiVersion: memberOf(root, "apiVersion") ?? null,
    kind: "FlinkDeployment",
    metadata: { ...metadata, name: typeof name === "string" ? `${name}-green` : null },
    spec: memberOf(template, "spec") ?? null,
  };
}

/**
 * Java evaluates every check before it looks at the first answer, so that a check that throws wins over one that refuses; in
 * itself a check stops at its first mistake.
 */
function firstAnswer(checks: readonly Check[]): { layer: "validator" | "crash"; message: string } | undefined {
  const firsts = checks.flatMap((check) => check.slice(0, 1));
  const thrown = firsts.find((verdict) => verdict.code === "crash");
  if (thrown !== undefined) return { layer: "crash", message: thrown.message };
  const check = checks.find((one) => one.length > 0);
  const [first, ...others] = check ?? [];
  if (first === undefined) return undefined;
  let message = first.message;
  for (const other of others) if (other.joined !== undefined) message += other.joined + other.message;
  return { layer: "validator", message };
}

const INT_FIELDS: readonly JsonPath[] = [
  ["spec", "job", "parallelism"],
  ["spec", "jobManager", "replicas"],
  ["spec", "taskManager", "replicas"],
  ["spec", "backoffLimit"],
];

/** What cannot be decoded into the operator's classes although the schema lets it pass. */
function decoding(resource: JsonObject, kind: ResourceKind, release: OperatorRelease): readonly Check[] {
  const verdicts: Verdict[] = [];
  for (const path of INT_FIELDS) {
    const value = valueAt(resource, path);
    if (typeof value === "number" && Number.isInteger(value) && (value >= 2 ** 31 || value < -(2 ** 31))) {
      const message = `java.lang.IllegalArgumentException: Numeric value (${value}) out of range of int (-2147483648 - 2147483647)`;
      verdicts.push({ code: "crash", path, message });
    }
  }
  const configuration = valueAt(resource, ["spec", "flinkConfiguration"]);
  const isOpen = isAtLeast(release, "1.13") && fieldsOf(`${kind}Spec`, release).has("flinkConfiguration");
  if (isOpen && configuration !== undefined && configuration !== null && !isJsonObject(configuration)) {
    verdicts.push({ code: "crash", path: ["spec", "flinkConfiguration"], message: notAnObject(configuration) });
  }
  return verdicts.map((verdict) => [verdict]);
}

function notAnObject(value: JsonValue): string {
  const node = Array.isArray(value)
    ? "ArrayNode"
    : typeof value === "string"
      ? "TextNode"
      : typeof value === "boolean"
        ? "BooleanNode"
        : Number.isInteger(value)
          ? "IntNode"
          : "DoubleNode";
  return `java.lang.IllegalArgumentException: class com.fasterxml.jackson.databind.node.${node} cannot be cast to class com.fasterxml.jackson.databind.node.ObjectNode`;
}

/** The value at a path; undefined where there is none. */
export function valueAt(root: JsonValue, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of path) {
    if (typeof step === "string") value = memberOf(value, step);
    else value = Array.isArray(value) ? (value as readonly JsonValue[])[step] : undefined;
  }
  return value;
}

/** The sentences of the API server as it lists them. */
export function schemaErrors({ schemaFaults }: Judgement): readonly string[] {
  return schemaFaults.map((fault) => fault.message).sort();
}

/** Unknown fields as the API server names them. */
export function unknownFields({ unknown }: Judgement): readonly string[] {
  return unknown.map(pathText).sort();
}
