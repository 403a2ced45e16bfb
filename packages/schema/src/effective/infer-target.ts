import type { CatalogueKey } from "../catalogue/catalogue.js";
import { ALL_LINES, type LineSet } from "../text/flink-line.js";
import { inferDeployment, inferMode } from "./deployment.js";
import {
  CONFIG_YAML_LINES,
  FLINK_CONF_LINES,
  parseRelease,
  type Release,
  releaseOfImage,
  releaseOfJar,
  releaseOfPath,
} from "./release.js";
import type { Learnt, Target } from "./target.js";
import type { StatedTarget, TargetEvidence } from "./target-evidence.js";

/** What the file is meant for: the release lines, the deployment and the mode, each with where it was learnt from. */
export function inferTarget(evidence: TargetEvidence): Target {
  const release = statedRelease(evidence) ?? inferRelease(evidence);
  return {
    lines: release.lines,
    linesSource: release.source,
    ...(release.judgedAs === undefined ? {} : { judgedAs: release.judgedAs }),
    deployment: stated(evidence, "deployment") ?? inferDeployment(evidence),
    mode: stated(evidence, "mode") ?? inferMode(evidence),
  };
}

interface SourcedRelease extends Release {
  readonly source: string;
}

const isFlag = (source: string | undefined): boolean => source?.startsWith("--") === true;

/** A release that somebody names outright counts alone: a file that does not fit it is a finding, not evidence. */
function statedRelease(evidence: TargetEvidence): SourcedRelease | undefined {
  const { stated: said, directive } = evidence;
  const named = said.flink === undefined ? undefined : parseRelease(said.flink);
  const fromHost = named === undefined ? undefined : { ...named, source: said.flinkSource ?? "settings" };
  if (fromHost !== undefined && isFlag(said.flinkSource)) return fromHost;
  if (directive?.flink !== undefined) return { ...directive.flink, source: `directive in line ${directive.line}` };
  if (fromHost !== undefined) return fromHost;
  for (const sibling of evidence.siblings) {
    const release = releaseOfJar(sibling);
    if (release !== undefined) return { ...release, source: sibling };
  }
  return undefined;
}

function stated<K extends "deployment" | "mode">(
  evidence: TargetEvidence,
  name: K,
): Learnt<NonNullable<StatedTarget[K]>> | undefined {
  const value = evidence.stated[name];
  const source = evidence.stated[`${name}Source`];
  const directive = evidence.directive?.[name];
  if (value !== undefined && (directive === undefined || isFlag(source)))
    return { value, source: source ?? "settings" };
  if (directive === undefined) return undefined;
  return { value: directive as NonNullable<StatedTarget[K]>, source: `directive in line ${evidence.directive?.line}` };
}

const IMAGE_KEYS = ["kubernetes.container.image.ref", "kubernetes.container.image"];

/** Narrows the lines by one piece of evidence after the other; what would leave no line is passed over. */
function inferRelease(evidence: TargetEvidence): SourcedRelease {
  const sources: string[] = [];
  let lines: LineSet = ALL_LINES;
  const narrow = (by: LineSet, source: string): void => {
    const left = lines & by;
    if (left === 0 || left === lines) return;
    lines = left;
    sources.push(source);
  };
  if (evidence.format === "flink-conf") narrow(FLINK_CONF_LINES, "file kind");
  else if (evidence.format === "config-yaml") narrow(CONFIG_YAML_LINES, "file kind");
  else narrow(linesBeside(evidence.siblings), "file beside");
  for (const key of IMAGE_KEYS) {
    const image = evidence.value(key);
    const release = image === undefined ? undefined : releaseOfImage(image);
    if (release !== undefined && release.judgedAs === undefined) narrow(release.lines, `image ${image?.trim()}`);
  }
  const ofPath = releaseOfPath(evidence.path);
  if (ofPath !== undefined) narrow(ofPath.lines, "path");
  const keys = keysThatNarrow(evidence.knownKeys(), lines);
  if (keys !== undefined) narrow(keys.lines, `keys ${keys.names.join(" and ")}`);
  return { lines, source: sources.length === 0 ? "no evidence" : sources.join(", ") };
}

/** The lines that read the configuration beside a file of another program, where there is one. */
function linesBeside(siblings: readonly string[]): LineSet {
  const legacy = siblings.includes("flink-conf.yaml");
  if (legacy === siblings.includes("config.yaml")) return ALL_LINES;
  return legacy ? FLINK_CONF_LINES : CONFIG_YAML_LINES;
}

/**
 * What the keys of a file say about its release. They narrow from below only, and only where two keys agree:
 *
 * - A key that newer lines read is evidence for those lines, but it may as well be a slip in a file for an older one, which
 *   is a finding of its own. So the newest key alone moves nothing: the bound is what a second key vouches for too, and
 *   the first one is still judged on all lines from there.
 * - A key that newer lines have stopped reading is no evidence at all: an old file carried over to a new release is the
 *   commonest mistake there is, and narrowing by its keys would hide just that.
 * - Unknown keys, keys of the operator (which has releases of its own) and keys that Flink sets itself do not count.
 */
function keysThatNarrow(
  keys: Iterable<CatalogueKey>,
  lines: LineSet,
): { readonly lines: LineSet; readonly names: readonly string[] } | undefined {
  let newest = -1;
  let second = -1;
  let newestKey = "";
  let secondKey = "";
  for (const option of keys) {
    const accepted = option.accepted & lines;
    if (accepted === 0 || option.internal || option.scope === "operator") continue;
    const since = 31 - Math.clz32(option.accepted & -option.accepted);
    if (since > newest) {
      second = newest;
      secondKey = newestKey;
      newest = since;
      newestKey = option.key;
    } else if (since > second) {
      second = since;
      secondKey = option.key;
    }
  }
  if (second <= 0) return undefined;
  return { lines: ALL_LINES & ~((1 << second) - 1), names: [secondKey, newestKey] };
}
