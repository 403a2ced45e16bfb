// `FlinkConfigBuilder` and `FlinkConfigManager`: the configuration that the operator makes of a resource.
import { isJsonObject, type JsonObject, type JsonValue, memberOf, objectOf, textMember } from "../text/json-value.js";
import { admit } from "./api-server.js";
import { flatConfiguration, isHighlyAvailable, operatorDefaults, type Settings } from "./configuration.js";
import { type EffectiveSetting, EffectiveSettings } from "./effective-settings.js";
import { applyJob, applyJobOrSession, parallelismOf, taskManagersFor } from "./job-configuration.js";
import type { JudgeOptions } from "./judge.js";
import { isAtLeast, isFlinkVersionFrom, type OperatorRelease } from "./release.js";
import { applyResources, hasRequirements } from "./resource-configuration.js";

/** What stands in for the path of a file that the operator generates. */
export const GENERATED = "<generated>";

/** The configuration of a resource, or the exception that building it ends with. */
export type OperatorConfiguration =
  | { readonly ok: true; readonly settings: ReadonlyMap<string, EffectiveSetting> }
  | { readonly ok: false; readonly message: string };

/**
 * The configuration that the operator builds of a FlinkDeployment or FlinkSessionJob, whether or not the validator takes it:
 * its own defaults, flinkConfiguration, the fields of the spec, and what it adds. Keys of the operator itself are still in it;
 * {@link writtenSettings} takes them out. Undefined for other kinds, and for a session job whose cluster is not known.
 */
export function operatorConfiguration(root: JsonValue, options: JudgeOptions): OperatorConfiguration | undefined {
  if (typeof root !== "object" || root === null) return undefined;
  const { release, cluster, operatorConfig = NO_SETTINGS } = options;
  // The rules and the layers below and above a resource ask for the same one.
  const known = configurations.get(root);
  if (
    known?.release === release &&
    known.cluster === cluster &&
    (known.operatorConfig === operatorConfig || known.operatorConfig.size + operatorConfig.size === 0)
  ) {
    return known.built;
  }
  const built = buildConfiguration(root, release, cluster, operatorConfig);
  configurations.set(root, { release, cluster, operatorConfig, built });
  return built;
}

const NO_SETTINGS: Settings = new Map();

const configurations = new WeakMap<
  object,
  {
    readonly release: OperatorRelease;
    readonly cluster: JsonValue | undefined;
    readonly operatorConfig: Settings;
    readonly built: OperatorConfiguration | undefined;
  }
>();

function buildConfiguration(
  root: JsonValue,
  release: OperatorRelease,
  cluster: JsonValue | undefined,
  operatorConfig: Settings,
): OperatorConfiguration | undefined {
  const { kind, resource } = admit(root, release);
  if (kind === "FlinkDeployment") return ofDeployment(resource, release, operatorConfig, true);
  if (kind !== "FlinkSessionJob" || !isJsonObject(cluster)) return undefined;
  const built = ofDeployment(admit(cluster, release).resource, release, operatorConfig, false);
  return built.ok ? ofSessionJob(resource, cluster, built.settings, release) : built;
}

