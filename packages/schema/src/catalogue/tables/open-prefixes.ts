import { ALL_LINES, type LineSet, linesBetween } from "../../text/flink-line.js";

/** A place below which any key is legal, because Flink hands everything there to something else. */
export interface OpenPrefix {
  /** Ends with a dot; a segment in angle brackets stands for one name without dots (`metrics.reporter.<name>.`). */
  readonly stem: string;
  readonly lines: LineSet;
  /** The class that reads the keys, by its simple name. */
  readonly readBy: string;
}

/** From the release lines' classes; a stem that a class of one line lacks is not legal there. */
export const OPEN_PREFIXES: readonly OpenPrefix[] = [
  // ReporterSetup hands each reporter everything below its name.
  { stem: "metrics.reporter.<name>.", lines: ALL_LINES, readBy: "ReporterSetup" },
  { stem: "traces.reporter.<name>.", lines: linesBetween("1.19"), readBy: "TraceReporterSetup" },
  { stem: "events.reporter.<name>.", lines: linesBetween("2.1"), readBy: "EventReporterSetup" },

  // ExternalResourceUtils; drivers are a plugin from 1.11 on.
  { stem: "external-resource.<name>.param.", lines: linesBetween("1.11"), readBy: "ExternalResourceUtils" },

  // SecurityOptions.forProvider from 1.17; the older name is all of it on 1.16 and still asked for a renewer up to now.
  {
    stem: "security.delegation.token.provider.<name>.",
    lines: linesBetween("1.17"),
    readBy: "DefaultDelegationTokenManager",
  },
  {
    stem: "security.kerberos.token.provider.<name>.",
    lines: linesBetween("1.16"),
    readBy: "HadoopFSDelegationTokenProvider",
  },

  // ResourceManagerOptions.CONTAINERIZED_*_ENV_PREFIX; YARN up to 1.20 also rewrites its own older names (YarnClusterDescriptor).
  { stem: "containerized.master.env.", lines: ALL_LINES, readBy: "ConfigurationUtils" },
  { stem: "containerized.taskmanager.env.", lines: ALL_LINES, readBy: "ContaineredTaskManagerParameters" },
  { stem: "yarn.application-master.env.", lines: linesBetween(undefined, "1.20"), readBy: "BootstrapTools" },
  { stem: "yarn.taskmanager.env.", lines: linesBetween(undefined, "1.20"), readBy: "BootstrapTools" },

  // The constants appear in HadoopUtils and Utils of 1.13.
  { stem: "flink.hadoop.", lines: linesBetween("1.13"), readBy: "HadoopUtils" },
  { stem: "flink.yarn.", lines: linesBetween("1.13"), readBy: "Utils" },

  // HadoopConfigLoader of each file system plugin.
  { stem: "s3.", lines: ALL_LINES, readBy: "HadoopConfigLoader" },
  { stem: "s3a.", lines: ALL_LINES, readBy: "HadoopConfigLoader" },
  { stem: "fs.s3a.", lines: ALL_LINES, readBy: "HadoopConfigLoader" },
  { stem: "presto.s3.", lines: ALL_LINES, readBy: "HadoopConfigLoader" },
  { stem: "gs.", lines: linesBetween("1.15"), readBy: "HadoopConfigLoader" },
  { stem: "fs.gs.", lines: linesBetween("1.15"), readBy: "HadoopConfigLoader" },
  { stem: "azure.", lines: ALL_LINES, readBy: "HadoopConfigLoader" },
  { stem: "fs.azure.", lines: ALL_LINES, readBy: "HadoopConfigLoader" },
  { stem: "fs.oss.", lines: ALL_LINES, readBy: "HadoopConfigLoader" },
  { stem: "swift.", lines: linesBetween(undefined, "1.12"), readBy: "SwiftFileSystemFactory" },

  // FileSystem.getConfiguredPriority: below it stands the name of a factory class, with its dots.
  { stem: "fs.<scheme>.priority.", lines: linesBetween("2.3"), readBy: "FileSystem" },

  // FactoryUtil and the factories themselves, which do refuse parameters that they do not know.
  { stem: "table.catalog-store.<kind>.", lines: linesBetween("1.18"), readBy: "TableFactoryUtil" },
  { stem: "sql-gateway.endpoint.<id>.", lines: linesBetween("1.16"), readBy: "SqlGatewayEndpointFactoryUtils" },
  { stem: "workflow-scheduler.<id>.", lines: linesBetween("1.20"), readBy: "WorkflowSchedulerFactoryUtil" },

  // Written by Flink's clients for its own processes; seen in ConfigMaps and in files copied out of containers.
  { stem: "$internal.", lines: ALL_LINES, readBy: "ClusterEntrypoint" },

  // The Kubernetes operator and its autoscaler read their own options out of the same file, on every line.
  { stem: "kubernetes.operator.", lines: ALL_LINES, readBy: "KubernetesOperatorConfigOptions" },
  { stem: "job.autoscaler.", lines: ALL_LINES, readBy: "AutoScalerOptions" },
  { stem: "autoscaler.standalone.", lines: ALL_LINES, readBy: "AutoscalerStandaloneOptions" },
];
