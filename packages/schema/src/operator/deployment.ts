// `DefaultValidator.validateDeployment`.
import { type JsonObject, memberOf, numberMember, objectOf, textMember } from "../text/json-value.js";
import { autoscalerChecks } from "./autoscaler.js";
import {
  flatConfiguration,
  isBlank,
  isHighlyAvailable,
  type OperatorOption,
  operatorDefaults,
  type Reading,
  readBoolean,
  type Settings,
} from "./configuration.js";
import { ingressProblem } from "./ingress.js";
import { checkJobSpec, upgradeModeOf } from "./job-spec.js";
import { isAtLeast, isFlinkVersionFrom, type OperatorRelease } from "./release.js";
import { resourceChecks } from "./resources.js";
import { type Check, CONFIGURATION, Findings } from "./verdict.js";

/** What the validator knows beside the resource. */
export interface Circumstances {
  readonly release: OperatorRelease;
  /** The configuration of the operator itself. */
  readonly operatorConfig: Settings;
  /** The spec that was reconciled last. */
  readonly previous?: JsonObject | undefined;
  /** Whether the JobManager of that spec is there; the operator asks up to 1.9. */
  readonly isRunning?: boolean | undefined;
}

/** The operator's defaults for a resource, and its flinkConfiguration on top. */
export function settingsOf(
  resource: JsonObject,
  spec: JsonObject,
  { operatorConfig, release }: Circumstances,
): Settings {
  const namespace = textMember(memberOf(resource, "metadata"), "namespace");
  const settings = operatorDefaults(operatorConfig, namespace, textMember(spec, "flinkVersion"), release);
  for (const [key, value] of flatConfiguration(memberOf(spec, "flinkConfiguration"))) settings.set(key, value);
  return settings;
}

/** Every check of a FlinkDeployment in the validator's order. */
export function deploymentChecks(resource: JsonObject, circumstances: Circumstances): readonly Check[] {
  const { release } = circumstances;
  const spec = objectOf(resource, "spec") ?? {};
  const settings = settingsOf(resource, spec, circumstances);
  const taskManager = objectOf(spec, "taskManager");
  return [
    checkDeploymentName(textMember(memberOf(resource, "metadata"), "name"), ["metadata", "name"]),
    checkVersion(spec, circumstances),
    checkConfiguration(settings),
    checkIngress(resource, spec),
    checkLogKeys(spec),
    checkJobSpec(objectOf(spec, "job"), taskManager, settings, release),
    ...processChecks("jobManager", objectOf(spec, "jobManager"), settings, release),
    ...processChecks("taskManager", taskManager, settings, release),
    checkChange(resource, spec, settings, circumstances),
    checkServiceAccount(spec),
    ...autoscalerChecks(settings, release),
  ];
}

const NAME = /^[a-z](?:[-a-z0-9]{0,43}[a-z0-9])?$/;

/** `validateDeploymentName`, of a deployment's own name and of the name that a session job gives; null makes Java throw. */
export function checkDeploymentName(name: string | undefined, path: readonly string[]): Check {
  if (name === undefined && path[0] === "metadata") return [];
  if (name === undefined) {
    const message =
      'java.lang.NullPointerException: Cannot invoke "java.lang.CharSequence.length()" because "this.text" is null';
    return [{ code: "crash", path, message }];
  }
  if (NAME.test(name)) return [];
  const message = `The FlinkDeployment name: ${name} is invalid, must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123'), and the length must be no more than 45 characters.`;
  return [{ code: "name", path, message }];
}