function ofDeployment(
  resource: JsonObject,
  release: OperatorRelease,
  operatorConfig: Settings,
  deploys: boolean,
): OperatorConfiguration {
  const spec = objectOf(resource, "spec") ?? {};
  const metadata = memberOf(resource, "metadata");
  const name = textMember(metadata, "name") ?? "";
  const namespace = textMember(metadata, "namespace") ?? "default";
  const version = textMember(spec, "flinkVersion");
  const built = new EffectiveSettings();
  for (const [key, value] of operatorDefaults(operatorConfig, namespace, version, release)) {
    built.set(key, value, { kind: "operator-default" });
  }
  const of = deploys ? "resource" : "cluster";
  for (const [key, value] of flatConfiguration(memberOf(spec, "flinkConfiguration"))) {
    built.set(key, value, { kind: "flink-configuration", of });
  }
  built.add("ClusterIP", "kubernetes.rest-service.exposed.type");
  built.add("false", "web.cancel.enable");
  if (version !== undefined) built.force("$internal.flink.version", version, "spec", "flinkVersion");
  if (objectOf(spec, "logConfiguration") !== undefined) {
    built.force("$internal.deployment.config-dir", GENERATED, "spec", "logConfiguration");
  }
  const refused = applyImage(spec, version, built);
  if (refused !== undefined) return { ok: false, message: refused };
  applyPodTemplates(spec, built);
  for (const field of ["jobManager", "taskManager"] as const) {
    const unreadable = applyResources(field, spec, version, release, built);
    if (unreadable !== undefined) return { ok: false, message: unreadable };
  }
  applyTaskManagers(spec, release, built);
  const problem = applyJobOrSession(spec, name, release, built);
  if (problem !== undefined) return { ok: false, message: problem };
  built.force("kubernetes.namespace", namespace, "metadata", "namespace");
  built.force("kubernetes.cluster-id", name, "metadata", "name");
  if (isHighlyAvailable(built.texts())) built.force("high-availability.cluster-id", name, "metadata", "name");
  if (deploys) annotate(metadata, built);
  return { ok: true, settings: built.settings };
}

const PULL_POLICIES = ["IfNotPresent", "Always", "Never"];

function applyImage(spec: JsonObject, version: string | undefined, built: EffectiveSettings): string | undefined {
  const image = textMember(spec, "image");
  const key = isFlinkVersionFrom(version, 1, 17) ? "kubernetes.container.image.ref" : "kubernetes.container.image";
  if (image !== undefined && image.trim() !== "") built.force(key, image, "spec", "image");
  const policy = textMember(spec, "imagePullPolicy");
  if (policy !== undefined && policy.trim() !== "") {
    if (!PULL_POLICIES.includes(policy)) {
      return `java.lang.IllegalArgumentException: No enum constant org.apache.flink.kubernetes.configuration.KubernetesConfigOptions.ImagePullPolicy.${policy}`;
    }
    built.force("kubernetes.container.image.pull-policy", policy, "spec", "imagePullPolicy");
  }
  const account = textMember(spec, "serviceAccount");
  if (account !== undefined) built.force("kubernetes.service-account", account, "spec", "serviceAccount");
  return undefined;
}

const STARTUP_PROBE = "kubernetes.operator.jm-deployment.startup.probe.enabled";

/** The JobManager's pods get a probe, so that there always is a template for them while it is not switched off. */
function applyPodTemplates(spec: JsonObject, built: EffectiveSettings): void {
  const probe = built.value(STARTUP_PROBE)?.toLowerCase() !== "false";
  for (const field of ["jobManager", "taskManager"] as const) {
    const part = objectOf(spec, field);
    const hasTemplate = [spec, part].some((one) => objectOf(one, "podTemplate") !== undefined);
    if (hasTemplate || (probe && field === "jobManager") || needsTemplate(part)) {
      built.force(`kubernetes.pod-template-file.${field.toLowerCase()}`, GENERATED, "spec", field, "podTemplate");
    }
  }
}

/** Whether storage or another resource of Kubernetes is asked for, which only a pod template can say. */
function needsTemplate(part: JsonObject | undefined): boolean {
  const resources = objectOf(part, "resources");
  if (!hasRequirements(resources)) {
    return (textMember(objectOf(part, "resource"), "ephemeralStorage") ?? "").trim() !== "";
  }
  const names = ["requests", "limits"].flatMap((section) => Object.keys(objectOf(resources, section) ?? {}));
  return names.some((name) => name !== "cpu" && name !== "memory");
}

const TASK_MANAGERS = "kubernetes.internal.taskmanager.replicas";

