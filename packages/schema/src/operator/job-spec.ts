// `validateJobSpec`, shared by deployments and session jobs.
import { type JsonObject, numberMember, textMember } from "../text/json-value.js";
import {
  checkpointDirectory,
  isBlank,
  isHighlyAvailable,
  type OperatorOption,
  readDuration,
  type Settings,
  savepointDirectory,
  textOf,
} from "./configuration.js";
import { isAtLeast, type OperatorRelease } from "./release.js";
import { type Check, CONFIGURATION, Findings } from "./verdict.js";

export const PERIODIC_SAVEPOINTS: OperatorOption = { key: "kubernetes.operator.periodic.savepoint.interval" };
const CHECKPOINT_AGE: OperatorOption = { key: "kubernetes.operator.job.upgrade.last-state.max.allowed.checkpoint.age" };

/** What an upgrade of the job keeps; a job that does not say loses its state. */
export function upgradeModeOf(job: JsonObject | undefined): string {
  return textMember(job, "upgradeMode") ?? "stateless";
}

/** Directories that the upgrade mode needs, and a parallelism. `taskManager` is absent for session jobs. */
export function checkJobSpec(
  job: JsonObject | undefined,
  taskManager: JsonObject | undefined,
  settings: Settings,
  release: OperatorRelease,
): Check {
  if (job === undefined) return [];
  const findings = new Findings();
  const mode = upgradeModeOf(job);
  const at = ["spec", "job", "upgradeMode"];
  if (mode === "last-state" && !isAtLeast(release, "1.10") && !isHighlyAvailable(settings)) {
    findings.refuse("last-state-without-ha", at, "Job could not be upgraded with last-state while HA disabled");
  }
  const checkpoints = checkpointDirectory(release);
  if (mode !== "stateless" && isBlank(textOf(settings, checkpoints))) {
    const message = `Checkpoint directory[${checkpoints.key}] must be defined for last-state and savepoint upgrade modes`;
    findings.refuse("checkpoint-directory", at, message);
  }
  if (isBlank(textOf(settings, savepointDirectory(release)))) needSavepoints(job, settings, release, findings);
  const replicas = numberMember(taskManager, "replicas");
  if (replicas !== undefined && replicas < 1) {
    findings.refuse(
      "task-manager-replicas",
      ["spec", "taskManager", "replicas"],
      "TaskManager replicas must be larger than 0",
    );
  } else if (replicas === undefined && (numberMember(job, "parallelism") ?? 0) < 1) {
    // In Java the field is an int: a job without it, with null or even an empty one has parallelism 0. Session jobs too.
    findings.refuse("parallelism", ["spec", "job", "parallelism"], "Job parallelism must be larger than 0");
  }
  return findings.verdicts;
}

/** What cannot be without a place for savepoints; the operator names the first of them. */
function needSavepoints(job: JsonObject, settings: Settings, release: OperatorRelease, findings: Findings): void {
  const { key } = savepointDirectory(release);
  if (upgradeModeOf(job) === "savepoint") {
    const message = `Job could not be upgraded with savepoint while config key[${key}] is not set`;
    findings.refuse("savepoint-directory", ["spec", "job", "upgradeMode"], message);
  }
  if (numberMember(job, "savepointTriggerNonce") !== undefined) {
    const message = `Savepoint could not be manually triggered for the running job while config key[${key}] is not set`;
    findings.refuse("savepoint-directory-nonce", ["spec", "job", "savepointTriggerNonce"], message);
  }
  if (settings.has(PERIODIC_SAVEPOINTS.key)) {
    const message = `Periodic savepoints cannot be enabled when config key[${key}] is not set`;
    const path = [...CONFIGURATION, PERIODIC_SAVEPOINTS.key];
    findings.refuse("savepoint-directory-periodic", path, message, { key: PERIODIC_SAVEPOINTS.key });
  }
  const age = readDuration(settings, CHECKPOINT_AGE, release);
  const path = [...CONFIGURATION, CHECKPOINT_AGE.key];
  if (!age.ok) findings.refuse("crash", path, age.message, { key: age.key });
  else if (age.value !== undefined) {
    const message = `In order to use max-checkpoint age functionality config key[${key}] must be set to allow triggering savepoint upgrades.`;
    findings.refuse("savepoint-directory-age", path, message, { key: CHECKPOINT_AGE.key });
  }
}
