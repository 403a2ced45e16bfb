// Makes V8's code cache for the Node that runs this: `node build/code-cache.mjs DIST`. Functions that the sample runs call are
// in the cache as compiled code, the others are compiled when they are first called.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Script } from "node:vm";

const dist = resolve(process.argv[2]);
const caches = join(dist, "code-cache", `${process.versions.v8}-${process.arch}`);
const nodeRequire = createRequire(import.meta.url);

/** Loads the bundles as the launcher does, and runs one command line after the other in them. */
function run(commandLines) {
  const loaded = new Map();
  const scripts = new Map();
  const load = (name) => {
    if (!name.startsWith("./")) return nodeRequire(name);
    if (loaded.has(name)) return loaded.get(name).exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const filename = join(dist, name);
    const script = new Script(readFileSync(filename, "latin1"), { filename });
    scripts.set(name, script);
    script.runInThisContext()(module.exports, load, module, filename, dist);
    return module.exports;
  };
  for (const args of commandLines) {
    loaded.clear();
    const argv = process.argv;
    process.argv = [argv[0], "flinkconf", ...args];
    load("./core.cjs");
    process.argv = argv;
    process.exitCode = 0;
  }
  return scripts;
}

/** A clean file with values of every type, as people write them. */
const CLEAN = `# Flink
jobmanager.rpc.address: flink-jobmanager
jobmanager.rpc.port: 6123
jobmanager.bind-host: 0.0.0.0
jobmanager.memory.process.size: 1600m
jobmanager.execution.failover-strategy: region
taskmanager.memory.process.size: 4096m
taskmanager.memory.managed.fraction: 0.4
taskmanager.memory.network.min: 64mb
taskmanager.memory.network.max: 1gb
taskmanager.numberOfTaskSlots: 4
parallelism.default: 4

high-availability.type: zookeeper
high-availability.jobmanager.port: 6125
high-availability.storageDir: hdfs:///flink/recovery
high-availability.zookeeper.quorum: zk-1:2181,zk-2:2181
high-availability.cluster-id: /orders
execution.checkpointing.interval: 3 min
execution.checkpointing.mode: EXACTLY_ONCE
execution.checkpointing.max-concurrent-checkpoints: 1
state.checkpoints.dir: hdfs:///flink/checkpoints
state.backend.type: rocksdb
state.backend.rocksdb.memory.managed: true
restart-strategy.type: failure-rate
restart-strategy.failure-rate.max-failures-per-interval: 10
restart-strategy.failure-rate.delay: 10 s
rest.address: flink-jobmanager
rest.port: 8081
web.submit.enable: false
blob.server.port: 6124
io.tmp.dirs: /data/tmp
metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory
metrics.reporter.prom.port: 9250-9260
classloader.resolve-order: child-first
pipeline.jars: file:///opt/a.jar;file:///opt/b.jar
env.java.opts.all: -XX:+UseG1GC
containerized.taskmanager.env.TZ: UTC
`;
const FAULTY = `${CLEAN}parallelism.default:2\nrest.port: many\nno.such.key: 1\nexecution.checkpointing.interval: 10mins\n`;
const NESTED = `# Flink
jobmanager:
  rpc:
    address: flink-jobmanager # in the network of the cluster
    port: 6123
  memory:
    process:
      size: 1600m
taskmanager:
  memory:
    process:
      size: 4096m
    managed:
      fraction: 0.4
    network:
      max: 1gb
  numberOfTaskSlots: 4
parallelism.default: 4

execution:
  checkpointing:
    interval: 3 min
    dir: 'hdfs:///flink/checkpoints'
    savepoint-dir: "hdfs:///flink/savepoints"
    mode: EXACTLY_ONCE
state:
  backend:
    type: rocksdb
web:
  submit:
    enable: false
rest:
  address: flink-jobmanager
classloader:
  parent-first-patterns:
    additional: [org.example, com.example]
pipeline:
  jars:
    - file:///opt/a.jar
`;

const folder = mkdtempSync(join(tmpdir(), "flinkconf-build-"));
try {
  const file = (name, text) => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const report = join(folder, "report");
  const clean = file("clean/flink-conf.yaml", CLEAN);
  const yaml = file("yaml/config.yaml", NESTED);
  const faulty = file("faulty/flink-conf.yaml", FAULTY);
  const settled = file("settings/flink-conf.yaml", CLEAN);
  file("settings/.flinkconf.yaml", 'flink: "1.20"\nrules:\n  unknown-key: error\n');
  // What a clean file calls comes first: a bundle's cache holds what had been called when the bundle was first seen.
  const rounds = [
    [["lint", clean]],
    [["lint", yaml]],
    [["lint", settled]],
    [["lint", faulty, "--output-file", report, "--quiet"]],
  ];
  mkdirSync(caches, { recursive: true });
  const made = new Set();
  for (const round of rounds) {
    for (const [name, script] of run(round)) {
      if (made.has(name)) continue;
      made.add(name);
      mkdirSync(caches, { recursive: true });
      writeFileSync(join(caches, `${name}.bin`), script.createCachedData());
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
