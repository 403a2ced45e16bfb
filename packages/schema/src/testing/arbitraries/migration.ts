import type { Catalogue, CatalogueKey } from "../../catalogue/catalogue.js";
import { yamlEntry } from "../../migrate/yaml-writer.js";
import { type FlinkLine, lineSet } from "../../text/flink-line.js";
import type { ValueType } from "../../values/value-type.js";
import { randomConfigYaml } from "./config-yaml.js";
import { flinkConfText } from "./flink-conf.js";
import { chance, disturbed, pick, type Random, some } from "./random.js";
import { valueText } from "./values.js";

/** Keys with a story: renamed, removed, with values that went away, read by several options, or by patterns. */
const STORIED: readonly (readonly [key: string, values: readonly string[]])[] = [
  ["state.backend", ["rocksdb", "filesystem", "jobmanager", "hashmap"]],
  ["state.backend.type", ["rocksdb", "hashmap"]],
  ["state.checkpoints.dir", ["hdfs:///cp", "s3://b/x#y"]],
  ["high-availability", ["zookeeper", "NONE"]],
  ["high-availability.type", ["zookeeper", "kubernetes"]],
  ["recovery.mode", ["zookeeper"]],
  ["high-availability.storageDir", ["hdfs:///ha"]],
  ["recovery.zookeeper.storageDir", ["hdfs:///old"]],
  ["restart-strategy", ["fixed-delay", "none"]],
  ["restart-strategy.fixed-delay.delay", ["10 s", "1 m", "1000"]],
  ["jobmanager.heap.size", ["1g", "1024m"]],
  ["jobmanager.heap.mb", ["1024"]],
  ["taskmanager.heap.size", ["1g"]],
  ["taskmanager.heap.mb", ["1024"]],
  ["taskmanager.memory.process.size", ["4g"]],
  ["security.ssl.enabled", ["true", "false", "yes"]],
  ["cluster.evenly-spread-out-slots", ["true", "false"]],
  ["web.port", ["8081", "8082"]],
  ["rest.port", ["8083"]],
  ["rest.bind-port", ["8090-8100"]],
  ["jobmanager.web.address", ["0.0.0.0"]],
  ["env.java.opts", ["-Xmx1g", '-Da="b: c" -XX:+UseG1GC']],
  ["env.java.home", ["/usr/lib/jvm", "C: \\java"]],
  ["metrics.reporter.prom.class", ["org.apache.flink.metrics.prometheus.PrometheusReporter", "a.b.C"]],
  ["metrics.reporter.prom.port", ["9250"]],
  ["kubernetes.jobmanager.labels", ["a:b,c:'d,e'", "a:b", "{a: b}"]],
  ["kubernetes.jobmanager.labels.team", ["x", "10"]],
  ["classloader.parent-first-patterns.additional", ["a;b", "[a, b];c", "[a, b]"]],
  ["resourcemanager.standalone.start-up-time", ["-1", "5000"]],
  ["heartbeat.timeout", ["50000", "50 s", "1 min"]],
  ["akka.ask.timeout", ["10 s"]],
  ["pekko.ask.timeout", ["20 s"]],
  ["akka.watch.threshold", ["12", "13"]],
  ["s3.secret-key", ["*abc: d", "x"]],
  ["taskmanager.network.numberOfBuffers", ["2048"]],
  ["jobmanager.scheduler", ["ng", "adaptive", "Default"]],
  ["execution.target", ["yarn-per-job", "remote"]],
  ["containerized.master.env.A", ["1", "yes"]],
  ["my.own.key", ["true", "0x1F", "1.10", "~", "- a", "@x"]],
];

