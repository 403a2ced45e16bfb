import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flinkconf, folderWith } from "../support/run.js";

const FLINK = "yarn.application-attempts: 10\n";
const site = (attempts: string): string =>
  `<?xml version="1.0"?>\n<configuration>\n  <property>\n    <name>yarn.resourcemanager.am.max-attempts</name>\n    <value>${attempts}</value>\n  </property>\n</configuration>\n`;
const YAML = "yarn.resourcemanager.am.max-attempts: 4\n";

interface Output {
  readonly files: readonly {
    readonly path: string;
    readonly kind: string;
    readonly diagnostics: readonly {
      readonly rule: string;
      readonly related: readonly {
        readonly path: string;
        readonly range: { readonly start: { readonly line: number } };
      }[];
      readonly fixes: readonly {
        readonly edits: readonly {
          readonly path?: string;
          readonly range: { readonly start: object };
          readonly newText: string;
        }[];
      }[];
    }[];
  }[];
}

const lint = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Output =>
  JSON.parse(flinkconf(["lint", "--format", "json", ...args], { cwd, env }).out) as Output;

/** `path: rule rule`, of files with findings. */
const told = ({ files }: Output): readonly string[] =>
  files
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map(({ path, diagnostics }) => `${path}: ${diagnostics.map(({ rule }) => rule).join(" ")}`);

describe("a yarn-site.xml is looked at", () => {
  const cwd = folderWith({
    "beside/flink-conf.yaml": FLINK,
    "beside/yarn-site.xml": site("4"),
    "alone/flink-conf.yaml": FLINK,
    "settings/.flinkconf.yaml": "hadoop-conf: ../hadoop\n",
    "settings/flink-conf.yaml": FLINK,
    "hadoop/yarn-site.xml": site("5"),
    "enough/yarn-site.xml": site("10"),
  });
  const EXCEEDS = "flink-conf.yaml: yarn-attempts-exceed-rm-max";

  it("beside the file", () => {
    expect(told(lint(cwd, ["beside"]))).toEqual([`beside/${EXCEEDS}`]);
    expect(told(lint(cwd, ["beside/flink-conf.yaml"]))).toEqual([`beside/${EXCEEDS}`]);
  });

  it("where --with names it, which beats the one beside the file", () => {
    expect(told(lint(cwd, ["alone", "--with", "hadoop/yarn-site.xml"]))).toEqual([`alone/${EXCEEDS}`]);
    expect(told(lint(cwd, ["alone", "--with", "enough/yarn-site.xml"]))).toEqual([]);
    expect(told(lint(cwd, ["beside", "--with", "enough/yarn-site.xml"]))).toEqual([]);
  });

  it("where settings say", () => {
    expect(told(lint(cwd, ["settings"]))).toEqual([`settings/${EXCEEDS}`]);
  });

  it("where the environment says, when asked to", () => {
    const env = { HADOOP_CONF_DIR: join(cwd, "enough"), YARN_CONF_DIR: join(cwd, "hadoop") };
    expect(told(lint(cwd, ["alone"], env))).toEqual(["alone/flink-conf.yaml: yarn-attempts-exceed-rm-default"]);
    expect(told(lint(cwd, ["alone", "--use-environment"], env))).toEqual([]);
    expect(told(lint(cwd, ["alone", "--use-environment"], { YARN_CONF_DIR: join(cwd, "hadoop") }))).toEqual([
      `alone/${EXCEEDS}`,
    ]);
  });

  it("and names both places, with a fix in either file", () => {
    const { files } = lint(cwd, ["beside"]);
    const [finding] = files.flatMap(({ diagnostics }) => diagnostics);
    expect(finding?.related.map(({ path, range }) => `${path}:${range.start.line}`)).toEqual([
      "beside/yarn-site.xml:5",
    ]);
    expect(finding?.fixes.map(({ edits }) => edits.map(({ path, newText }) => [path, newText]))).toEqual([
      [[undefined, "4"]],
      [["beside/yarn-site.xml", "10"]],
    ]);
    expect(finding?.fixes[1]?.edits[0]?.range.start).toMatchObject({ line: 5, column: 12 });
  });
});

