import type { Manifest } from "../../formats/manifests/manifest.js";
import type { ResourceKind, SchemaFault } from "../../operator/api-server.js";
import { flatConfiguration } from "../../operator/configuration.js";
import { childOfBlueGreen, type Judgement, type JudgeOptions, judgeResource } from "../../operator/judge.js";
import { type OperatorConfiguration, operatorConfiguration } from "../../operator/operator-configuration.js";
import { OPERATOR_RELEASES, type OperatorRelease, operatorReleaseOf } from "../../operator/release.js";
import type { Verdict } from "../../operator/verdict.js";
import { type JsonObject, type JsonPath, type JsonValue, memberOf, objectOf, pathText } from "../../text/json-value.js";
import type { Range } from "../../text/source-text.js";
import type { RuleContext } from "../rule.js";

/** Something said by some of the operator's releases. */
export type Said<T> = T & { readonly releases: readonly OperatorRelease[] };

/** A resource of the operator with all that its releases say to it. */
export interface JudgedResource {
  readonly manifest: Manifest;
  readonly kind: ResourceKind;
  /** The spec of the cluster or job; of a blue/green deployment the one in its template. */
  readonly spec: JsonObject;
  /** Where that spec stands. */
  readonly at: JsonPath;
  /** The releases that the resource may be meant for, oldest first. */
  readonly releases: readonly OperatorRelease[];
  /** The one that rules about a single release speak of. */
  readonly release: OperatorRelease;
  readonly verdicts: readonly Said<Verdict>[];
  readonly schemaFaults: readonly Said<SchemaFault>[];
  readonly unknown: readonly Said<{ readonly path: JsonPath }>[];
  /** The FlinkDeployment of a session job, where it stands in the same file. */
  readonly cluster: Manifest | undefined;
  /** The configuration that the operator builds of a deployment; undefined for others. */
  readonly configuration: () => OperatorConfiguration | undefined;
}

/** What a resource is judged for when nobody says which release: the newest one, and the one to come. */
const IN_USE: readonly OperatorRelease[] = ["1.15", "1.16"];

const NO_SETTINGS: ReadonlyMap<string, string> = new Map();
const judged = new WeakMap<
  Manifest,
  { readonly operator: RuleContext["operator"]; readonly resource: JudgedResource | undefined }
>();

/** Judges the resource of a document, once for all rules; undefined for documents that are no resource of the operator. */
export function judgedResource({ document, operator }: RuleContext): JudgedResource | undefined {
  const { manifest } = document;
  if (manifest === undefined) return undefined;
  const known = judged.get(manifest);
  if (known !== undefined && known.operator === operator) return known.resource;
  const resource = judge(manifest, operator);
  judged.set(manifest, { operator, resource });
  return resource;
}

function judge(manifest: Manifest, operator: RuleContext["operator"]): JudgedResource | undefined {
  const named = operator?.release === undefined ? undefined : operatorReleaseOf(operator.release);
  const releases = named === undefined ? IN_USE : [named];
  const child = childOfBlueGreen(manifest.root);
  const root = child ?? manifest.root;
  const at: JsonPath = child === undefined ? ["spec"] : ["spec", "template", "spec"];
  const cluster = clusterOf(manifest);
  const options: Omit<JudgeOptions, "release"> = {
    previous: memberOf(operator?.previous, "spec"),
    isRunning: true,
    cluster: cluster?.root,
    operatorConfig: operator?.config ?? NO_SETTINGS,
  };
  const judgements = judgementsOf(root, releases, options);
  // A kind that an old release does not have yet is judged by those that have it.
  const knowing = judgements.filter(({ judgement }) => judgement.kind !== undefined);
  const [last] = [...knowing].reverse();
  if (last?.judgement.kind === undefined) return undefined;
  const place = <T extends { readonly path: JsonPath }>(one: T): T => ({ ...one, path: moved(one.path, at) });
  const gather = <T extends { readonly path: JsonPath }>(
    list: (judgement: Judgement) => readonly T[],
    id: (one: T) => string,
  ) =>
    merged(
      knowing.map(({ release, judgement }) => ({ release, found: list(judgement) })),
      id,
    ).map(place);
  const schemaFaults = gather(
    (one) => one.schemaFaults,
    (one) => `${one.code} ${pathText(one.path)}`,
  );
  // Where a value is of the wrong type the validator would only see that nothing is there.
  const misTyped = new Set(schemaFaults.map(({ path }) => pathText(path)));
  const verdicts = gather(
    (one) => one.verdicts,
    (one) => `${one.code} ${pathText(one.path)}`,
  ).filter(({ path }) => !misTyped.has(pathText(path)));
  return {
    manifest,
    kind: last.judgement.kind,
    spec: objectOf(root, "spec") ?? {},
    at,
    // Where one answer stands for all, the others have nothing to add.
    releases: judgements.length < releases.length ? releases : knowing.map(({ release }) => release),
    release: last.release,
    verdicts,
    schemaFaults,
    unknown: gather(
      (one) => one.unknown.map((path) => ({ path })),
      (one) => pathText(one.path),
    ),
    cluster,
    configuration: configurationOf(root, { ...options, release: last.release }),
  };
}

