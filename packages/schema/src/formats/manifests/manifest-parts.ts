import type { Range, SourceText } from "../../text/source-text.js";
import type { ConfigDocument } from "../document.js";
import { flattenFlinkConfiguration } from "./flink-configuration.js";
import { isOperatorResource, type Manifest } from "./manifest.js";
import type { ManifestFile, Resource } from "./read-manifests.js";
import { type DecodedScalar, decodeScalar } from "./scalar-runs.js";
import { childOf, nodeAt, type TreeNode, type TreePair, type TreeScalar, textAt } from "./yaml-tree.js";

/** A part of a file that holds settings of Flink. */
export type ManifestPart = ResourcePart | EmbeddedPart;

/** One of the operator's resources; its document speaks of the file's own offsets. */
export interface ResourcePart {
  readonly part: "resource";
  readonly manifest: Manifest;
  readonly document: ConfigDocument;
  /** Where settings stand, or may: below `flinkConfiguration` and as far indented, when it is there. */
  readonly block: SettingsBlock | undefined;
}

/** Lines in which settings may be written. */
export interface SettingsBlock extends Range {
  readonly nested: boolean;
}

/** A whole configuration file inside a text of a resource, such as `data["flink-conf.yaml"]` of a ConfigMap. */
export interface EmbeddedPart {
  readonly part: "embedded";
  /** The name of the file that it becomes. */
  readonly name: "flink-conf.yaml" | "config.yaml";
  /** Absent in a file of values for Helm. */
  readonly manifest: Manifest | undefined;
  readonly key: Range;
  readonly scalar: TreeScalar;
  readonly decoded: DecodedScalar;
  /** Names of the other files that the resource holds. */
  readonly siblings: readonly string[];
  /** The lines of a block scalar; undefined for quoted ones, in which nobody likes to type. */
  readonly block: SettingsBlock | undefined;
}

/** Deeper values of a chart hold no configuration. */
const MOST_LEVELS = 12;

/** The parts of a file that speak of Flink, in its order. */
export function partsOf(file: ManifestFile, source: SourceText): readonly ManifestPart[] {
  const parts: ManifestPart[] = [];
  for (const resource of file.resources) {
    if (isOperatorResource(resource)) parts.push(resourcePart(resource, source));
    else if (resource.kind === "ConfigMap") parts.push(...embeddedIn(nodeAt(resource.tree, "data"), source, resource));
    else if (resource.apiVersion === "") valuesParts(resource.tree, source, parts, 0);
  }
  return parts;
}

/** The specification of a resource whose cluster or job the settings are for; a blue/green deployment wraps it. */
export function specOf({ kind, tree }: Pick<Resource, "kind" | "tree">): TreeNode | undefined {
  return kind === "FlinkBlueGreenDeployment" ? nodeAt(tree, "spec", "template", "spec") : nodeAt(tree, "spec");
}

function resourcePart(resource: Resource, source: SourceText): ResourcePart {
  const spec = specOf(resource);
  const configuration = nodeAt(spec, "flinkConfiguration");
  const legacy = /^v1_/.test(textAt(spec, "flinkVersion") ?? "");
  const base = {
    format: "flink-configuration",
    source,
    region: configuration ?? resource.region,
    entries: flattenFlinkConfiguration(configuration, legacy),
    problems: [],
    comments: [],
    manifest: resource,
  } as const;
  const document: ConfigDocument = legacy ? { ...base, legacy: true } : base;
  const key = childOf(spec, "flinkConfiguration")?.key;
  return { part: "resource", manifest: resource, document, block: blockBelow(source.text, key, true) };
}

/** The lines below a key that are indented further, or could be. */
function blockBelow(text: string, key: Range | undefined, nested: boolean): SettingsBlock | undefined {
  if (key === undefined) return undefined;
  const feed = text.indexOf("\n", key.end);
  if (feed === -1) return undefined;
  const indent = key.start - (text.lastIndexOf("\n", key.start - 1) + 1);
  let end = feed + 1;
  for (let at = end; at < text.length; ) {
    const next = text.indexOf("\n", at);
    const lineEnd = next === -1 ? text.length : next;
    const content = text.slice(at, lineEnd).search(/\S/);
    if (content !== -1 && content <= indent) break;
    end = next === -1 ? lineEnd : next + 1;
    at = next === -1 ? text.length : next + 1;
  }
  return { start: feed + 1, end: text.charCodeAt(end - 1) === 10 && end < text.length ? end - 1 : end, nested };
}

/** The configuration files among the texts of a mapping. */
function embeddedIn(data: TreeNode | undefined, source: SourceText, manifest: Manifest | undefined): EmbeddedPart[] {
  if (data?.kind !== "map") return [];
  const siblings = data.pairs.map(({ key }) => key.text);
  return data.pairs.flatMap((pair) => embedded(pair, source, manifest, siblings));
}

function embedded(
  { key, value }: TreePair,
  source: SourceText,
  manifest: Manifest | undefined,
  siblings: readonly string[],
): EmbeddedPart[] {
  const name = key.text;
  if ((name !== "flink-conf.yaml" && name !== "config.yaml") || value.kind !== "scalar") return [];
  const decoded = decodeScalar(source.text, value.start, value.end, value.style);
  if (decoded.text !== value.text || !/[^\s]/.test(decoded.text)) return [];
  const { start, end } = key;
  const others = siblings.filter((other) => other !== name);
  const block = value.style === "literal" ? blockBelow(source.text, key, name === "config.yaml") : undefined;
  return [{ part: "embedded", name, manifest, key: { start, end }, scalar: value, decoded, siblings: others, block }];
}

/** Values of a chart hold configurations wherever its author liked. */
function valuesParts(node: TreeNode, source: SourceText, parts: ManifestPart[], depth: number): void {
  if (node.kind !== "map" || depth > MOST_LEVELS) return;
  parts.push(...embeddedIn(node, source, undefined));
  for (const { key, value } of node.pairs) {
    if (key.text === "flinkConfiguration" && value.kind === "map") parts.push(valuesPart(value, source));
    else valuesParts(value, source, parts, depth + 1);
  }
}

/** A `flinkConfiguration` among values: what comes of it the chart decides. */
function valuesPart(configuration: TreeNode, source: SourceText): ResourcePart {
  const region = { start: configuration.start, end: configuration.end };
  const manifest: Manifest = {
    apiVersion: "",
    kind: "",
    name: undefined,
    namespace: undefined,
    root: null,
    region,
    fragment: true,
    others: [],
    place: () => undefined,
  };
  const entries = flattenFlinkConfiguration(configuration, false);
  const document: ConfigDocument = {
    format: "flink-configuration",
    source,
    region,
    entries,
    problems: [],
    comments: [],
  };
  return { part: "resource", manifest, document, block: { ...region, nested: true } };
}
