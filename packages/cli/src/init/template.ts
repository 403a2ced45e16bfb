import { type FlinkLine, flinkCatalogue, linesOf } from "@flinkconf/schema/host";
import type { Plan } from "./plan.js";

/** One setting, under the names that releases gave it. */
export interface TemplateSetting {
  /** Newest first; the first one that is an option of the release is written. */
  readonly names: readonly string[];
  readonly value: string;
  /** What it does, above the line. */
  readonly about?: string;
}

/** Settings that people think of together. */
export interface TemplateGroup {
  readonly title: string;
  readonly settings: readonly TemplateSetting[];
}

/** What a configuration is made of: only what somebody should have decided, everything else is Flink's default. */
export function templateOf(plan: Plan): readonly TemplateGroup[] {
  const groups: TemplateGroup[] = [
    { title: "Where the cluster is", settings: addresses(plan) },
    { title: "Resources", settings: resources(plan) },
    { title: "State and checkpoints", settings: state(plan) },
    { title: "Fault tolerance", settings: faultTolerance() },
    { title: "High availability", settings: highAvailability(plan) },
  ];
  return groups
    .map(({ title, settings }) => ({
      title,
      settings: settings.filter((one) => nameOn(one, plan.flink) !== undefined),
    }))
    .filter(({ settings }) => settings.length > 0);
}

/** The name of a setting on a release, or undefined where the release has no such option. */
export function nameOn({ names }: TemplateSetting, flink: FlinkLine): string | undefined {
  const catalogue = flinkCatalogue();
  return names.find((name) => linesOf(catalogue.exact(name)?.primary ?? 0).includes(flink));
}

function addresses({ deployment, address, clusterId }: Plan): readonly TemplateSetting[] {
  switch (deployment) {
    case "standalone":
    case "docker":
      return [
        {
          names: ["jobmanager.rpc.address"],
          value: address,
          about: "The host of the JobManager, as the others reach it.",
        },
        { names: ["jobmanager.rpc.port"], value: "6123" },
        { names: ["rest.port"], value: "8081" },
      ];
    case "yarn":
      return [
        { names: ["yarn.application.name"], value: clusterId },
        { names: ["yarn.application.queue"], value: "default", about: "The queue that YARN takes the resources from." },
      ];
    case "kubernetes":
      return [
        {
          names: ["kubernetes.cluster-id"],
          value: clusterId,
          about: "The name of the cluster, its own in the namespace.",
        },
        { names: ["kubernetes.namespace"], value: "default" },
      ];
    case "kubernetes-operator":
      return [];
  }
}

function resources({
  flink,
  deployment,
  jobManagerMemory,
  taskManagerMemory,
  slots,
}: Plan): readonly TemplateSetting[] {
  const ofTaskManager: TemplateSetting[] = [
    {
      names: ["taskmanager.numberOfTaskSlots"],
      value: String(slots),
      about: "How many tasks run side by side in a TaskManager; they share its memory.",
    },
    { names: ["parallelism.default"], value: "1", about: "For jobs that do not say it themselves." },
  ];
  // The operator takes memory from the resource itself.
  if (deployment === "kubernetes-operator") return ofTaskManager;
  return [
    {
      names: ["jobmanager.memory.process.size", "jobmanager.heap.size"],
      value: jobManagerMemory,
      about:
        flink === "1.10"
          ? "The heap of the JobManager."
          : "All of the process; flinkconf memory shows how Flink divides it.",
    },
    { names: ["taskmanager.memory.process.size"], value: taskManagerMemory },
    ...ofTaskManager,
  ];
}

/** Up to here state in the heap went by where its checkpoints lie. */
const BEFORE_HASHMAP: readonly FlinkLine[] = ["1.10", "1.11", "1.12"];

function state({ flink, stateBackend, storage }: Plan): readonly TemplateSetting[] {
  const incremental: readonly TemplateSetting[] = [
    {
      names: ["execution.checkpointing.incremental", "state.backend.incremental"],
      value: "true",
      about: "Checkpoints hold what has changed since the one before.",
    },
  ];
  return [
    {
      names: ["state.backend.type", "state.backend"],
      value: stateBackend === "hashmap" && BEFORE_HASHMAP.includes(flink) ? "filesystem" : stateBackend,
      about:
        stateBackend === "rocksdb"
          ? "State lies on local disks, and may be larger than memory."
          : "State lies in the heap.",
    },
    ...(stateBackend === "rocksdb" ? incremental : []),
    {
      names: ["execution.checkpointing.interval"],
      value: "1 min",
      about: "After a failure, jobs go back this far at most.",
    },
    { names: ["execution.checkpointing.mode"], value: "EXACTLY_ONCE" },
    {
      names: ["execution.checkpointing.externalized-checkpoint-retention"],
      value: "RETAIN_ON_CANCELLATION",
      about: "A cancelled job can be started again from its last checkpoint.",
    },
    { names: ["execution.checkpointing.num-retained", "state.checkpoints.num-retained"], value: "3" },
    {
      names: ["execution.checkpointing.dir", "state.checkpoints.dir"],
      value: `${storage}/checkpoints`,
      about: "Every process must reach it.",
    },
    { names: ["execution.checkpointing.savepoint-dir", "state.savepoints.dir"], value: `${storage}/savepoints` },
  ];
}

function faultTolerance(): readonly TemplateSetting[] {
  return [
    {
      names: ["restart-strategy.type", "restart-strategy"],
      value: "failure-rate",
      about: "A job restarts unless it fails again and again.",
    },
    { names: ["restart-strategy.failure-rate.max-failures-per-interval"], value: "10" },
    { names: ["restart-strategy.failure-rate.failure-rate-interval"], value: "10 min" },
    { names: ["restart-strategy.failure-rate.delay"], value: "10 s" },
  ];
}

const KUBERNETES_FACTORY = "org.apache.flink.kubernetes.highavailability.KubernetesHaServicesFactory";
/** Up to here Kubernetes' high availability is chosen by its class. */
const BY_CLASS: readonly FlinkLine[] = ["1.12", "1.13", "1.14", "1.15"];

function highAvailability(plan: Plan): readonly TemplateSetting[] {
  const { flink, deployment, highAvailability: kind, storage, quorum, clusterId } = plan;
  if (kind === "none") return [];
  const type = kind === "kubernetes" && BY_CLASS.includes(flink) ? KUBERNETES_FACTORY : kind;
  const common: TemplateSetting[] = [
    {
      names: ["high-availability.type", "high-availability"],
      value: type,
      about: "A new JobManager goes on with the jobs of a lost one.",
    },
    { names: ["high-availability.storageDir"], value: `${storage}/recovery` },
  ];
  const ofZooKeeper: TemplateSetting[] = [
    { names: ["high-availability.zookeeper.quorum"], value: quorum },
    { names: ["high-availability.zookeeper.path.root"], value: "/flink" },
  ];
  // On YARN and Kubernetes the cluster's own id keeps clusters apart.
  const named = deployment === "standalone" || deployment === "docker";
  const id: TemplateSetting = { names: ["high-availability.cluster-id"], value: `/${clusterId}` };
  return [...common, ...(kind === "zookeeper" ? ofZooKeeper : []), ...(named ? [id] : [])];
}
