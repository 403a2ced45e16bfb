import { describe, expect, it } from "vitest";
import type { CatalogueKey } from "../../src/catalogue/catalogue.js";
import { isComplete } from "../../src/effective/completeness.js";
import { readDirectives } from "../../src/effective/directive.js";
import { indexEntries } from "../../src/effective/entry-index.js";
import { inferTarget } from "../../src/effective/infer-target.js";
import { hasPlaceholder } from "../../src/effective/placeholder.js";
import type { TargetEvidence } from "../../src/effective/target-evidence.js";
import { parseFlinkConf } from "../../src/formats/flink-conf/parse-flink-conf.js";
import { describeLines, linesBetween } from "../../src/text/flink-line.js";
import { catalogueOf, documentOf, text } from "../linter/support.js";

const CATALOGUE = catalogueOf([
  { key: "rest.port" },
  { key: "old.only", lines: linesBetween(undefined, "1.13") },
  { key: "since.1.15", lines: linesBetween("1.15") },
  { key: "since.1.17", lines: linesBetween("1.17") },
  { key: "since.1.17.too", lines: linesBetween("1.17") },
  { key: "since.2.0", lines: linesBetween("2.0") },
  { key: "since.2.1", lines: linesBetween("2.1") },
  { key: "kubernetes.operator.a", lines: linesBetween("2.2"), scope: "operator" },
  { key: "kubernetes.operator.b", lines: linesBetween("2.2"), scope: "operator" },
  { key: "yarn.tags" },
  { key: "kubernetes.cluster-id" },
  { key: "kubernetes.namespace" },
  { key: "kubernetes.jobmanager.cpu.amount" },
  { key: "kubernetes.container.image.ref" },
  { key: "execution.target" },
  { key: "scheduler-mode" },
  { key: "high-availability.type" },
]);

/** What is learnt from a configuration, with the rest as given. */
function learn(settings: Readonly<Record<string, string>>, more: Partial<TargetEvidence> = {}) {
  const index = indexEntries(documentOf(settings).entries);
  const target = inferTarget({
    stated: {},
    directive: undefined,
    path: "flink-conf.yaml",
    format: "flink-conf",
    siblings: [],
    knownKeys: () =>
      Object.keys(settings).flatMap((key): CatalogueKey[] => {
        const option = CATALOGUE.exact(key);
        return option === undefined ? [] : [option];
      }),
    value: (key) => index.last(key)?.value,
    ...more,
  });
  return {
    lines: `${describeLines(target.lines)} by ${target.linesSource}`,
    deployment:
      target.deployment === undefined ? undefined : `${target.deployment.value} by ${target.deployment.source}`,
    mode: target.mode === undefined ? undefined : `${target.mode.value} by ${target.mode.source}`,
  };
}

const directiveOf = (comment: string) => readDirectives(parseFlinkConf(text(comment))).target;

