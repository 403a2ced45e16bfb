import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flinkconf, folderWith } from "../support/run.js";

const deployment = (configuration: string, name = "basic"): string => `apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata: {name: ${name}}
spec:
  image: flink:1.20
  flinkVersion: v1_20
  serviceAccount: flink
  flinkConfiguration:
    ${configuration}
  jobManager: {resource: {memory: 2048m, cpu: 1}}
  taskManager: {resource: {memory: 4g, cpu: 1}}
  job: {jarURI: "local:///a.jar", parallelism: 2, upgradeMode: stateless}
`;
const SERVICE = "apiVersion: v1\nkind: Service\nmetadata: {name: x}\n";
const CONFIG_MAP = `apiVersion: v1
kind: ConfigMap
metadata: {name: flink-config}
data:
  flink-conf.yaml: |
    rest.port: 8081
    parallelism.default:2
`;

describe("manifests in a folder", () => {
  const cwd = folderWith({
    "deploy/cluster.yaml": deployment("rest.prot: '1'"),
    "deploy/service.yaml": SERVICE,
    "deploy/configmap.yml": CONFIG_MAP,
    "deploy/values.yaml": "replicas: 2\nflinkConfiguration:\n  rest.prot: 1\n",
    "other/broken.yaml": "a: [\n",
    "other/large.yaml": "a: b\n".repeat(10),
    "compose.yaml": "services: {flink: {image: flink}}\n",
  });

  it("are found among all YAML files, and what is not Flink's is not spoken of", () => {
    const run = flinkconf(["lint", "--format", "concise"], { cwd });
    expect(
      run.out
        .trim()
        .split("\n")
        .map((line) => line.split(" ").slice(0, 3).join(" ")),
    ).toEqual([
      "deploy/cluster.yaml:9:5: warning unknown-key",
      "deploy/configmap.yml:7:5: error conf-missing-space-after-colon",
      "deploy/values.yaml:3:3: warning unknown-key",
    ]);
    expect(run.code).toBe(1);
    const shown = flinkconf(["lint", "--show-files"], { cwd });
    expect(shown.out).toBe(
      "deploy/cluster.yaml (kubernetes)\ndeploy/configmap.yml (kubernetes)\ndeploy/values.yaml (kubernetes)\n",
    );
  });

  it("are no trouble where there are none", () => {
    const run = flinkconf(["lint", "other"], { cwd });
    expect(run).toMatchObject({ code: 0, out: "" });
    expect(run.err).toContain("No Flink configuration was found");
  });

  it("come through standard input, as a chart renders them", () => {
    const input = `${SERVICE}---\n${deployment("rest.prot: '1'")}`;
    const run = flinkconf(["lint", "-", "--format", "json"], { cwd, input });
    const { files } = JSON.parse(run.out) as {
      files: { kind: string; target: { flink: { lines: string[] } }; diagnostics: { range: { start: object } }[] }[];
    };
    expect(files).toMatchObject([
      { kind: "kubernetes", target: { flink: { lines: ["1.20"], source: "flinkVersion v1_20" } } },
    ]);
    expect(files[0]?.diagnostics[0]?.range.start).toMatchObject({ line: 13, column: 5 });
  });

  it("are repaired in place", () => {
    const copy = folderWith({ "cm.yaml": CONFIG_MAP.replaceAll("\n", "\r\n") });
    expect(flinkconf(["lint", "cm.yaml", "--fix"], { cwd: copy }).code).toBe(0);
    expect(readFileSync(join(copy, "cm.yaml"), "utf8")).toBe(
      CONFIG_MAP.replace("default:2", "default: 2").replaceAll("\n", "\r\n"),
    );
  });
});

describe("several resources of one file", () => {
  const cwd = folderWith({
    "all.yaml": `${deployment("rest.port: '1'", "one")}---\n${SERVICE}---\n${deployment("rest.port: '2'", "two")}`,
  });

  it("are explained one by one", () => {
    const { out } = flinkconf(["explain", "all.yaml"], { cwd });
    expect(out).toContain("all.yaml, FlinkDeployment one:");
    expect(out).toContain("all.yaml, FlinkDeployment two:");
    expect(out).toMatch(/rest\.port = 2 {2}\(line 26\)/);
    expect(flinkconf(["explain", "all.yaml:26"], { cwd }).out).toContain("= 2 from this line");
    const json = JSON.parse(flinkconf(["explain", "all.yaml", "--format", "json"], { cwd }).out);
    expect(json.resources.map(({ title }: { title: string }) => title)).toEqual([
      "FlinkDeployment one",
      "FlinkDeployment two",
    ]);
  });

  it("have their memory divided one by one", () => {
    const { out, code } = flinkconf(["memory", "all.yaml"], { cwd });
    expect(code).toBe(0);
    expect(out.match(/TaskManager: 4,096 MiB/g)).toHaveLength(2);
    const json = JSON.parse(flinkconf(["memory", "all.yaml", "--format", "json"], { cwd }).out);
    expect(json.resources[1]).toMatchObject({ title: "FlinkDeployment two", flink: "1.20", deployment: "kubernetes" });
    expect(json.resources[1].taskmanager.components.totalProcess).toBe(4 * 1024 ** 3);
    const tried = flinkconf(["memory", "all.yaml", "-D", "taskmanager.memory.managed.size=0"], { cwd });
    expect(tried.out).toContain("->");
  });
});

describe("what was there before", () => {
  const session = deployment("rest.port: '1'").replace(/\n {2}job: .*/, "");

  it("may be another file", () => {
    const cwd = folderWith({ "now.yaml": deployment("rest.port: '1'"), "before.yaml": session });
    const run = flinkconf(["lint", "now.yaml", "--against", "before.yaml", "--format", "concise"], { cwd });
    expect(run.out).toMatch(/op-change-refused/);
    expect(flinkconf(["lint", "now.yaml"], { cwd }).code).toBe(0);
  });

  it("may be a revision of a git repository", () => {
    const cwd = folderWith({ "deploy/now.yaml": session });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd, stdio: "ignore" });
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "before");
    writeFileSync(join(cwd, "deploy/now.yaml"), deployment("rest.port: '1'"));
    writeFileSync(join(cwd, "deploy/new.yaml"), deployment("rest.port: '1'", "new"));
    const run = flinkconf(["lint", "deploy", "--against", "git:HEAD", "--format", "concise"], { cwd });
    expect(run.out.trim().split("\n")).toEqual([
      expect.stringMatching(/^deploy\/now\.yaml:\d+:\d+: error op-change-refused/),
    ]);
    const wrong = flinkconf(["lint", "deploy", "--against", "git:nowhere"], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("git knows no revision nowhere");
  });
});

describe("the operator in the settings", () => {
  it("is one of a release, with a configuration of its own", () => {
    const files = {
      "now.yaml": deployment("taskmanager.numberOfTaskSlots: 2"),
      "operator/values.yaml":
        "defaultConfiguration:\n  flink-conf.yaml: |\n    parallelism.default: 7\n    rest.port: 9\n",
    };
    const old = folderWith({
      ...files,
      ".flinkconf.yaml": 'operator: "1.12"\noperator-config: operator/values.yaml\n',
    });
    expect(flinkconf(["lint", "now.yaml", "--format", "concise"], { cwd: old }).out).toMatch(/op-field-type/);
    expect(flinkconf(["explain", "now.yaml"], { cwd: old }).out).toMatch(/rest\.port = 9 {2}\(operator\)/);
    expect(flinkconf(["lint", "now.yaml"], { cwd: folderWith(files) }).code).toBe(0);
  });
});
