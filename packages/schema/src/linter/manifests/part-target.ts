import { releaseOfImage } from "../../effective/release.js";
import type { Deployment, Mode } from "../../effective/target.js";
import type { Manifest } from "../../formats/manifests/manifest.js";
import { isOperatorResource } from "../../formats/manifests/manifest.js";
import type { LintSettings } from "../../settings/lint-settings.js";
import type { JsonObject, JsonValue } from "../../text/json-value.js";

/** What a resource says about the target of its settings. A flag outranks it, and it outranks settings files. */
export function settingsFor(settings: LintSettings, manifest: Manifest | undefined): LintSettings {
  if (manifest === undefined || manifest.kind === "") return settings;
  const flink = isFlag(settings.flinkSource) ? undefined : releaseOf(manifest);
  const deployed = isOperatorResource(manifest) ? deploymentOf(manifest) : undefined;
  return {
    ...settings,
    ...(flink === undefined ? {} : { flink: flink.value, flinkSource: flink.source }),
    ...(deployed === undefined || isFlag(settings.deploymentSource) || settings.deployment !== undefined
      ? {}
      : { deployment: deployed.deployment, deploymentSource: deployed.source }),
    ...(deployed?.mode === undefined || isFlag(settings.modeSource) || settings.mode !== undefined
      ? {}
      : { mode: deployed.mode, modeSource: deployed.source }),
  };
}

const isFlag = (source: string | undefined): boolean => source?.startsWith("--") === true;

interface SourcedRelease {
  readonly value: string;
  readonly source: string;
}

function releaseOf(manifest: Manifest): SourcedRelease | undefined {
  if (!isOperatorResource(manifest)) return releaseOfImages(manifest);
  const own = releaseOfSpec(specOf(manifest.root, manifest.kind));
  if (own !== undefined || manifest.kind !== "FlinkSessionJob") return own;
  // A session job runs on the release of its cluster, when that stands in the same file.
  const cluster = member(member(manifest.root, "spec"), "deploymentName");
  const deployment = manifest.others.find(({ kind, name }) => kind === "FlinkDeployment" && name === cluster);
  return deployment === undefined ? undefined : releaseOfSpec(specOf(deployment.root, deployment.kind));
}

/** The specification of the cluster; a blue/green deployment wraps it. */
function specOf(root: JsonValue, kind: string): JsonValue | undefined {
  const spec = member(root, "spec");
  return kind === "FlinkBlueGreenDeployment" ? member(member(spec, "template"), "spec") : spec;
}

const VERSION = /^v(\d)_(\d{1,2})$/;

function releaseOfSpec(spec: JsonValue | undefined): SourcedRelease | undefined {
  const version = member(spec, "flinkVersion");
  const match = typeof version === "string" ? VERSION.exec(version) : null;
  if (match !== null) return { value: `${match[1]}.${match[2]}`, source: `flinkVersion ${version}` };
  return releaseOfTag(member(spec, "image"));
}

function releaseOfTag(image: JsonValue | undefined): SourcedRelease | undefined {
  if (typeof image !== "string") return undefined;
  const release = releaseOfImage(image);
  const named = /flink:(\d{1,4}\.\d{1,4})/.exec(image)?.[1];
  if (release === undefined || named === undefined || release.judgedAs !== undefined) return undefined;
  return { value: named, source: `image ${image.trim()}` };
}

/** The release that the images of the workloads in the same file agree on. */
function releaseOfImages(manifest: Manifest): SourcedRelease | undefined {
  let found: SourcedRelease | undefined;
  for (const { root } of manifest.others) {
    const containers = member(member(member(member(root, "spec"), "template"), "spec"), "containers");
    if (!Array.isArray(containers)) continue;
    for (const container of containers as readonly JsonValue[]) {
      const release = releaseOfTag(member(container, "image"));
      if (release === undefined) continue;
      if (found !== undefined && found.value !== release.value) return undefined;
      found = release;
    }
  }
  return found;
}

function deploymentOf(manifest: Manifest): {
  readonly deployment: Deployment;
  readonly mode: Mode | undefined;
  readonly source: string;
} {
  const { kind, root } = manifest;
  const source = `kind ${kind}`;
  const deployment = "kubernetes-operator";
  if (kind === "FlinkSessionJob") return { deployment, mode: "session", source };
  if (kind !== "FlinkDeployment" && kind !== "FlinkBlueGreenDeployment") return { deployment, mode: undefined, source };
  // A patch that does not speak of the job says nothing.
  const hasJob = (member(specOf(root, kind), "job") ?? null) !== null;
  const mode = hasJob ? "application" : manifest.fragment ? undefined : "session";
  return { deployment, mode, source };
}

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (value === undefined || value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? (value as JsonObject)[name] : undefined;
}