describe("the release lines of a target", () => {
  it("follow the kind of file when nothing else is known", () => {
    expect(learn({}).lines).toBe("1.10 to 1.20 by file kind");
    expect(learn({}, { format: "config-yaml" }).lines).toBe("1.19 to 2.3 by file kind");
  });

  it("are those of a flag, then of a directive, then of settings, then of flink-dist", () => {
    const jar = { siblings: ["masters", "../lib/flink-dist-2.1.0.jar"] };
    const settings = { stated: { flink: "1.18", flinkSource: ".flinkconf.yaml:1" } };
    const flag = { stated: { flink: "1.18", flinkSource: "--flink" } };
    const directive = { directive: directiveOf("rest.port: 1\n# flinkconf: flink=1.15") };
    expect(learn({}, jar).lines).toBe("2.1 by ../lib/flink-dist-2.1.0.jar");
    expect(learn({}, { ...jar, ...settings }).lines).toBe("1.18 by .flinkconf.yaml:1");
    expect(learn({}, { ...jar, ...settings, ...directive }).lines).toBe("1.15 by directive in line 2");
    expect(learn({}, { ...jar, ...flag, ...directive }).lines).toBe("1.18 by --flink");
    // A release that somebody names holds although the file does not fit it: that is a finding.
    expect(learn({}, { stated: { flink: "2.0" } }).lines).toBe("2.0 by settings");
  });

  it("pass over a release that makes no sense", () => {
    expect(learn({}, { stated: { flink: "banana", flinkSource: "--flink" } }).lines).toBe("1.10 to 1.20 by file kind");
  });

  it("are narrowed by path and image", () => {
    expect(learn({}, { path: "/opt/flink-1.16.0/conf/flink-conf.yaml" }).lines).toBe("1.16 by file kind, path");
    expect(learn({ "kubernetes.container.image.ref": "flink:1.18-java11" }).lines).toBe(
      "1.18 by file kind, image flink:1.18-java11",
    );
    // Never to nothing: 2.0 reads no flink-conf.yaml.
    expect(learn({}, { path: "/opt/flink-2.0.0/conf/flink-conf.yaml" }).lines).toBe("1.10 to 1.20 by file kind");
  });

  it("are narrowed from below by what two keys agree on", () => {
    expect(learn({ "since.1.17": "a", "since.1.17.too": "b" }).lines).toBe(
      "1.17 to 1.20 by file kind, keys since.1.17.too and since.1.17",
    );
    expect(learn({ "since.1.17": "a", "since.1.15": "b", "rest.port": "1" }).lines).toBe(
      "1.15 to 1.20 by file kind, keys since.1.15 and since.1.17",
    );
  });

  it("are not narrowed by one key alone, which may be a slip that a rule has to report", () => {
    expect(learn({ "since.1.17": "a", "rest.port": "1" }).lines).toBe("1.10 to 1.20 by file kind");
    expect(learn({ "since.1.17": "a" }).lines).toBe("1.10 to 1.20 by file kind");
  });

  it("are never narrowed by keys that are gone, by keys of no line left, or by the operator's", () => {
    expect(learn({ "old.only": "a", "rest.port": "b" }).lines).toBe("1.10 to 1.20 by file kind");
    expect(learn({ "since.2.0": "a", "since.2.1": "b" }).lines).toBe("1.10 to 1.20 by file kind");
    expect(learn({ "since.2.0": "a", "since.2.1": "b" }, { format: "config-yaml" }).lines).toBe(
      "2.0 to 2.3 by file kind, keys since.2.0 and since.2.1",
    );
    expect(learn({ "kubernetes.operator.a": "a", "kubernetes.operator.b": "b" }, { format: "config-yaml" }).lines).toBe(
      "1.19 to 2.3 by file kind",
    );
  });
});

describe("deployment and mode", () => {
  it("are those of execution.target", () => {
    expect(learn({ "execution.target": " YARN-Application " })).toMatchObject({
      deployment: "yarn by execution.target",
      mode: "application by execution.target",
    });
    expect(learn({ "execution.target": "kubernetes-session" }).mode).toBe("session by execution.target");
    expect(learn({ "execution.target": "yarn-per-job" }).mode).toBe("per-job by execution.target");
    expect(learn({ "execution.target": "remote" }).deployment).toBeUndefined();
  });

  it("are learnt from keys of one deployment, not from keys of two", () => {
    expect(learn({ "yarn.tags": "a" }).deployment).toBe("yarn by key yarn.tags");
    expect(learn({ "kubernetes.cluster-id": "a" }).deployment).toBe("kubernetes by key kubernetes.cluster-id");
    expect(learn({ "kubernetes.cluster-id": "a", "yarn.tags": "a" }).deployment).toBeUndefined();
    expect(learn({ "kubernetes.operator.a": "a" }).deployment).toBe("kubernetes-operator by key kubernetes.operator.a");
  });

  it("are not learnt from what Kubernetes high availability needs in a standalone cluster too", () => {
    const shared = {
      "high-availability.type": "kubernetes",
      "kubernetes.cluster-id": "a",
      "kubernetes.namespace": "b",
    };
    expect(learn(shared).deployment).toBeUndefined();
    expect(learn({ ...shared, "kubernetes.jobmanager.cpu.amount": "1" }).deployment).toBe(
      "kubernetes by key kubernetes.jobmanager.cpu.amount",
    );
    expect(learn({ ...shared, "high-availability.type": "zookeeper" }).deployment).toContain("kubernetes by");
  });

  it("are standalone and application for reactive mode", () => {
    expect(learn({ "scheduler-mode": "REACTIVE" })).toMatchObject({
      deployment: "standalone by scheduler-mode",
      mode: "application by scheduler-mode",
    });
    expect(learn({ "scheduler-mode": "REACTIVE", "yarn.tags": "a" })).toMatchObject({
      deployment: "yarn by key yarn.tags",
      mode: undefined,
    });
  });

  it("are what is stated, a flag before a directive", () => {
    const directive = directiveOf("# flinkconf: deployment=yarn mode=session");
    expect(learn({}, { directive })).toMatchObject({
      deployment: "yarn by directive in line 1",
      mode: "session by directive in line 1",
    });
    const stated = { deployment: "docker", deploymentSource: "--deployment", mode: "application" } as const;
    expect(learn({}, { directive, stated })).toMatchObject({
      deployment: "docker by --deployment",
      mode: "session by directive in line 1",
    });
    expect(learn({}, { stated }).mode).toBe("application by settings");
  });
});

