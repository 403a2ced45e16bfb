import { type JsonObject, memberOf, numberMember, objectOf, textMember } from "../text/json-value.js";
import { isHighlyAvailable } from "./configuration.js";
import type { EffectiveSettings } from "./effective-settings.js";
import { readJavaUri } from "./java-uri.js";
import { upgradeModeOf } from "./job-spec.js";
import { isAtLeast, type OperatorRelease } from "./release.js";

/** Slots of a TaskManager, 1 where nobody says or the number cannot be read. */
function slotsOf(built: EffectiveSettings): number {
  const text = built.value("taskmanager.numberOfTaskSlots");
  return text !== undefined && /^[+-]?[0-9]{1,9}$/.test(text) ? Number(text) : 1;
}

/** The parallelism of an application: TaskManagers times slots, else the largest override of a standalone one, else the job's own. */
export function parallelismOf(spec: JsonObject, release: OperatorRelease, built: EffectiveSettings): number {
  const replicas = numberMember(objectOf(spec, "taskManager"), "replicas");
  if (replicas !== undefined) return replicas * slotsOf(built);
  const overrides = built.value("pipeline.jobvertex-parallelism-overrides");
  if (textMember(spec, "mode") === "standalone" && overrides !== undefined && isAtLeast(release, "1.8")) {
    const largest = Math.max(0, ...overrides.split(",").map((one) => Number(one.slice(one.indexOf(":") + 1)) || 0));
    if (largest > 0) return largest;
  }
  return numberMember(objectOf(spec, "job"), "parallelism") ?? 0;
}

/** `FlinkUtils.getNumTaskManagers`. */
export function taskManagersFor(parallelism: number, built: EffectiveSettings): number {
  return Math.ceil(parallelism / Math.max(1, slotsOf(built)));
}

/** Target, jar and parallelism; the exception's message where the jarURI cannot be read. */
export function applyJobOrSession(
  spec: JsonObject,
  name: string,
  release: OperatorRelease,
  built: EffectiveSettings,
): string | undefined {
  const job = objectOf(spec, "job");
  const isStandalone = textMember(spec, "mode") === "standalone";
  if (job !== undefined) {
    built.force("execution.target", "kubernetes-application", "spec", "job");
    const jar = textMember(job, "jarURI");
    if (jar !== undefined) {
      const uri = readJavaUri(jar);
      if (!uri.ok) return `java.net.URISyntaxException: ${uri.message}`;
      if (!isStandalone || !isAtLeast(release, "1.11")) built.force("pipeline.jars", jar, "spec", "job", "jarURI");
      if (isStandalone) built.force("pipeline.classpaths", standaloneJar(jar), "spec", "job", "jarURI");
    }
    const from =
      numberMember(objectOf(spec, "taskManager"), "replicas") === undefined
        ? ["job", "parallelism"]
        : ["taskManager", "replicas"];
    built.force("parallelism.default", String(parallelismOf(spec, release, built)), "spec", ...from);
    built.force("execution.shutdown-on-application-finish", "false", "spec", "job");
    if (isAtLeast(release, "1.10") || isHighlyAvailable(built.texts())) {
      built.add("true", "execution.submit-failed-job-on-application-error");
    }
    applyJob(job, name, built);
  } else built.force("execution.target", "kubernetes-session");
  if (isStandalone) {
    built.force("execution.target", "remote", "spec", "mode");
    built.force("kubernetes.internal.cluster-mode", job === undefined ? "SESSION" : "APPLICATION", "spec", "mode");
  }
  return undefined;
}

/** `local:` becomes `file:` for a standalone cluster. */
function standaloneJar(jar: string): string {
  const local = /^local:(?:\/\/)?(.*)$/.exec(jar);
  return local === null ? jar : `file://${local[1] ?? ""}`;
}

/** What a job sets: its name, checkpoints that outlive it, its entry class and arguments; for session jobs from 1.10 on. */
export function applyJob(job: JsonObject, name: string, built: EffectiveSettings): void {
  built.add(name, "pipeline.name");
  if (upgradeModeOf(job) === "last-state") built.add("5 min", "execution.checkpointing.interval");
  built.add(
    "RETAIN_ON_CANCELLATION",
    "execution.checkpointing.externalized-checkpoint-retention",
    "execution.checkpointing.externalized-checkpoint-cleanup",
  );
  const ignores = memberOf(job, "allowNonRestoredState");
  if (typeof ignores === "boolean") {
    built.force("execution.savepoint.ignore-unclaimed-state", String(ignores), "spec", "job", "allowNonRestoredState");
  }
  const entry = textMember(job, "entryClass");
  if (entry !== undefined) built.force("$internal.application.main", entry, "spec", "job", "entryClass");
  const args = memberOf(job, "args");
  const texts = Array.isArray(args) ? args.map(String).map(quoted) : [];
  built.force("$internal.application.program-args", texts.join(";"), "spec", "job", "args");
}

/** An item of a list as Flink writes it down. */
function quoted(text: string): string {
  return /[;"']/.test(text) ? `'${text.replaceAll("'", "''")}'` : text;
}
