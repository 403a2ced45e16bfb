import type { OptionScope } from "../catalogue.js";
import { prefixTable } from "./longest-prefix.js";

function all(scope: OptionScope, ...prefixes: readonly string[]): readonly (readonly [string, OptionScope])[] {
  return prefixes.map((prefix) => [prefix, scope]);
}

/** Who asks for the options below a prefix; what is not named here is the cluster's processes' own. */
const SCOPES = prefixTable<OptionScope>([
  // A job's own configuration is laid over the cluster's for these (StreamExecutionEnvironment.configure and its parts).
  ...all(
    "job",
    "parallelism.default",
    "pipeline",
    "execution",
    "restart-strategy",
    "state.backend",
    "state.changelog",
    "state.latency-track",
    "state.size-track",
    "state.checkpoint-storage",
    "state.checkpoints",
    "state.savepoints",
    "state.storage",
    "dstl",
    "cep",
    "python",
    "sink.committer",
    "source.reader",
    "compiler",
  ),
  // Asked for by the program that submits, before or without a cluster (DeploymentOptions, ClientOptions).
  ...all(
    "client",
    "client",
    "execution.target",
    "execution.attached",
    "execution.shutdown-on-attached-exit",
    "execution.job-listeners",
    "execution.allow-client-job-configurations",
    "execution.program-config",
    "rest.await-leader-timeout",
    "rest.retry",
  ),
  ...all("cluster", "execution.submit-failed-job-on-application-error", "execution.shutdown-on-application-finish"),
  ...all("cluster", "execution.terminate-application-on-any-job-terminated-exceptionally"),
  ...all("cluster", "state.backend.local-recovery", "state.checkpoint.cleaner"),
  ...all("sql", "table", "materialized-table", "sql-client", "sql-gateway", "workflow-scheduler"),
  ...all("operator", "kubernetes.operator", "job.autoscaler", "autoscaler.standalone", "metrics.scope.k8soperator"),
  // Only bin/*.sh and the image's entrypoint look at these; the other env.* keys are also read when containers are launched.
  ...all("script", "env.java.home", "env.log.max", "env.log.level", "env.pid.dir", "env.ssh.opts"),
  ...all("script", "env.stdout-err.redirect-to-file", "env.java.opts.sql-gateway"),
  ...all("script", "taskmanager.compute.numa", "zookeeper.heap.mb", "query.server.port"),
]);

/** Who reads a key. */
export function scopeOf(key: string): OptionScope {
  return SCOPES.valueOf(key) ?? "cluster";
}
