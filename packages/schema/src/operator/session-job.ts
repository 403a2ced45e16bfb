// `DefaultValidator.validateSessionJob` and `validateStateSnapshot`.
import { type JsonObject, memberOf, objectOf, textMember } from "../text/json-value.js";
import { splitEscaped } from "../values/structured-text.js";
import { autoscalerChecks } from "./autoscaler.js";
import { flatConfiguration, operatorDefaults, readBoolean, type Settings, textOf } from "./configuration.js";
import { type Circumstances, checkDeploymentName } from "./deployment.js";
import { readJavaUri } from "./java-uri.js";
import { checkJobSpec, upgradeModeOf } from "./job-spec.js";
import { isAtLeast } from "./release.js";
import { isRestrictedHost } from "./restricted-host.js";
import { type Check, Findings } from "./verdict.js";

/** Every check of a FlinkSessionJob in the validator's order; those on the cluster only where it is known. */
export function sessionJobChecks(
  resource: JsonObject,
  cluster: JsonObject | undefined,
  circumstances: Circumstances,
): readonly Check[] {
  const { release, previous, operatorConfig } = circumstances;
  const spec = objectOf(resource, "spec") ?? {};
  const job = objectOf(spec, "job");
  const name = textMember(spec, "deploymentName");
  const checks: Check[] = [checkDeploymentName(name, ["spec", "deploymentName"]), checkJob(job)];
  if (!isAtLeast(release, "1.10")) checks.push(checkLastState(job));
  checks.push(checkNameChange(name, previous));
  if (isAtLeast(release, "1.15") && job !== undefined)
    checks.push(checkJarUri(textMember(job, "jarURI"), operatorConfig));
  if (cluster === undefined) return checks;
  const settings = sessionSettings(resource, cluster, circumstances);
  return [
    ...checks,
    checkCluster(cluster),
    checkClusterName(name, cluster),
    checkJobSpec(job, undefined, settings, release),
    ...autoscalerChecks(settings, release),
  ];
}

/** The operator's defaults, the cluster's configuration above them, the job's own on top (before 1.8 without it). */
export function sessionSettings(resource: JsonObject, cluster: JsonObject, circumstances: Circumstances): Settings {
  const { release, operatorConfig } = circumstances;
  const spec = objectOf(cluster, "spec") ?? {};
  const namespace = textMember(memberOf(resource, "metadata"), "namespace");
  const settings = operatorDefaults(operatorConfig, namespace, textMember(spec, "flinkVersion"), release);
  const layers = [spec, ...(isAtLeast(release, "1.8") ? [objectOf(resource, "spec")] : [])];
  for (const layer of layers) {
    for (const [key, value] of flatConfiguration(memberOf(layer, "flinkConfiguration"))) settings.set(key, value);
  }
  return settings;
}

function checkJob(job: JsonObject | undefined): Check {
  return job === undefined
    ? [{ code: "job-missing", path: ["spec", "job"], message: "The job spec should not be empty" }]
    : [];
}

function checkLastState(job: JsonObject | undefined): Check {
  if (job === undefined) {
    const message =
      'java.lang.NullPointerException: Cannot invoke "org.apache.flink.kubernetes.operator.api.spec.JobSpec.getUpgradeMode()" because the return value of "org.apache.flink.kubernetes.operator.api.spec.FlinkSessionJobSpec.getJob()" is null';
    return [{ code: "crash", path: ["spec", "job"], message }];
  }
  if (upgradeModeOf(job) !== "last-state") return [];
  const message = "The LAST_STATE upgrade mode is not supported in session job now.";
  return [{ code: "session-last-state", path: ["spec", "job", "upgradeMode"], message }];
}

function checkNameChange(name: string | undefined, previous: JsonObject | undefined): Check {
  const last = textMember(previous, "deploymentName");
  if (last === undefined || last === name) return [];
  return [
    {
      code: "deployment-name-change",
      path: ["spec", "deploymentName"],
      message: "The deploymentName can't be changed",
    },
  ];
}

