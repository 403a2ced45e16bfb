import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flinkconf, folderWith } from "../support/run.js";

const HIGHLY_AVAILABLE = [
  "high-availability.type: zookeeper",
  "high-availability.storageDir: hdfs:///flink/ha",
  "high-availability.zookeeper.quorum: zk1:2181,zk2:2181",
  "",
].join("\n");

interface Output {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly {
      readonly rule: string;
      readonly related: readonly { readonly path: string }[];
    }[];
  }[];
}

const lint = (cwd: string, ...args: readonly string[]): Output =>
  JSON.parse(flinkconf(["lint", "--format", "json", "--flink", "2.2", ...args], { cwd }).out) as Output;

/** `path: rule rule`, of files with findings. */
const told = ({ files }: Output): readonly string[] =>
  files
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map(({ path, diagnostics }) => `${path}: ${diagnostics.map(({ rule }) => rule).join(" ")}`);

describe("the files of the hosts", () => {
  const cwd = folderWith({
    "ha/config.yaml": HIGHLY_AVAILABLE,
    "ha/masters": "jm1\njm2:8081\n",
    "ha/workers": "tm1:22\ntm2\n",
    "ha/zoo.cfg":
      "dataDir=/data\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk3:2888:3888\nserver.3=zk4:2888:3888\n",
    "shipped/config.yaml": "jobmanager.rpc.address: jm1\n",
    "shipped/masters": "localhost:8081\n",
    "shipped/workers": "localhost\n",
    "shipped/zoo.cfg": "dataDir=/tmp/zookeeper\nclientPort=2181\nserver.1=localhost:2888:3888\n",
    "elsewhere/masters": "a\nb\n",
    "elsewhere/workers": "a:1\n",
  });

  it("are compared with the configuration beside them", () => {
    const output = lint(cwd, "ha");
    expect(told(output)).toEqual([
      "ha/config.yaml: zoo-cfg-quorum-mismatch",
      "ha/masters: masters-without-port",
      "ha/workers: workers-with-port",
    ]);
    const related = output.files.flatMap(({ diagnostics }) => diagnostics.flatMap((found) => found.related));
    expect(related.map(({ path }) => path)).toEqual(["ha/zoo.cfg", "ha/config.yaml"]);
  });

  it("are looked at when the configuration is named", () => {
    expect(told(lint(cwd, "ha/config.yaml"))).toContain("ha/masters: masters-without-port");
  });

  it("say nothing as they are shipped", () => {
    expect(told(lint(cwd, "shipped"))).toEqual([]);
  });

  it("are Flink's beside its configuration only, or when somebody names them", () => {
    expect(lint(cwd, "elsewhere").files).toEqual([]);
    expect(told(lint(cwd, "elsewhere/workers"))).toEqual(["elsewhere/workers: workers-with-port"]);
  });

  it("are repaired like a configuration", () => {
    const own = folderWith({ "config.yaml": "jobmanager.rpc.address: jm1\n", workers: "tm1:22\ntm2\n" });
    flinkconf(["lint", "--fix", "."], { cwd: own });
    expect(readFileSync(join(own, "workers"), "utf8")).toBe("tm1\ntm2\n");
  });
});