describe("files of Hadoop are linted themselves", () => {
  it("when they lie beside a configuration of Flink, or are named, and nowhere else", () => {
    const cwd = folderWith({
      "cluster/flink-conf.yaml": "parallelism.default: 2\n",
      "cluster/yarn-site.xml": YAML,
      "hadoop/yarn-site.xml": YAML,
    });
    expect(told(lint(cwd, ["."]))).toEqual(["cluster/yarn-site.xml: yarn-site-not-xml"]);
    expect(told(lint(cwd, ["cluster/flink-conf.yaml"]))).toEqual(["cluster/yarn-site.xml: yarn-site-not-xml"]);
    expect(told(lint(cwd, ["hadoop/yarn-site.xml"]))).toEqual(["hadoop/yarn-site.xml: yarn-site-not-xml"]);
    expect(lint(cwd, ["cluster"]).files.map(({ kind }) => kind)).toEqual(["flink-conf", "hadoop-xml"]);
    expect(told(lint(cwd, ["cluster/flink-conf.yaml", "--with", "hadoop/yarn-site.xml"]))).toContain(
      "cluster/flink-conf.yaml: yarn-site-not-xml",
    );
  });

  it("and settings silence rules in them", () => {
    const cwd = folderWith({
      ".flinkconf.yaml": "overrides:\n  - files: ['cluster/*.xml']\n    rules: {yarn-site-not-xml: off}\n",
      "cluster/flink-conf.yaml": "parallelism.default: 2\n",
      "cluster/yarn-site.xml": YAML,
    });
    expect(told(lint(cwd, ["."]))).toEqual([]);
  });
});

describe("repairs", () => {
  const files = {
    "cluster/flink-conf.yaml": FLINK,
    "cluster/yarn-site.xml": site("4"),
    "cluster/core-site.xml": "fs.defaultFS: x\n",
  };
  const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), "utf8");

  it("change the linted file only", () => {
    const cwd = folderWith(files);
    flinkconf(["lint", "--fix", "--unsafe", "cluster/flink-conf.yaml"], { cwd });
    expect(read(cwd, "cluster/flink-conf.yaml")).toBe("yarn.application-attempts: 4\n");
    expect(read(cwd, "cluster/yarn-site.xml")).toBe(files["cluster/yarn-site.xml"]);
    expect(read(cwd, "cluster/core-site.xml")).toBe(files["cluster/core-site.xml"]);
  });

  it("write XML when the folder is named", () => {
    const cwd = folderWith(files);
    flinkconf(["lint", "--fix", "--unsafe", "cluster"], { cwd });
    expect(read(cwd, "cluster/core-site.xml")).toContain("<name>fs.defaultFS</name>");
    expect(told(lint(cwd, ["cluster/core-site.xml"]))).toEqual([]);
  });
});

describe("versions of one configuration in a tree", () => {
  const ha = (id: string): string =>
    `high-availability.type: zookeeper\nhigh-availability.storageDir: hdfs://nn1/ha\nhigh-availability.zookeeper.quorum: zk1:2181\nhigh-availability.cluster-id: ${id}\n`;
  const cwd = folderWith({
    "a/jobmanager/flink-conf.yaml": "jobmanager.rpc.address: jm1.example.com\n",
    "a/taskmanager/flink-conf.yaml": "jobmanager.rpc.address: jm2.example.com\n",
    "b/prod/flink-conf.yaml": ha("/orders"),
    "b/test/flink-conf.yaml": ha("/orders"),
    "c/one/flink-conf.yaml": ha("/orders"),
  });

  it("are compared: copies of machines have to agree, environments have to differ", () => {
    const found = told(lint(cwd, ["."])).map((line) =>
      line.replace(/: .*?(copies-disagree|ha-same-identity-two-files).*/, ": $1"),
    );
    expect(found).toEqual([
      "a/jobmanager/flink-conf.yaml: copies-disagree",
      "a/taskmanager/flink-conf.yaml: copies-disagree",
      "b/prod/flink-conf.yaml: ha-same-identity-two-files",
      "b/test/flink-conf.yaml: ha-same-identity-two-files",
    ]);
    expect(told(lint(cwd, ["a/jobmanager"]))).toEqual([]);
  });
});