describe("directives", () => {
  it("may be spread over comments, the last word counting", () => {
    const target = directiveOf(
      "#flinkconf: flink=1.18\nrest.port: 1 # flinkconf: mode=session\n## flinkconf:flink=1.20,deployment=yarn\n",
    );
    expect(target?.flink?.lines).toBe(linesBetween("1.20", "1.20"));
    expect(target).toMatchObject({ deployment: "yarn", mode: "session", line: 3 });
  });

  it("are comments that begin with the mark", () => {
    expect(directiveOf("# see flinkconf: flink=1.18\n# flinkconf flink=1.18\nflinkconf: flink=1.18\n")).toBeUndefined();
  });

  it("have places for what is wrong with them", () => {
    const { mistakes } = readDirectives(parseFlinkConf(text("a: b\n# flinkconf: flnk=1.18\n")));
    expect(mistakes).toEqual([{ code: "unknown-name", name: "flnk", value: "1.18", start: 18, end: 27 }]);
  });
});

describe("whole files", () => {
  const whole = (path: string, keys: readonly string[] = [], stated?: boolean) =>
    isComplete({ path, stated, has: (key) => keys.includes(key) });

  it("lie in a conf folder, or are written like the file that Flink ships, or are said to be", () => {
    expect(whole("a/conf/flink-conf.yaml")).toBe(true);
    expect(whole("conf/config.yaml")).toBe(true);
    expect(whole("a/myconf/flink-conf.yaml")).toBe(false);
    expect(whole("conf/flink-conf-prod.yaml")).toBe(false);
    expect(whole("conf/config.yml")).toBe(false);
    expect(whole("x.yaml", ["jobmanager.rpc.address", "taskmanager.memory.process.size"])).toBe(true);
    expect(whole("x.yaml", ["jobmanager.rpc.address"])).toBe(false);
    expect(whole("x.yaml", ["taskmanager.memory.process.size"])).toBe(false);
    expect(whole("x.yaml", [], true)).toBe(true);
    expect(whole("conf/flink-conf.yaml", [], false)).toBe(false);
  });
});

describe("placeholders", () => {
  it.each([
    ["$" + "{X}", true],
    ["$(X)", true],
    ["$slots", true],
    ["{{ x | default(1) }}", true],
    ["{% if a %}1{% endif %}", true],
    ["<%= @x %>", true],
    ["hdfs://%HDFS%/a", true],
    ["100%", false],
    ["50% of 100%", false],
    ["a$", false],
    ["$5", false],
    ["{a: b}", false],
    ["plain", false],
    ["", false],
  ])("%s: %s", (value, expected) => {
    expect(hasPlaceholder(value)).toBe(expected);
  });
});