function applyTaskManagers(spec: JsonObject, release: OperatorRelease, built: EffectiveSettings): void {
  const replicas = memberOf(memberOf(spec, "taskManager"), "replicas");
  if (typeof replicas === "number" && replicas > 0) {
    built.force(TASK_MANAGERS, String(replicas), "spec", "taskManager", "replicas");
  }
  const isStandalone = textMember(spec, "mode") === "standalone";
  const job = objectOf(spec, "job");
  if (job === undefined || !isStandalone || built.has(TASK_MANAGERS)) return;
  const needed = taskManagersFor(parallelismOf(spec, release, built), built);
  built.force(TASK_MANAGERS, String(needed), "spec", "job", "parallelism");
}

const ANNOTATIONS = "kubernetes.jobmanager.annotations";

function annotate(metadata: JsonValue | undefined, built: EffectiveSettings): void {
  const generation = memberOf(metadata, "generation");
  const own = `flinkdeployment.flink.apache.org/generation:${typeof generation === "number" ? generation : 1}`;
  const others = built.value(ANNOTATIONS);
  built.force(ANNOTATIONS, others === undefined || others === "" ? own : `${own},${others}`);
}

/** The cluster's configuration as the operator uses it to talk to the cluster, with the job's own keys on top. */
function ofSessionJob(
  resource: JsonObject,
  cluster: JsonObject,
  settings: ReadonlyMap<string, EffectiveSetting>,
  release: OperatorRelease,
): OperatorConfiguration {
  const built = new EffectiveSettings();
  for (const [key, setting] of settings) built.settings.set(key, setting);
  if (isAtLeast(release, "1.11")) {
    const flat = flatConfiguration(memberOf(memberOf(cluster, "spec"), "flinkConfiguration"));
    const key = "execution.checkpointing.savepoint-dir";
    const place = flat.get(key) ?? flat.get("state.savepoints.dir") ?? flat.get("savepoints.state.backend.fs.dir");
    if (place !== undefined) built.set(key, place, { kind: "flink-configuration", of: "cluster" });
  }
  const spec = objectOf(resource, "spec") ?? {};
  for (const [key, value] of flatConfiguration(memberOf(spec, "flinkConfiguration"))) {
    built.set(key, value, { kind: "flink-configuration", of: "resource" });
  }
  const job = objectOf(spec, "job");
  const name = textMember(memberOf(resource, "metadata"), "name") ?? "";
  if (job !== undefined && isAtLeast(release, "1.10")) applyJob(job, name, built);
  return { ok: true, settings: built.settings };
}

/** What the operator keeps to itself when it writes the file for the pods. */
const KEPT_BACK: readonly string[] = [
  "kubernetes.config.file",
  "$internal.deployment.config-dir",
  "rest.bind-address",
  "jobmanager.bind-host",
  "taskmanager.bind-host",
  "taskmanager.host",
];

/** The settings that reach the pods, or what writing them down throws: from Flink 2.0 on no key may be the prefix of another. */
export function writtenSettings(
  settings: ReadonlyMap<string, EffectiveSetting>,
):
  | { readonly ok: true; readonly settings: ReadonlyMap<string, EffectiveSetting> }
  | { readonly ok: false; readonly message: string } {
  const written = new Map<string, EffectiveSetting>();
  for (const [key, setting] of settings) {
    const isOperators = key.startsWith("kubernetes.operator.") || key.startsWith("job.autoscaler.");
    if (!isOperators && !KEPT_BACK.includes(key)) written.set(key, setting);
  }
  const overlap = isFlinkVersionFrom(settings.get("$internal.flink.version")?.value, 2, 0) ? overlaps(written) : [];
  if (overlap.length === 0) return { ok: true, settings: written };
  const pairs = overlap.map(([one, other]) => `${one} -> ${other}`).join(", ");
  const message = `Overlapping key prefixes detected (${pairs}), please replace with Flink v2 compatible, non-deprecated keys.`;
  return { ok: false, message };
}

/** Keys that are values and parents of other keys at once, each with the first key below it. */
export function overlaps(settings: ReadonlyMap<string, unknown>): readonly (readonly [string, string])[] {
  const keys = [...settings.keys()].sort();
  return keys.flatMap((key) => {
    const below = keys.find((other) => other.startsWith(`${key}.`));
    return below === undefined ? [] : [[key, below] as const];
  });
}