interface ByRelease {
  readonly release: OperatorRelease;
  readonly judgement: Judgement;
}

/** What the releases say; the later ones are not asked where they can have nothing to add. */
function judgementsOf(
  root: JsonValue,
  releases: readonly OperatorRelease[],
  options: Omit<JudgeOptions, "release">,
): readonly ByRelease[] {
  const [first, ...others] = releases;
  if (first === undefined) return [];
  const judge = (release: OperatorRelease): ByRelease => ({
    release,
    judgement: judgeResource(root, { ...options, release }),
  });
  const oldest = judge(first);
  // What 1.16 adds concerns `resources`, which is no field before, and the autoscaler.
  if (isSilent(oldest.judgement) && !mentionsAutoscaler(root, options)) return [oldest];
  return [oldest, ...others.map(judge)];
}

const isSilent = ({ layer, unknown, verdicts }: Judgement): boolean =>
  layer === "accept" && unknown.length === 0 && verdicts.length === 0;

function mentionsAutoscaler(root: JsonValue, { cluster, operatorConfig }: Omit<JudgeOptions, "release">): boolean {
  const keys = [root, cluster].flatMap((one) => [
    ...flatConfiguration(memberOf(memberOf(one, "spec"), "flinkConfiguration")).keys(),
  ]);
  return [...keys, ...(operatorConfig?.keys() ?? [])].some((key) => key.includes("autoscaler."));
}

function configurationOf(root: JsonValue, options: JudgeOptions): () => OperatorConfiguration | undefined {
  let built: { readonly value: OperatorConfiguration | undefined } | undefined;
  return () => {
    built ??= { value: operatorConfiguration(root, options) };
    return built.value;
  };
}

/** The path in the file of a path in the deployment that was judged. */
function moved(path: JsonPath, at: JsonPath): JsonPath {
  return path[0] === "spec" ? [...at, ...path.slice(1)] : path;
}

function clusterOf({ root, kind, namespace, others }: Manifest): Manifest | undefined {
  if (kind !== "FlinkSessionJob") return undefined;
  const name = memberOf(memberOf(root, "spec"), "deploymentName");
  return others.find((one) => one.kind === "FlinkDeployment" && one.name === name && one.namespace === namespace);
}

/** What several releases find, each thing once with the releases that find it. */
function merged<T>(
  lists: readonly { readonly release: OperatorRelease; readonly found: readonly T[] }[],
  id: (one: T) => string,
): Said<T>[] {
  const byId = new Map<string, { one: T; releases: OperatorRelease[] }>();
  for (const { release, found } of lists) {
    for (const one of found) {
      const known = byId.get(id(one));
      if (known === undefined) byId.set(id(one), { one, releases: [release] });
      else {
        if (!known.releases.includes(release)) known.releases.push(release);
        // The newest release has the sentences that people will see.
        known.one = one;
      }
    }
  }
  return [...byId.values()].map(({ one, releases }) => ({ ...one, releases }));
}

/** The operator in words: with its releases where not all that are in question do it. */
export function operatorName({ releases }: JudgedResource, which: readonly OperatorRelease[] = releases): string {
  if (which.length === releases.length && releases.length > 1) return "Flink Kubernetes Operator";
  const [first, last] = [which[0], which[which.length - 1]];
  const isRow =
    which.length > 2 &&
    OPERATOR_RELEASES.indexOf(last ?? "1.7") - OPERATOR_RELEASES.indexOf(first ?? "1.7") === which.length - 1;
  return `Flink Kubernetes Operator ${isRow ? `${first}–${last}` : which.join(", ")}`;
}

/** The place of a field in the file; of one that is not written the name of the nearest one that is. */
export function placeOf(
  { manifest }: JudgedResource,
  path: JsonPath,
  otherwise: Range,
  at: "key" | "value" = "value",
): Range {
  for (let length = path.length; length > 0; length--) {
    const place = manifest.place(path.slice(0, length));
    if (place === undefined) continue;
    const isWhole = length === path.length && at === "value" && place.value.end > place.value.start;
    return isWhole ? place.value : (place.key ?? place.value);
  }
  return otherwise;
}

/** Whether a field is written in the file. */
export function isWritten({ manifest }: JudgedResource, path: JsonPath): boolean {
  return manifest.place(path) !== undefined;
}

/** The entry of flinkConfiguration that counts for a key; nested ones too. */
export function configurationPlace(
  context: RuleContext,
  key: string,
  at: "key" | "value" = "value",
): Range | undefined {
  const bound = context.entries.findLast(({ entry }) => entry.key === key);
  if (bound === undefined) return undefined;
  const { keyStart, keyEnd, valueStart, valueEnd } = bound.entry;
  return at === "key" || valueEnd === valueStart
    ? { start: keyStart, end: keyEnd }
    : { start: valueStart, end: valueEnd };
}