function checkVersion(spec: JsonObject, { release, previous }: Circumstances): Check {
  const findings = new Findings();
  const path = ["spec", "flinkVersion"];
  const version = textMember(spec, "flinkVersion");
  if (version === undefined) findings.refuse("version-missing", path, "Flink Version must be defined.");
  else if (isAtLeast(release, "1.9") && !isFlinkVersionFrom(version, 1, 15)) {
    findings.refuse("version-unsupported", path, `Flink version ${version} is not supported by this operator version`);
  }
  const last = objectOf(previous, "job");
  const job = objectOf(spec, "job");
  const isSuspended = textMember(last, "state") === "suspended" && upgradeModeOf(last) === "last-state";
  if (
    job !== undefined &&
    upgradeModeOf(job) !== "stateless" &&
    isSuspended &&
    textMember(previous, "flinkVersion") !== version
  ) {
    const message =
      "Changing flinkVersion after last-state suspend is not allowed. Restore your cluster with the current flinkVersion and perform the version upgrade afterwards.";
    findings.refuse("version-change-suspended", path, message);
  }
  return findings.verdicts;
}

/** The keys that only the operator may set. */
export const FORBIDDEN_KEYS: readonly string[] = [
  "kubernetes.namespace",
  "kubernetes.cluster-id",
  "high-availability.cluster-id",
];
const ROLLBACK: OperatorOption = { key: "kubernetes.operator.deployment.rollback.enabled" };
const HEALTH_CHECK: OperatorOption = { key: "kubernetes.operator.cluster.health-check.enabled" };
const RECOVERY: OperatorOption = {
  key: "kubernetes.operator.jm-deployment-recovery.enabled",
  others: ["kubernetes.operator.reconciler.jm-deployment-recovery.enabled"],
};

function checkConfiguration(settings: Settings): Check {
  const findings = new Findings();
  for (const key of FORBIDDEN_KEYS) {
    if (settings.has(key)) {
      findings.refuse("forbidden-key", [...CONFIGURATION, key], `Forbidden Flink config key: ${key}`, { key });
    }
  }
  const rollback = readBoolean(settings, ROLLBACK);
  if (isOn(rollback, findings) && !isHighlyAvailable(settings)) {
    const path = [...CONFIGURATION, ROLLBACK.key];
    findings.refuse("rollback-without-ha", path, "HA must be enabled for rollback support.", { key: ROLLBACK.key });
  }
  if (isOn(readBoolean(settings, HEALTH_CHECK), findings)) {
    const recovery = readBoolean(settings, RECOVERY);
    if (!isOn(recovery, findings, true) && recovery.ok) {
      const message = `Deployment recovery (${RECOVERY.key}) must be enabled for job health check (${HEALTH_CHECK.key}) support.`;
      const path = [...CONFIGURATION, HEALTH_CHECK.key];
      findings.refuse("health-check-without-recovery", path, message, { key: HEALTH_CHECK.key });
    }
  }
  return findings.verdicts;
}

/** Whether a switch is on; one that cannot be read is a throw. */
function isOn(reading: Reading<boolean>, findings: Findings, otherwise = false): boolean {
  if (reading.ok) return reading.value ?? otherwise;
  findings.refuse("crash", [...CONFIGURATION, reading.key], reading.message, { key: reading.key });
  return false;
}

function checkIngress(resource: JsonObject, spec: JsonObject): Check {
  const ingress = objectOf(spec, "ingress");
  if (ingress === undefined) return [];
  const path = ["spec", "ingress", "template"];
  const template = textMember(ingress, "template");
  if (template === undefined) {
    return [{ code: "ingress-template-missing", path, message: "Ingress template must be defined" }];
  }
  const metadata = memberOf(resource, "metadata");
  const name = textMember(metadata, "name") ?? "";
  const problem = ingressProblem(template, name, textMember(metadata, "namespace") ?? "default");
  if (problem === undefined) return [];
  const message = `Unable to process the Ingress template(${template}). Error: ${problem}`;
  return [{ code: "ingress-template", path, message }];
}

/** The only two files that logConfiguration may hold. */
export const LOG_FILES: readonly string[] = ["log4j-console.properties", "logback-console.xml"];

