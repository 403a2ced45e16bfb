import { type Deployment, type FlinkLine, type Mode, newestOf, parseRelease, phrase } from "@flinkconf/schema/host";
import { ALL_LINES } from "@flinkconf/schema/host-explain";
import { Failure } from "../failure.js";
import { commonOptions } from "../line/common-options.js";
import { type Invocation, textOf } from "../line/invocation.js";
import type { HIGH_AVAILABILITY, STATE_BACKENDS } from "../line/options.js";
import { visible } from "../print/visible.js";

export type HighAvailability = (typeof HIGH_AVAILABILITY)[number];
export type StateBackend = (typeof STATE_BACKENDS)[number];

/** What a configuration is written from. */
export interface Plan {
  readonly flink: FlinkLine;
  readonly deployment: Deployment;
  readonly mode: Mode | undefined;
  /** Without a slash at its end. */
  readonly storage: string;
  readonly stateBackend: StateBackend;
  readonly highAvailability: HighAvailability;
  readonly quorum: string;
  readonly address: string;
  readonly clusterId: string;
  readonly jobManagerMemory: string;
  readonly taskManagerMemory: string;
  readonly slots: number;
}

/** Answers by the names of the flags; what is missing takes a default. */
export type Answers = Readonly<Record<string, string | undefined>>;

const NAMES = [
  "flink",
  "deployment",
  "mode",
  "storage",
  "state-backend",
  "high-availability",
  "quorum",
  "address",
  "cluster-id",
  "jobmanager-memory",
  "taskmanager-memory",
  "slots",
] as const;

/**
 * What flags say.
 * @throws {Failure} for a flag that makes no sense
 */
export function answersOf(invocation: Invocation): Answers {
  commonOptions(invocation);
  return Object.fromEntries(NAMES.map((name) => [name, textOf(invocation.values, name)]));
}

/** The release that a text means; of several lines the newest one. */
export function releaseOf(text: string | undefined): FlinkLine | undefined {
  if (text === undefined) return newestOf(ALL_LINES);
  const release = parseRelease(text);
  return release === undefined || release.lines === 0 ? undefined : newestOf(release.lines);
}

/** Where the files of a deployment usually go. */
export function defaultStorage(deployment: Deployment): string {
  switch (deployment) {
    case "standalone":
    case "yarn":
      return "hdfs:///flink";
    case "docker":
    case "kubernetes":
    case "kubernetes-operator":
      return "s3://my-bucket/flink";
  }
}

/**
 * The plan that answers and defaults make.
 * @throws {Failure} for answers that do not go together, in one sentence
 */
export function planOf(answers: Answers): Plan {
  const flink = releaseOf(answers["flink"]);
  if (flink === undefined) throw new Failure(phrase("--flink wants a release such as 1.20 or 2.x."));
  const deployment = (answers["deployment"] ?? "standalone") as Deployment;
  const highAvailability = (answers["high-availability"] ?? "none") as HighAvailability;
  const plan: Plan = {
    flink,
    deployment,
    mode: answers["mode"] as Mode | undefined,
    storage: plain("storage", (answers["storage"] ?? defaultStorage(deployment)).replace(/\/+$/, "")),
    stateBackend: (answers["state-backend"] ?? "rocksdb") as StateBackend,
    highAvailability,
    quorum: plain("quorum", answers["quorum"] ?? "zookeeper-1:2181,zookeeper-2:2181,zookeeper-3:2181"),
    address: plain("address", answers["address"] ?? (deployment === "docker" ? "jobmanager" : "localhost")),
    clusterId: plain("cluster-id", answers["cluster-id"] ?? "my-cluster"),
    jobManagerMemory: size("jobmanager-memory", answers["jobmanager-memory"] ?? "1600m"),
    taskManagerMemory: size("taskmanager-memory", answers["taskmanager-memory"] ?? "4g"),
    slots: Number(answers["slots"] ?? "2"),
  };
  check(plan);
  return plan;
}

function check({ flink, deployment, mode, highAvailability, storage, slots }: Plan): void {
  if (!/^[a-z][a-z0-9+.-]*:\//i.test(storage)) {
    throw new Failure(
      phrase('--storage wants an address with a scheme, such as hdfs:///flink, not "{text}".', {
        text: visible(storage),
      }),
    );
  }
  if (!Number.isInteger(slots) || slots < 1 || slots > 1000)
    throw new Failure(phrase("--slots wants a number from 1 on."));
  const onKubernetes = deployment === "kubernetes" || deployment === "kubernetes-operator";
  if (highAvailability === "kubernetes" && !onKubernetes) {
    throw new Failure(
      phrase("--high-availability kubernetes goes with --deployment kubernetes or kubernetes-operator."),
    );
  }
  if (highAvailability === "kubernetes" && ["1.10", "1.11"].includes(flink)) {
    throw new Failure(phrase("Flink {flink} has no high availability by Kubernetes: it came with 1.12.", { flink }));
  }
  if (mode === "per-job" && deployment !== "yarn")
    throw new Failure(phrase("--mode per-job goes with --deployment yarn."));
  if (mode === "per-job" && flink.startsWith("2."))
    throw new Failure(phrase("Flink {flink} has no per-job mode.", { flink }));
  if (mode === "application" && flink === "1.10") throw new Failure(phrase("Flink 1.10 has no application mode."));
}

/** Texts that need no quotes in either format, so that nothing else comes of them. */
function plain(flag: string, text: string): string {
  if (/^[\w/][\w./:,@+-]*$/.test(text) && !text.endsWith(":")) return text;
  throw new Failure(
    phrase('--{flag} wants letters, digits and . , : / - _ @ +, not "{text}".', { flag, text: visible(text) }),
  );
}

function size(flag: string, text: string): string {
  if (/^[1-9]\d{0,8}(?:m|g|t|mb|gb|tb)$/i.test(text)) return text.toLowerCase();
  throw new Failure(phrase('--{flag} wants a size such as 1600m or 4g, not "{text}".', { flag, text: visible(text) }));
}