export const ALLOWED_SCHEMES = "kubernetes.operator.user.artifacts.allowed-schemes";

/** The schemes of jarURI that the operator fetches, in lower case: `https` unless its own configuration has others. */
export function allowedSchemes(operatorConfig: Settings): readonly string[] {
  const text = textOf(operatorConfig, { key: ALLOWED_SCHEMES });
  const split = text === undefined ? undefined : splitEscaped(text, ";".charCodeAt(0));
  return split?.ok === true ? [...new Set(split.value.map((scheme) => scheme.toLowerCase()))] : ["https"];
}

function checkJarUri(jar: string | undefined, operatorConfig: Settings): Check {
  if (jar === undefined) return [];
  const findings = new Findings();
  const path = ["spec", "job", "jarURI"];
  const uri = readJavaUri(jar);
  if (!uri.ok) {
    findings.refuse("jar-uri", path, `jarURI is not a valid URI: ${uri.message}`);
    return findings.verdicts;
  }
  if (uri.scheme === undefined) {
    findings.refuse("jar-scheme-missing", path, "jarURI must include a scheme");
    return findings.verdicts;
  }
  const schemes = allowedSchemes(operatorConfig);
  const scheme = uri.scheme.toLowerCase();
  if (!schemes.includes(scheme)) {
    const list = [...schemes].sort().join(", ");
    const message = `jarURI scheme '${uri.scheme}' is not in the allowlist [${list}]. Configure '${ALLOWED_SCHEMES}' to extend the allowlist.`;
    findings.refuse("jar-scheme", path, message);
  }
  const guard = readBoolean(operatorConfig, { key: "kubernetes.operator.user.artifacts.disallow-restricted-hosts" });
  if ((scheme === "http" || scheme === "https") && (!guard.ok || guard.value !== false)) {
    if (uri.host === undefined) {
      findings.refuse("jar-host-missing", path, "jarURI must include a host for http/https schemes");
    } else if (isRestrictedHost(uri.host)) {
      findings.refuse("jar-host-restricted", path, `jarURI host '${uri.host}' resolves to a restricted address`);
    }
  }
  return findings.verdicts;
}

function checkCluster(cluster: JsonObject): Check {
  if (objectOf(objectOf(cluster, "spec"), "job") === undefined) return [];
  const message = "Can not submit session job to application cluster";
  return [{ code: "application-cluster", path: ["spec", "deploymentName"], message }];
}

function checkClusterName(name: string | undefined, cluster: JsonObject): Check {
  if (name === textMember(memberOf(cluster, "metadata"), "name")) return [];
  const message = "The session job's cluster id is not match with the session cluster";
  return [{ code: "cluster-name", path: ["spec", "deploymentName"], message }];
}

/** Every check of a FlinkStateSnapshot. `isKnown`: whether its job was found, undefined where nobody looked. */
export function snapshotChecks(resource: JsonObject, isKnown: boolean | undefined): readonly Check[] {
  const spec = objectOf(resource, "spec") ?? {};
  const savepoint = objectOf(spec, "savepoint");
  if ((savepoint === undefined) === (objectOf(spec, "checkpoint") === undefined)) {
    const message = "Exactly one of checkpoint or savepoint configurations has to be set.";
    return [[{ code: "snapshot-kind", path: ["spec"], message }]];
  }
  if (memberOf(savepoint, "alreadyExists") === true) return [];
  const reference = objectOf(spec, "jobReference");
  if (reference === undefined) {
    const message = "Job reference must be supplied for this snapshot";
    return [[{ code: "snapshot-reference", path: ["spec", "jobReference"], message }]];
  }
  const state = textMember(memberOf(resource, "status"), "state");
  if (isKnown !== false || (state !== undefined && state !== "TRIGGER_PENDING")) return [];
  const namespace = textMember(memberOf(resource, "metadata"), "namespace") ?? "default";
  const message = `Target for snapshot ${namespace}/${textMember(reference, "name") ?? "null"} was not found`;
  return [[{ code: "snapshot-target", path: ["spec", "jobReference", "name"], message }]];
}
