import { describe, expect, it } from "vitest";
import { applyFixes, lint, parseDocuments, positionAt, sourceText } from "../../src/index.js";
import type { LintSettings } from "../../src/linter/lint-result.js";
import { describeLines } from "../../src/text/flink-line.js";

const linted = (text: string, settings?: LintSettings, path = "deploy/flink.yaml") =>
  lint([{ path, source: sourceText(text), explicit: true }], settings)[0];

/** What is found: line, column, rule and the text that the finding stands at. */
function found(text: string, settings?: LintSettings, path?: string): string[] {
  const result = linted(text, settings, path);
  return (result?.diagnostics ?? []).map(({ start, end, rule }) => {
    const { line, column } = positionAt(sourceText(text), start);
    return `${line}:${column} ${rule} ${text.slice(start, end)}`;
  });
}

const fixed = (text: string): string | undefined =>
  applyFixes({ path: "deploy/flink.yaml", source: sourceText(text) }, undefined, { unsafe: true })?.source.text;

const deployment = (configuration: string, version = "v1_20"): string => `apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: basic
spec:
  image: flink:1.20
  flinkVersion: ${version}
  serviceAccount: flink
  flinkConfiguration:
${configuration}
  jobManager:
    resource: {memory: 2048m, cpu: 1}
  taskManager:
    resource:
      memory: "2048m"
      cpu: 1
  job:
    jarURI: local:///opt/job.jar
    parallelism: 2
    upgradeMode: stateless
`;

const configMap = (scalar: string, file = "flink-conf.yaml"): string => `apiVersion: v1
kind: ConfigMap
metadata: {name: flink-config}
data:
  ${file}: ${scalar}
  log4j-console.properties: ""
`;

const plain = (all: readonly string[]): readonly string[] => all.filter((one) => !one.includes(" op-"));

