import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Settings of a believable cluster, in both notations: the bench wants files that lint clean, as most files do. */
const SETTINGS: readonly (readonly [key: string, value: string, nestedKey?: string])[] = [
  ["jobmanager.rpc.address", "flink-jobmanager"],
  ["jobmanager.rpc.port", "6123"],
  ["jobmanager.bind-host", "0.0.0.0"],
  ["jobmanager.memory.process.size", "1600m"],
  ["jobmanager.execution.failover-strategy", "region"],
  ["taskmanager.bind-host", "0.0.0.0"],
  ["taskmanager.memory.process.size", "4096m"],
  ["taskmanager.memory.managed.fraction", "0.4"],
  ["taskmanager.memory.network.fraction", "0.1"],
  ["taskmanager.memory.network.min", "64mb"],
  ["taskmanager.memory.network.max", "1gb"],
  ["taskmanager.numberOfTaskSlots", "4"],
  ["parallelism.default", "4"],
  ["high-availability.type", "zookeeper"],
  ["high-availability.jobmanager.port", "6123"],
  ["high-availability.zookeeper.quorum", "zk-1:2181,zk-2:2181,zk-3:2181"],
  ["high-availability.storageDir", "hdfs:///flink/recovery"],
  ["high-availability.cluster-id", "/orders"],
  ["execution.checkpointing.interval", "3 min"],
  ["execution.checkpointing.timeout", "10 min"],
  ["execution.checkpointing.min-pause", "30 s"],
  ["execution.checkpointing.mode", "EXACTLY_ONCE"],
  ["execution.checkpointing.max-concurrent-checkpoints", "1"],
  ["state.checkpoints.dir", "hdfs:///flink/checkpoints", "execution.checkpointing.dir"],
  ["state.savepoints.dir", "hdfs:///flink/savepoints", "execution.checkpointing.savepoint-dir"],
  ["state.backend.type", "rocksdb"],
  ["state.backend.rocksdb.localdir", "/data/rocksdb"],
  ["state.backend.rocksdb.memory.managed", "true"],
  ["restart-strategy.type", "failure-rate"],
  ["restart-strategy.failure-rate.max-failures-per-interval", "10"],
  ["restart-strategy.failure-rate.failure-rate-interval", "10 min"],
  ["restart-strategy.failure-rate.delay", "10 s"],
  ["rest.address", "flink-jobmanager"],
  ["rest.port", "8081"],
  ["rest.bind-address", "0.0.0.0"],
  ["web.submit.enable", "false"],
  ["web.cancel.enable", "true"],
  ["blob.server.port", "6124"],
  ["io.tmp.dirs", "/data/tmp"],
  ["metrics.reporter.prom.factory.class", "org.apache.flink.metrics.prometheus.PrometheusReporterFactory"],
  ["metrics.reporter.prom.port", "9250-9260"],
  ["classloader.resolve-order", "child-first"],
  ["env.java.opts.taskmanager", "-XX:+UseG1GC"],
];

/** A flink-conf.yaml of `lines` lines: a third comments and blanks. Longer files go on with keys of their own below an open prefix. */
export function flinkConf(lines: number): string {
  const out: string[] = ["# Settings of the orders cluster", ""];
  for (let i = 0; out.length < lines; i++) {
    if (i % 4 === 3) out.push(i % 8 === 7 ? "" : `# Group ${i}: what the next lines are about`);
    const setting = SETTINGS[i];
    out.push(
      setting === undefined ? `containerized.taskmanager.env.VALUE_${i}: value-${i}` : `${setting[0]}: ${setting[1]}`,
    );
  }
  return `${out.slice(0, lines).join("\n")}\n`;
}

interface Tree {
  readonly children: Map<string, Tree>;
  value: string | undefined;
}

/** The same settings as a nested config.yaml of at least `lines` lines. */
export function configYaml(lines: number): string {
  const root: Tree = { children: new Map(), value: undefined };
  const add = (key: string, value: string): void => {
    let tree = root;
    for (const segment of key.split(".")) {
      let child = tree.children.get(segment);
      if (child === undefined) {
        child = { children: new Map(), value: undefined };
        tree.children.set(segment, child);
      }
      tree = child;
    }
    tree.value = value;
  };
  for (const [key, value, nestedKey = key] of SETTINGS) add(nestedKey, value);
  for (let i = 0; i < lines - 66; i++) add(`containerized.taskmanager.env.VALUE_${i}`, `value-${i}`);
  const out: string[] = ["# Settings of the orders cluster"];
  const write = (tree: Tree, indent: string): void => {
    for (const [name, child] of tree.children) {
      if (child.children.size === 0) out.push(`${indent}${name}: ${child.value}`);
      else {
        out.push(`${indent}${name}:`);
        write(child, `${indent}  `);
      }
    }
  };
  write(root, "");
  return `${out.join("\n")}\n`;
}

