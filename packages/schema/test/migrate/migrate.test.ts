import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { parseConfigYaml } from "../../src/formats/config-yaml/parse-config-yaml.js";
import { parseFlinkConf } from "../../src/formats/flink-conf/parse-flink-conf.js";
import { type Migration, type MigrationRequest, migrate } from "../../src/migrate/migrate.js";
import { decode, sourceText } from "../../src/text/decode.js";

const catalogue = flinkCatalogue();
const TO_2: MigrationRequest = { from: "1.18", to: "2.0", format: "config-yaml" };

function moved(result: ReturnType<typeof migrate>): Migration {
  if ("refused" in result) throw new Error(JSON.stringify(result));
  return result;
}
const conf = (text: string, request: MigrationRequest = TO_2): Migration =>
  moved(migrate(parseFlinkConf(sourceText(text)), request, catalogue));
const yaml = (text: string, request: MigrationRequest): Migration =>
  moved(migrate(parseConfigYaml(sourceText(text)), request, catalogue));
const codes = ({ notes }: Migration, key: string): readonly string[] =>
  notes.filter((note) => note.key === key).map(({ code }) => code);

describe("from flink-conf.yaml to config.yaml", () => {
  it("keeps comments, order, blank lines and line ends", () => {
    const text = "# head\r\n\r\n  # indented\r\nrest.port: 8081  # why\r\n#rest.address: x\r\n";
    expect(conf(text).text).toBe(text);
  });

  it.each([
    ["a: x: y", "a: 'x: y'"],
    ["a: x#y", "a: x #y"],
    ["a: 'q'", "a: '''q'''"],
    ['a: "q', `a: '"q'`],
    ["a: it's", "a: it's"],
    ["a: [x, y]", "a: '[x, y]'"],
    ["a: {x: y}", "a: '{x: y}'"],
    ["a: *x", "a: '*x'"],
    ["a: - x", "a: '- x'"],
    ["a: ~", "a: '~'"],
    ["a: null", "a: 'null'"],
    ["a: true", "a: true"],
    ["a: True", "a: 'True'"],
    ["a: yes", "a: yes"],
    ["a: 10", "a: 10"],
    ["a: 010", "a: '010'"],
    ["a: 1.10", "a: '1.10'"],
    ["a: 0x1F", "a: '0x1F'"],
    ["a: 1e3", "a: '1e3'"],
    ["a: .inf", "a: '.inf'"],
    ["a: 2024-01-01", "a: 2024-01-01"],
    ["a: @x", "a: '@x'"],
    ["a: C:\\tmp", "a: C:\\tmp"],
    ["a: x\u0007y", 'a: "x\\u0007y"'],
    ["a: \u2028x", 'a: "\\u2028x"'],
    ["1: a", "'1': a"],
    ["- a: b", "'- a': b"],
    ['"a": b', `'"a"': b`],
    ["a b : c", "a b: c"],
    ["  a: b", "a: b"],
  ])("writes %j as %j", (line, expected) => {
    expect(conf(`${line}\n`).text).toBe(`${expected}\n`);
  });

  it("quotes numbers for metrics reporters, which find only texts", () => {
    expect(conf("metrics.reporter.prom.port: 9250").text).toBe("metrics.reporter.prom.port: '9250'");
  });

  it("spells a list anew that YAML would read in another way", () => {
    const result = conf("classloader.parent-first-patterns.additional: [a, b]\n");
    expect(result.text).toBe("classloader.parent-first-patterns.additional: '[''[a, b]'']'\n");
    expect(codes(result, "classloader.parent-first-patterns.additional")).toEqual(["respelled"]);
    expect(result.differences).toEqual([]);
  });

  it("leaves what Flink ignored as comments, and says so", () => {
    const result = conf("parallelism.default:2\n---\n: x\nrest.port: 1\nrest.port: 2\n");
    expect(result.text).toBe("# parallelism.default:2\n# ---\n# : x\n# rest.port: 1\nrest.port: 2\n");
    expect(result.notes.map(({ code, line }) => [code, line])).toEqual(
      expect.arrayContaining([
        ["ignoredKey", 1],
        ["ignored", 2],
        ["ignored", 3],
        ["duplicate", 4],
      ]),
    );
  });

  it("does not bring a setting to life that a byte order mark hid", () => {
    const result = conf("\uFEFFrest.port: 1\nrest.address: a\n");
    expect(result.text).toBe("# rest.port: 1\nrest.address: a\n");
  });

  it("takes away what YAML does not allow in comments", () => {
    expect(conf("\t# a\u0000b\n\u000c\nrest.port: 1 #\u0007x\n").text).toBe("# ab\n\nrest.port: 1 #x\n");
  });

  it("names keys that go on where another one ends", () => {
    const result = conf("a: 1\na.b: 2\n");
    expect(codes(result, "a")).toEqual(["prefix"]);
  });
});