describe("flinkConfiguration", () => {
  it("is read flat, nested and mixed, and told at its place", () => {
    const text = deployment(`    parallelism.default: "two"
    taskmanager:
      numberOfTaskSlots: 2x
    state: {savepoints.dir: s3://a/b, checkpoints.dirr: s3://a/c}
    execution.checkpointing:
      interval: 5 mins`);
    expect(plain(found(text))).toEqual([
      '10:26 value-type-invalid "two"',
      "12:26 integer-with-unit 2x",
      "13:13 deprecated-key-alias savepoints.dir",
      "13:39 unknown-key checkpoints.dirr",
      "15:17 duration-unit-invalid 5 mins",
    ]);
  });

  it("is repaired in the way it is written", () => {
    const text = deployment(`    parallelism.default: "2"
    taskmanager.memory.managed.size: '1 Gi' # kept
    execution.checkpointing:
      interval: 5 mins`);
    const after = fixed(text);
    expect(after).toMatch(/^ {4}taskmanager\.memory\.managed\.size: '1 ?gb?' # kept$/m);
    expect(after).toContain("      interval: 5 min\n");
  });

  it("is for the release of flinkVersion, the operator, and the mode of the resource", () => {
    const target = linted(deployment("    parallelism.default: 2", "v1_18"))?.target;
    expect(describeLines(target?.lines ?? 0)).toBe("1.18");
    expect(target?.linesSource).toBe("flinkVersion v1_18");
    expect(target?.deployment).toEqual({ value: "kubernetes-operator", source: "kind FlinkDeployment" });
    expect(target?.mode?.value).toBe("application");
    const flag = linted(deployment("    parallelism.default: 2"), { flink: "2.1", flinkSource: "--flink" })?.target;
    expect(describeLines(flag?.lines ?? 0)).toBe("2.1");
  });

  it("counts together with what the operator makes of the spec", () => {
    const text = deployment("    taskmanager.memory.managed.size: 20g");
    expect(plain(found(text)).join("\n")).toBe("10:38 tm-flink-components-exceed 20g");
  });

  it("of a blue/green deployment and of a session job is found too", () => {
    const bluegreen = `apiVersion: flink.apache.org/v1beta1
kind: FlinkBlueGreenDeployment
metadata: {name: bg}
spec:
  template:
    spec:
      flinkVersion: v1_19
      flinkConfiguration:
        rest.prot: "1"
---
apiVersion: flink.apache.org/v1beta1
kind: FlinkSessionJob
metadata: {name: job}
spec:
  deploymentName: other
  flinkConfiguration: {"parallelism.defaultt": "1"}
`;
    expect(plain(found(bluegreen))).toEqual(["9:9 unknown-key rest.prot", "16:25 unknown-key parallelism.defaultt"]);
  });

  it("in a List, in CRLF, in JSON", () => {
    const list = `apiVersion: v1
kind: List
items:
- apiVersion: flink.apache.org/v1beta1
  kind: FlinkDeployment
  metadata: {name: a}
  spec:
    flinkVersion: v1_20
    flinkConfiguration:
      rest.prot: "1"
`;
    expect(plain(found(list))).toEqual(["10:7 unknown-key rest.prot"]);
    expect(plain(found(list.replaceAll("\n", "\r\n")))).toEqual(["10:7 unknown-key rest.prot"]);
    const json =
      '{\n "apiVersion": "flink.apache.org/v1beta1",\n "kind": "FlinkDeployment", "metadata": {"name": "a"},\n';
    const spec = ' "spec": {"flinkVersion": "v1_20",\n  "flinkConfiguration": {"rest.prot": "1"}}}\n';
    expect(plain(found(json + spec, undefined, "a.json"))).toEqual(["5:27 unknown-key rest.prot"]);
  });
});

describe("a configuration inside a ConfigMap", () => {
  const WRONG = ["5 unknown-key rest.prot", "conf-missing-space-after-colon parallelism.default:2"];

  it.each([
    ["literal", "|\n    rest.prot: 1\n\n    parallelism.default:2\n", ["6:", "8:"]],
    ["literal, kept breaks", "|+\n    rest.prot: 1\n    parallelism.default:2\n\n", ["6:", "7:"]],
    ["double-quoted", '"rest.prot: 1\\nparallelism.default:2"', ["5:", "5:"]],
    ["single-quoted", "'rest.prot: 1\n\n    parallelism.default:2'", ["5:", "7:"]],
    ["folded", ">\n    rest.prot: 1\n\n    parallelism.default:2\n", ["6:", "8:"]],
  ])("is told at its place: %s", (_name, scalar, lines) => {
    for (const text of [configMap(scalar), configMap(scalar).replaceAll("\n", "\r\n")]) {
      const all = found(text);
      expect(all).toHaveLength(2);
      all.forEach((one, i) => {
        expect(one.startsWith(lines[i] ?? "")).toBe(true);
        expect(one.endsWith((WRONG[i] ?? "").slice(i === 0 ? 2 : 0))).toBe(true);
      });
    }
  });

  it("keeps indentation and line ends when it is repaired", () => {
    const text = configMap("|\n    rest.port: 1\n    parallelism.default:2\n    a.b:\n");
    expect(fixed(text)).toContain("  flink-conf.yaml: |\n    rest.port: 1\n    parallelism.default: 2\n");
    const windows = fixed(text.replaceAll("\n", "\r\n"));
    expect(windows).toContain("    parallelism.default: 2\r\n");
    expect(windows?.replaceAll("\r\n", "")).not.toContain("\n");
    expect(fixed(configMap('"rest.port: 1\\nparallelism.default:2"'))).toContain(
      '"rest.port: 1\\nparallelism.default: 2"',
    );
  });

  it("loses whole lines without leaving blanks, the last one too", () => {
    const twice = fixed(configMap("|\n    rest.port: 1\n    parallelism.default: 1\n    rest.port: 1\n"));
    expect(twice).toBe(configMap("|\n    parallelism.default: 1\n    rest.port: 1\n"));
    const comment = "    # flinkconf-ignore-next-line unknown-key -- no reason\n";
    const last = fixed(configMap(`|\n    rest.port: 1\n${comment}`));
    expect(last).toBe(configMap("|\n    rest.port: 1\n"));
  });

  it("takes its release from the images beside it", () => {
    const pods = `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: jm}
spec: {template: {spec: {containers: [{name: jm, image: "flink:1.17-java11"}]}}}
`;
    const target = linted(configMap("|\n    rest.port: 1\n") + pods)?.target;
    expect(describeLines(target?.lines ?? 0)).toBe("1.17");
    expect(target?.linesSource).toBe("image flink:1.17-java11");
  });

  it("is another program's when nothing of Flink stands in a config.yaml", () => {
    expect(
      found(configMap("|\n    a: b\n    flink: 2\n", "config.yaml").replace("log4j-console.properties", "x")),
    ).toEqual([]);
    const nested = configMap("|\n    rest:\n      prot: 1\n", "config.yaml");
    expect(found(nested)).toEqual(["7:7 unknown-key prot"]);
  });

  it("may stand among the values of a chart", () => {
    const values = `operator:
  defaultConfiguration:
    create: true
    flink-conf.yaml: |+
      taskmanager.numberOfTaskSlots: 2x
cluster:
  flinkConfiguration:
    rest.prot: 1
`;
    expect(found(values, undefined, "chart/values.yaml")).toEqual([
      "5:38 integer-with-unit 2x",
      "8:5 unknown-key rest.prot",
    ]);
  });
});

describe("comments for flinkconf", () => {
  const WITH = `# flinkconf-ignore-file unknown-key -- the team's
apiVersion: v1
kind: Service
metadata: {name: x}
---
${deployment("    # flinkconf-ignore-next-line integer-with-unit -- later\n    taskmanager.numberOfTaskSlots: 2x\n    rest.prot: '1'")}---
${configMap("|\n    # flinkconf-ignore-next-line conf-missing-space-after-colon -- odd\n    rest.port:1\n    b.c: 1\n")}`;

  it("hold for the whole file, for a resource, and inside a configuration", () => {
    const result = linted(WITH);
    expect(plain(found(WITH))).toEqual([]);
    const lineOf = (word: string): number => WITH.split("\n").findIndex((line) => line.includes(word)) + 1;
    expect(result?.suppressed.map(({ rule, by }) => [rule, by.line])).toEqual(
      expect.arrayContaining([
        ["integer-with-unit", lineOf("later")],
        ["unknown-key", 1],
        ["conf-missing-space-after-colon", lineOf("odd")],
      ]),
    );
  });

  it("that suppress nothing are told once", () => {
    const text = `# flinkconf-ignore-file segment-size-not-power-of-two -- x\n${deployment("    rest.port: '1'")}---\n${deployment("    rest.port: '2'")}`;
    expect(plain(found(text))).toHaveLength(1);
  });

  it("tell the target of every resource", () => {
    const text = `# flinkconf: flink=1.19\n${configMap("|\n    rest.port: 1\n")}`;
    expect(describeLines(linted(text)?.target.lines ?? 0)).not.toBe("");
  });
});

describe("documents of a manifest", () => {
  it("have the places of the file", () => {
    const text = `${deployment("    rest.port: '1'")}---\n${configMap('"rest.port: 2\\nrest.address: \\u0061"')}---\n${configMap("|\n    rest:\n      port: 3 # c\n", "config.yaml")}`;
    const documents = parseDocuments(text, { path: "a.yaml" });
    expect(documents.map(({ format, manifest }) => [format, manifest?.name])).toEqual([
      ["flink-configuration", "basic"],
      ["flink-conf", "flink-config"],
      ["config-yaml", "flink-config"],
    ]);
    const entries = documents.flatMap((one) => one.entries);
    expect(entries.map(({ key, value }) => `${key}=${value}`)).toEqual([
      "rest.port=1",
      "rest.port=2",
      "rest.address=a",
      "rest.port=3",
    ]);
    const written = entries.map(({ keyStart, keyEnd, valueStart, valueEnd }) => [
      text.slice(keyStart, keyEnd),
      text.slice(valueStart, valueEnd),
    ]);
    expect(written).toEqual([
      ["rest.port", "'1'"],
      ["rest.port", "2"],
      ["rest.address", "\\u0061"],
      ["port", "3"],
    ]);
    expect(documents[2]?.comments.map(({ start, end }) => text.slice(start, end))).toEqual(["# c"]);
  });
});

describe("secrets", () => {
  it("are hidden wherever they stand", () => {
    const text = `${deployment("    s3.secret-key: verysecretvalue")}---
${configMap("|\n    s3.secret-key: othersecretvalue\n")}---
apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata: {name: pods}
spec:
  podTemplate:
    spec:
      containers:
        - name: flink-main-container
          env:
            - {name: AWS_SECRET_ACCESS_KEY, value: inanenvironment}
            - name: PLAIN
              value: visible
`;
    const result = linted(text);
    const hidden = result?.secrets.map(({ start, end }) => text.slice(start, end));
    expect(hidden).toEqual(["verysecretvalue", "othersecretvalue", "inanenvironment"]);
    expect(JSON.stringify(result?.diagnostics)).not.toMatch(/secretvalue/);
  });
});

describe("what nobody should have to answer for", () => {
  const GOOD = deployment("    rest.prot: '1'");
  const inputs: Readonly<Record<string, string>> = {
    "broken YAML before": `a: [1\n---\n${GOOD}`,
    "broken YAML between": `${GOOD}---\nkind: "x\n  apiVersion: flink.apache.org/v1beta1\n---\n${GOOD.replace("basic", "b")}`,
    "templates between": `{{- if .Values.x }}\n${GOOD}{{- end }}\n---\n{{ toYaml . }}\n`,
    "an anchor of another document": `${GOOD}---\napiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nspec: *x\n`,
    "an alias in itself": `${GOOD}---\napiVersion: flink.apache.org/v1beta1\nkind: &k FlinkDeployment\nspec: &a\n  flinkConfiguration: *a\n`,
    "unknown kinds": `${GOOD}---\napiVersion: flink.apache.org/v9\nkind: FlinkThing\nspec: 5\n`,
    "a list of nothing": `apiVersion: v1\nkind: List\nitems: 5\n---\n${GOOD}`,
    tabs: `${GOOD}---\napiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\n\tspec: 1\n`,
    "only markers": `---\n---\n...\n---\n${GOOD}`,
  };

  it.each(Object.entries(inputs))("leaves the other documents alone: %s", (_name, text) => {
    expect(found(text).some((one) => one.endsWith("unknown-key rest.prot"))).toBe(true);
    expect(found(text).join("\n")).not.toMatch(/internal-error/);
    expect(fixed(text)).toBeDefined();
  });

  const VALUES = [
    "5",
    "text",
    "null",
    "[]",
    "[1, {a: b}]",
    "{}",
    "{a: {b: [c]}}",
    "true",
    "|\n      x\n",
    '""',
    "*a",
    "!!binary x",
  ];
  const FIELDS = [
    ...["flinkConfiguration", "flinkVersion", "image", "job", "jobManager", "taskManager", "ingress", "podTemplate"],
    ...["logConfiguration", "serviceAccount", "mode", "template"],
  ];

  it("takes any type anywhere", () => {
    for (const kind of ["FlinkDeployment", "FlinkSessionJob", "FlinkStateSnapshot", "FlinkBlueGreenDeployment", "X"]) {
      for (const field of FIELDS) {
        for (const value of VALUES) {
          const text = `apiVersion: flink.apache.org/v1beta1\nkind: ${kind}\nmetadata: ${value}\nspec:\n  ${field}: ${value}\n`;
          for (const one of [text, text.replace(/spec:[\s\S]*/, `spec: ${value}\n`)]) {
            expect(found(one).join("\n")).not.toMatch(/internal-error/);
          }
        }
      }
    }
  }, 120_000);

  it("reads 10 MB in bounded time", () => {
    const many = `${Array.from({ length: 200 }, (_, i) => GOOD.replace("basic", `b${i}`)).join("---\n")}`;
    const list = `apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nspec:\n  flinkConfiguration:\n    pipeline.jars:\n${"    - s3://a/b.jar\n".repeat(300_000)}`;
    const began = performance.now();
    expect(found(list)).toBeDefined();
    expect(linted(many)?.diagnostics.length).toBeGreaterThanOrEqual(200);
    expect(performance.now() - began).toBeLessThan(60_000);
  }, 120_000);
});