/** The text of a flink-conf.yaml or config.yaml that some release might meet, mostly right. */
export function configurationText(random: Random, line: FlinkLine, yaml: boolean, catalogue: Catalogue): string {
  if (chance(random, 0.1)) return yaml ? randomConfigYaml(random) : flinkConfText(random);
  const keys = catalogue.all().filter((key) => isWanted(key, line, random));
  const seen = new Set<string>();
  const lines = some(random, 18, () => {
    const roll = random();
    if (roll < 0.12) return pick(random, ["", "# comment", "  # indented", "#", "\t", "# key: value"]);
    const [key, text] = roll < 0.45 ? storied(random) : chosen(random, pick(random, keys), line);
    if (!yaml) return confLine(random, key, text);
    if (seen.has(key)) return "";
    seen.add(key);
    return yamlEntry(key, text)?.text ?? "";
  });
  const end = chance(random, 0.1) ? "\r\n" : "\n";
  return yaml ? nested(random, lines).join("\n") : lines.map((one) => one + end).join("");
}

/** Most keys are of the release itself, some of another one. */
function isWanted(key: CatalogueKey, line: FlinkLine, random: Random): boolean {
  if (key.internal || key.key.includes("<")) return false;
  return (key.accepted & lineSet(line)) !== 0 || chance(random, 0.1);
}

function storied(random: Random): readonly [string, string] {
  const [key, values] = pick(random, STORIED);
  return [key, pick(random, values)];
}

function chosen(random: Random, key: CatalogueKey, line: FlinkLine): readonly [string, string] {
  const variant = key.variants.find((one) => (one.lines & lineSet(line)) !== 0) ?? key.variants[0];
  if (variant === undefined) return [key.key, pick(random, ["a", "1", "10 s"])];
  if (variant.defaultText !== undefined && variant.defaultText !== "" && chance(random, 0.2)) {
    return [key.key, variant.defaultText];
  }
  if (variant.constants.length > 0) return [key.key, pick(random, variant.constants).text];
  return [key.key, plainText(random, variant.type).replace(/[\r\n]/g, " ")];
}

/** Mostly what people write; now and then anything. */
function plainText(random: Random, type: ValueType): string {
  if (chance(random, 0.15)) return valueText(random, type.replace("memory-size", "memory"));
  switch (type) {
    case "boolean":
      return pick(random, ["true", "false", "TRUE"]);
    case "int":
    case "long":
      return pick(random, ["1", "10", "5000", "0", "-1", "007"]);
    case "float":
    case "double":
      return pick(random, ["0.1", "1.0", ".5", "1e3", "2"]);
    case "duration":
      return pick(random, ["10 s", "5 min", "1000", "1 m", "100ms", "0"]);
    case "memory-size":
      return pick(random, ["1g", "512 mb", "64k", "1024"]);
    case "map":
      return pick(random, ["a:b", "a:b,c:d", "a:'b,c'", "a: b", "{a: b}"]);
    default:
      return type.startsWith("list<")
        ? pick(random, ["a", "a;b", "a; b", "'a;b';c", "[a, b]", "a,b"])
        : pick(random, ["a", "a b", "hdfs://h:9000/p", "x: y", "'q'", "true", "12", "-Da=b", "[a]", "{x}"]);
  }
}

function confLine(random: Random, key: string, text: string): string {
  if (chance(random, 0.04)) return `${key}:${text}`;
  const line = `${key}: ${text}`;
  const end = chance(random, 0.1) ? pick(random, [" # why", "#glued", "   ", "\t# tab"]) : "";
  return disturbed(random, (chance(random, 0.05) ? "  " : "") + line + end, [" ", "#", ":", '"', "\u0007", "é"], 0.03);
}

/** Puts keys with a common beginning below it, where that changes nothing. */
function nested(random: Random, lines: readonly string[]): readonly string[] {
  if (chance(random, 0.5)) return lines;
  const done = new Set<string>();
  return lines.flatMap((line) => {
    const [, head, rest] = /^([a-z]+)\.(.+)$/.exec(line) ?? [];
    if (head === undefined || rest === undefined || done.has(head) || chance(random, 0.3)) return [line];
    done.add(head);
    return [`${head}:`, `  ${rest}${chance(random, 0.2) ? " # why" : ""}`];
  });
}