function checkLogKeys(spec: JsonObject): Check {
  const findings = new Findings();
  for (const key of Object.keys(objectOf(spec, "logConfiguration") ?? {})) {
    if (LOG_FILES.includes(key)) continue;
    const message = `Invalid log config key: ${key}. Allowed keys are [${LOG_FILES.join(", ")}]`;
    findings.refuse("log-key", ["spec", "logConfiguration", key], message);
  }
  return findings.verdicts;
}

function processChecks(
  field: "jobManager" | "taskManager",
  part: JsonObject | undefined,
  settings: Settings,
  release: OperatorRelease,
): readonly Check[] {
  const checks = resourceChecks(field, part, settings, release);
  if (part === undefined) return checks;
  const replicas = numberMember(part, "replicas");
  const findings = new Findings();
  const path = ["spec", field, "replicas"];
  if (field === "taskManager") {
    if (replicas !== undefined && replicas < 1) {
      findings.refuse("task-manager-replicas", path, "TaskManager replicas should not be configured less than one.");
    }
  } else if (replicas !== undefined && replicas < 1) {
    findings.refuse("job-manager-replicas", path, "JobManager replicas should not be configured less than one.");
  } else if (replicas !== undefined && replicas > 1 && !isHighlyAvailable(settings)) {
    const message = "High availability should be enabled when starting standby JobManagers.";
    findings.refuse("job-manager-replicas-without-ha", path, message);
  }
  return [...checks, findings.verdicts];
}

/** `validateSpecChange`: what a running deployment cannot become. */
function checkChange(resource: JsonObject, spec: JsonObject, settings: Settings, circumstances: Circumstances): Check {
  const { previous, release, isRunning } = circumstances;
  if (previous === undefined) return [];
  const findings = new Findings();
  const job = objectOf(spec, "job");
  const last = objectOf(previous, "job");
  if ((job === undefined) !== (last === undefined)) {
    const message =
      job === undefined ? "Cannot switch from job to session cluster" : "Cannot switch from session to job cluster";
    findings.refuse("cluster-kind-change", ["spec", "job"], message);
  }
  const [mode, lastMode] = [spec, previous].map((one) => textMember(one, "mode") ?? "native");
  if (mode !== lastMode) {
    const named = (one: string | undefined) => `${one} kubernetes`;
    const message = `Cannot switch from ${named(lastMode)} to ${named(mode)} cluster`;
    findings.refuse("mode-change", ["spec", "mode"], message);
  }
  if (job === undefined || last === undefined) return findings.verdicts;
  if (!isAtLeast(release, "1.10") && isRunning === true && isBlank(settings.get("state.savepoints.dir"))) {
    const before = settingsOf(resource, previous, circumstances);
    const becomesLastState = upgradeModeOf(job) === "last-state" && upgradeModeOf(last) !== "last-state";
    if (becomesLastState && !isHighlyAvailable(before)) {
      const message = "Job could not be upgraded to last-state while config key[state.savepoints.dir] is not set";
      findings.refuse("last-state-change", ["spec", "job", "upgradeMode"], message);
    }
  }
  const nonce = numberMember(job, "savepointRedeployNonce");
  const isNew = nonce !== undefined && nonce !== numberMember(last, "savepointRedeployNonce");
  if (isAtLeast(release, "1.8") && isNew && isBlank(textMember(job, "initialSavepointPath"))) {
    const message = "InitialSavepointPath must not be empty for savepoint redeployment";
    findings.refuse("redeploy-path", ["spec", "job", "savepointRedeployNonce"], message);
  }
  return findings.verdicts;
}

function checkServiceAccount(spec: JsonObject): Check {
  if (textMember(spec, "serviceAccount") !== undefined) return [];
  const message =
    "spec.serviceAccount must be defined. If you use helm, its value should be the same with the name of jobServiceAccount.";
  return [{ code: "service-account", path: ["spec", "serviceAccount"], message }];
}
