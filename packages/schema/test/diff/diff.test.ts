import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { readClusterConfig } from "../../src/diff/cluster-config.js";
import { type ConfigDiff, diffConfigs } from "../../src/diff/diff.js";
import { modeOf, type Side, settingsOf } from "../../src/diff/side.js";
import { parseConfigYaml } from "../../src/formats/config-yaml/parse-config-yaml.js";
import { parseFlinkConf } from "../../src/formats/flink-conf/parse-flink-conf.js";
import { configurationText } from "../../src/testing/arbitraries/migration.js";
import { seededRandom } from "../../src/testing/arbitraries/random.js";
import { sourceText } from "../../src/text/decode.js";
import { FLINK_LINES, type FlinkLine } from "../../src/text/flink-line.js";

const catalogue = flinkCatalogue();
const conf = (text: string, line: FlinkLine = "1.20"): Side => ({
  settings: settingsOf(parseFlinkConf(sourceText(text))),
  line,
  mode: modeOf("flink-conf"),
});
const yaml = (text: string, line: FlinkLine = "1.20"): Side => ({
  settings: settingsOf(parseConfigYaml(sourceText(text))),
  line,
  mode: modeOf("config-yaml"),
});
const brief = ({ differences }: ConfigDiff) =>
  differences.map(({ option, before, after, cost }) => [option, before?.text, after?.text, cost?.kind]);

describe("the difference of two configurations", () => {
  it("is one of meaning: names, notations, units and defaults that are written out are the same", () => {
    const left = conf(
      "state.backend: rocksdb\nheartbeat.timeout: 50 s\ntaskmanager.memory.process.size: 1g\npipeline.jars: a;b\n",
    );
    const right = yaml(
      "state:\n  backend:\n    type: rocksdb\nheartbeat.timeout: 50000\ntaskmanager.memory.process.size: 1024m\npipeline.jars: [a, b]\nrest.port: 8081\n",
    );
    expect(brief(diffConfigs(left, right, catalogue))).toEqual([]);
  });

  it("says first what costs state, then what costs running jobs", () => {
    const left = conf(
      "high-availability.cluster-id: /a\nstate.backend: rocksdb\nstate.checkpoints.dir: s3://a\nrest.port: 1\n",
    );
    const right = conf(
      "high-availability.cluster-id: /b\nstate.backend: hashmap\nstate.checkpoints.dir: s3://b\nrest.port: 2\n",
    );
    expect(brief(diffConfigs(left, right, catalogue))).toEqual([
      ["state.backend.type", "rocksdb", "hashmap", "state"],
      ["high-availability.cluster-id", "/a", "/b", "recovery"],
      ["execution.checkpointing.dir", "s3://a", "s3://b", "place"],
      ["rest.bind-port", "1", "2", undefined],
      ["rest.port", "1", "2", undefined],
    ]);
  });

  it("sees what one release reads and the other does not, and defaults that change", () => {
    const diff = diffConfigs(
      conf("high-availability.type: zookeeper\n", "1.16"),
      conf("high-availability.type: zookeeper\n", "1.20"),
      catalogue,
    );
    expect(brief(diff)).toEqual([["high-availability.type", "NONE", "zookeeper", "recovery"]]);
    expect(diff.defaults.map(({ option }) => option)).toContain("taskmanager.memory.network.max");
    expect(diff.restarts).toBe(true);
  });

  it("is none between a file and itself, whatever the file", () => {
    const random = seededRandom(Math.floor(Math.random() * 2 ** 31));
    for (let index = 0; index < 150; index++) {
      const line = FLINK_LINES[index % 11] ?? "1.20";
      const side = conf(configurationText(random, line, false, catalogue), line);
      const diff = diffConfigs(side, side, catalogue);
      expect(diff.differences).toEqual([]);
      expect(diff.defaults).toEqual([]);
    }
  });
});

describe("the saved answer of a JobManager", () => {
  const answer = (settings: Readonly<Record<string, string>>): string =>
    JSON.stringify(Object.entries(settings).map(([key, value]) => ({ key, value })));

  it("is compared without what the JobManager sets and hides", () => {
    const cluster = readClusterConfig(
      answer({
        "jobmanager.rpc.address": "10.0.0.1",
        "jobmanager.rpc.port": "40123",
        "web.tmpdir": "/tmp/flink-web-0",
        "jobmanager.memory.jvm-overhead.max": "1b",
        "$internal.deployment.config-dir": "/opt/flink/conf",
        "s3.secret-key": "******",
        "rest.port": "8081",
        "parallelism.default": "4",
      }),
    );
    if (cluster === undefined) throw new Error("it is one");
    const left = conf("jobmanager.rpc.address: localhost\ns3.secret-key: abc\nparallelism.default: 2\n");
    const diff = diffConfigs(left, { settings: cluster.settings, line: "1.20", mode: "legacy" }, catalogue, cluster);
    expect(brief(diff)).toEqual([["parallelism.default", "2", "4", "guarantee"]]);
    expect(diff.hidden).toEqual(["s3.secret-key"]);
    expect(diff.byFlink.map(({ option }) => option)).toContain("jobmanager.rpc.address");
  });

  it("is told from everything else", () => {
    expect(readClusterConfig("[]")?.settings.size).toBe(0);
    for (const text of [
      "",
      "a: b",
      "[a, b]",
      "{}",
      '[{"key":"a"}]',
      '[{"key":1,"value":"b"}]',
      "[null]",
      "[",
      "[[]]",
    ]) {
      expect(readClusterConfig(text)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.json(), (text) => {
        readClusterConfig(text);
      }),
    );
  });
});