describe("from release to release", () => {
  it("renames, and hides what was hidden", () => {
    const result = conf("state.backend: rocksdb\nrecovery.mode: zookeeper\nhigh-availability: NONE\n");
    expect(result.text).toBe(
      "state.backend.type: rocksdb\nhigh-availability.type: zookeeper\n# high-availability: NONE\n",
    );
    expect(codes(result, "high-availability")).toEqual(["shadowed"]);
    expect(result.differences).toEqual([]);
  });

  it("lets a key sleep that the old release did not read and the new one would read first", () => {
    const result = conf("state.backend: rocksdb\nstate.backend.type: hashmap\n", { ...TO_2, from: "1.16" });
    expect(result.text).toBe("state.backend.type: rocksdb\n# state.backend.type: hashmap\n");
    expect(codes(result, "state.backend.type")).toEqual(["unreadAlready"]);
  });

  it("knows the heap sizes of Flink 1.9, by deployment", () => {
    const text = "jobmanager.heap.size: 1g\ntaskmanager.heap.mb: 1024\n";
    expect(conf(text, { ...TO_2, containers: true }).text).toBe(
      "jobmanager.memory.process.size: 1g\ntaskmanager.memory.process.size: 1024m\n",
    );
    expect(conf(text, { ...TO_2, containers: false }).text).toBe(
      "jobmanager.memory.heap.size: 1g\ntaskmanager.memory.flink.size: 1024m\n",
    );
    expect(codes(conf(text), "jobmanager.heap.size")).toEqual(["heapUnknown"]);
  });

  it("translates values that went away", () => {
    expect(conf("state.backend: filesystem\nstate.checkpoints.dir: s3://a/b\n").text).toBe(
      "state.backend.type: hashmap\nexecution.checkpointing.storage: filesystem\nexecution.checkpointing.dir: s3://a/b\n",
    );
    expect(conf("security.ssl.enabled: true\n").text).toBe(
      "security.ssl.internal.enabled: true\nsecurity.ssl.rest.enabled: true\n",
    );
    expect(conf("cluster.evenly-spread-out-slots: true\n").text).toBe("taskmanager.load-balance.mode: SLOTS\n");
    expect(codes(conf("execution.target: yarn-per-job\n"), "execution.target")).toEqual(["valueGone"]);
  });

  it("says what nothing takes the place of, and what only a person can set", () => {
    const result = conf(
      "akka.watch.threshold: 13\ntaskmanager.network.numberOfBuffers: 2048\nakka.watch.heartbeat.pause: 60 s\n",
    );
    expect(codes(result, "akka.watch.threshold")).toEqual(["removed"]);
    expect(codes(result, "taskmanager.network.numberOfBuffers")).toEqual(["successor"]);
    expect(codes(result, "akka.watch.heartbeat.pause")).toEqual(["noEffect"]);
    expect(result.text).toMatch(/^# .*\n# .*\n# .*\n$/);
  });

  it("keeps values whose type changed, and drops a default that is refused now", () => {
    const request: MigrationRequest = { from: "1.18", to: "1.20", format: "flink-conf" };
    const result = conf("heartbeat.timeout: 50000\nresourcemanager.standalone.start-up-time: -1\n", request);
    expect(result.text).toBe("heartbeat.timeout: 50000\n# resourcemanager.standalone.start-up-time: -1\n");
    expect(codes(result, "resourcemanager.standalone.start-up-time")).toEqual(["wasDefault"]);
  });

  it("says what the old release refused and the new one takes, and the other way round", () => {
    const up = conf("heartbeat.timeout: 50 s\n", { from: "1.18", to: "1.20", format: "flink-conf" });
    expect(codes(up, "heartbeat.timeout")).toEqual(["accepted"]);
    const down: MigrationRequest = { from: "1.20", to: "1.18", format: "flink-conf" };
    expect(conf("heartbeat.timeout: 60 s\n", down).text).toBe("heartbeat.timeout: 60000\n");
    expect(codes(conf("heartbeat.timeout: 1 ns\n", down), "heartbeat.timeout")).toEqual(["refused"]);
  });

  it("goes back to the names of an older release", () => {
    const down = conf("state.backend.type: rocksdb\n", { from: "1.20", to: "1.16", format: "flink-conf" });
    expect(down.text).toBe("state.backend: rocksdb\n");
  });

  it("tells defaults that change, and only what nobody sets", () => {
    const request: MigrationRequest = { from: "1.16", to: "1.20", format: "flink-conf" };
    expect(codes(conf("rest.port: 1\n", request), "taskmanager.memory.network.max")).toEqual(["defaultBound"]);
    expect(codes(conf("taskmanager.memory.network.max: 1g\n", request), "taskmanager.memory.network.max")).toEqual([]);
    expect(codes(conf("rest.port: 1\n", request), "restart-strategy.type")).toEqual(["defaultRestart"]);
    expect(codes(conf("restart-strategy: none\n", request), "restart-strategy.type")).toEqual([]);
  });

  it("brings the release in a comment for flinkconf up to date", () => {
    expect(conf("# flinkconf: deployment=yarn flink=1.18\n").text).toBe("# flinkconf: deployment=yarn flink=2.0\n");
  });
});

describe("within a config.yaml", () => {
  const request: MigrationRequest = { from: "1.20", to: "2.0", format: "config-yaml" };

  it("renames in place, below common parents", () => {
    const result = yaml("state:\n  backend: rocksdb # why\n  checkpoints.dir: s3://a\n", request);
    expect(result.text).toBe("execution.checkpointing.dir: s3://a\nstate:\n  backend.type: rocksdb # why\n");
    expect(result.differences).toEqual([]);
  });

  it("makes comments of what is not read, with parents that would be left empty", () => {
    const result = yaml("akka:\n  watch:\n    threshold: 13\nrest:\n  port: 1\n", request);
    expect(result.text).toBe("# akka:\n  # watch:\n    # threshold: 13\nrest:\n  port: 1\n");
  });

  it("says what only a person can move", () => {
    const result = yaml("state: {backend: rocksdb, checkpoints: {dir: s3://a}}\n", request);
    expect(codes(result, "state.checkpoints.dir")).toContain("byHand");
    expect(result.differences).toEqual([]);
  });
});

describe("what cannot be migrated", () => {
  it("is refused in words", () => {
    const document = parseFlinkConf(sourceText("rest.port: 1\n"));
    expect(migrate(document, { from: "1.18", to: "2.0", format: "flink-conf" }, catalogue)).toEqual({
      refused: "format",
      line: "2.0",
      format: "flink-conf",
    });
    const broken = parseConfigYaml(sourceText("a: [\n"));
    expect(migrate(broken, { from: "1.20", to: "2.0", format: "config-yaml" }, catalogue)).toMatchObject({
      refused: "unreadable",
    });
    const wide = parseFlinkConf(decode(Uint8Array.from([0xff, 0xfe, 97, 0])));
    expect(migrate(wide, TO_2, catalogue)).toMatchObject({ refused: "unreadable" });
    const back = parseConfigYaml(sourceText("a: 1\n"));
    expect(migrate(back, { from: "1.20", to: "1.20", format: "flink-conf" }, catalogue)).toEqual({
      refused: "backwards",
    });
  });
});