/** Writes `count` files into 100 folders below `root`, emptied first; each differs in its first line. */
export function writeTree(root: string, name: string, text: string, count: number): void {
  rmSync(root, { recursive: true, force: true });
  for (let i = 0; i < count; i++) {
    const folder = join(root, `team-${i % 100}`, `cluster-${Math.floor(i / 100)}`, "conf");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), `# cluster ${i}\n${text}`);
  }
}

/** Configurations of TaskManager memory: a total and, in turn, what people set beside it; every sixth is refused. */
export function memoryConfigurations(): readonly Readonly<Record<string, string>>[] {
  const memory = "taskmanager.memory";
  return Array.from({ length: 1200 }, (_, i) => {
    const size = `${1728 + 16 * (i % 200)}m`;
    const beside: readonly Readonly<Record<string, string>>[] = [
      { [`${memory}.process.size`]: size },
      { [`${memory}.process.size`]: size, [`${memory}.managed.fraction`]: "0.2", "taskmanager.numberOfTaskSlots": "4" },
      { [`${memory}.flink.size`]: size, [`${memory}.network.fraction`]: "0.15", [`${memory}.network.max`]: "512mb" },
      { [`${memory}.task.heap.size`]: size, [`${memory}.managed.size`]: size },
      { [`${memory}.process.size`]: size, [`${memory}.jvm-overhead.fraction`]: "0.25" },
      { [`${memory}.process.size`]: "400m" },
    ];
    return beside[i % beside.length] ?? {};
  });
}

/** A FlinkDeployment of 150 lines as teams write it, without a mistake. */
export function flinkDeployment(): string {
  const settings = `taskmanager.numberOfTaskSlots: "2"
state.backend.type: rocksdb
execution.checkpointing.interval: 1 min
execution.checkpointing.timeout: 10 min
execution.checkpointing.dir: s3://flink/checkpoints
execution.checkpointing.savepoint-dir: s3://flink/savepoints
execution.checkpointing.num-retained: "3"
high-availability.type: kubernetes
high-availability.storageDir: s3://flink/ha
restart-strategy.type: exponential-delay
kubernetes.operator.job.restart.failed: "true"
metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory
metrics.reporter.prom.port: "9249"
taskmanager.memory.managed.fraction: "0.4"
web.upload.dir: /opt/flink/upload
rest.flamegraph.enabled: "true"`;
  const lines = (count: number, make: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => make(i)).join("\n");
  return `# The orders of the shop.
apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: orders
  namespace: flink
  labels:
    app: orders
    team: data
spec:
  image: registry.example.com/team/orders:1.4.2
  imagePullPolicy: IfNotPresent
  flinkVersion: v1_20
  serviceAccount: flink
  flinkConfiguration:
${settings.replace(/^/gm, "    ")}
  ingress:
    template: "flink.example.com/{{namespace}}/{{name}}"
    className: nginx
  podTemplate:
    apiVersion: v1
    kind: Pod
    metadata:
      name: pod-template
    spec:
      containers:
        - name: flink-main-container
          env:
${lines(28, (i) => `            - name: VARIABLE_${i}\n              value: "${i}"`)}
          volumeMounts:
${lines(8, (i) => `            - name: volume-${i}\n              mountPath: /opt/volume-${i}`)}
      volumes:
${lines(8, (i) => `        - name: volume-${i}\n          emptyDir: {}`)}
  jobManager:
    replicas: 1
    resource:
      memory: "2048m"
      cpu: 1
  taskManager:
    resource:
      memory: "4096m"
      cpu: 2
  job:
    jarURI: local:///opt/flink/usrlib/orders.jar
    entryClass: com.example.Orders
    args: ["--env", "prod"]
    parallelism: 4
    upgradeMode: savepoint
    state: running
`;
}
