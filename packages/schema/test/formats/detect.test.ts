import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DetectionEvidence,
  detectFormat,
  mayBeFlinkConfiguration,
  neighboursNeeded,
} from "../../src/formats/detect.js";

const KNOWN = new Set(["rest.port", "rest.address", "parallelism.default", "taskmanager.numberOfTaskSlots"]);
const FLINK = "rest:\n  port: 1\n  address: a\nparallelism.default: 2\n";

const detect = (path: string, text = "", more: Partial<DetectionEvidence> = {}) =>
  detectFormat(path, text, { explicit: false, siblings: [], isKnownKey: (key) => KNOWN.has(key), ...more });

describe("flink-conf.yaml", () => {
  it.each([
    "flink-conf.yaml",
    "a/b/flink-conf.yaml",
    "flink-conf-prod.yaml",
    "flink-conf_prod.yml",
    "flink-conf.prod.yaml",
    "prod-flink-conf.yaml",
    "cluster.flink-conf.yaml",
    "flink-conf.yaml.j2",
    "flink-conf.yaml.tmpl",
    "flink-conf-1.15.yaml",
    "flink-conf.yaml.mesos",
    "flink-conf.yaml.prod.erb",
  ])("is known by its name: %s", (path) => {
    expect(detect(path)).toBe("flink-conf");
    expect(mayBeFlinkConfiguration(path)).toBe(true);
  });

  it.each(["flink-conf.yaml.bak", "flink-conf.yaml~", "flink-conf.yaml.orig", "flink-conf.yaml.swp"])(
    "is left alone when it is a copy that nobody names: %s",
    (path) => {
      expect(detect(path)).toBeUndefined();
      expect(mayBeFlinkConfiguration(path)).toBe(false);
      expect(detect(path, "", { explicit: true })).toBe("flink-conf");
    },
  );

  it.each([
    "flink-conf.txt",
    "flink-config.md",
    "myflink-confx.yaml",
    "flinkconf.yaml",
    ".flinkconf.yaml",
    "flink-conf",
  ])("is not what only looks like it: %s", (path) => expect(detect(path)).toBeUndefined());

  it("is a config.yaml when it is written like one under another name", () => {
    expect(detect("team__flink-conf__config.yaml", FLINK)).toBe("config-yaml");
    expect(detect("flink-conf-prod.yaml", FLINK)).toBe("config-yaml");
    expect(detect("flink-conf.yaml", FLINK)).toBe("flink-conf");
    expect(detect("flink-conf-prod.yaml", "rest:\n  port: 1\n")).toBe("flink-conf");
    expect(detect("flink-conf-prod.yaml", "rest.port: 1\nrest.address: a\nparallelism.default: 2\n")).toBe(
      "flink-conf",
    );
  });

  it("is not a Kubernetes manifest of that name", () => {
    expect(detect("templates/flink-conf.yaml", "apiVersion: v1\nkind: ConfigMap\n")).toBeUndefined();
    expect(detect("flink-configuration-configmap.yaml", `apiVersion: v1\n${FLINK}`)).toBeUndefined();
  });
});

describe("config.yaml", () => {
  it("needs evidence", () => {
    expect(detect("config.yaml", "server:\n  port: 1\n")).toBeUndefined();
    expect(detect("config.yaml", "", { explicit: true })).toBe("config-yaml");
    expect(detect("config.yml", "", { explicit: true })).toBe("config-yaml");
  });

  it.each([
    "log4j-console.properties",
    "flink-conf.yaml",
    "../lib/flink-dist-1.20.0.jar",
    "../lib/flink-dist_2.12-1.19.jar",
  ])("is Flink's beside %s", (sibling) =>
    expect(detect("config.yaml", "", { siblings: ["config.yaml", sibling] })).toBe("config-yaml"),
  );

  it("is not Flink's beside other files", () => {
    expect(
      detect("config.yaml", "", { siblings: ["log4j.properties", "masters.txt", "lib/flink-dist-1.jar"] }),
    ).toBeUndefined();
  });

  it("is Flink's when it holds several of its keys, nested or flat, and few others", () => {
    expect(detect("config.yaml", FLINK)).toBe("config-yaml");
    expect(detect("config.yaml", "rest.port: 1\nrest.address: a\nparallelism.default: 2\n")).toBe("config-yaml");
    expect(
      detect(
        "config.yaml",
        `# c\n"rest":\r\n    'port': '1' # x\r\n    address: a\r\nparallelism:\r\n  default: 1\r\n`,
      ),
    ).toBe("config-yaml");
    expect(detect("config.yaml", "rest.port: 1\nrest.address: a\n")).toBeUndefined();
    const others = Array.from({ length: 5 }, (_, i) => `other${i}: 1\n`).join("");
    expect(detect("config.yaml", FLINK + others)).toBeUndefined();
    expect(detect("config.yaml", FLINK, { isKnownKey: () => false })).toBeUndefined();
  });
});

describe("other names", () => {
  it("are Flink's by their content only", () => {
    expect(detect("flink-config.yaml", FLINK)).toBe("config-yaml");
    expect(detect("config-prod.yaml", FLINK)).toBe("config-yaml");
    expect(detect("my-flink.yaml", "rest.port: 1\nrest.address: a\nparallelism.default: 2\n")).toBe("flink-conf");
    expect(detect("my-flink.yaml", FLINK)).toBe("config-yaml");
    expect(detect("my-flink.yaml", "a: b\n")).toBeUndefined();
    expect(detect("values.yaml", FLINK)).toBeUndefined();
    expect(detect("values.yaml", FLINK, { explicit: true })).toBe("config-yaml");
    expect(detect("settings", "rest.port: 1\nrest.address: a\nparallelism.default: 2\n", { explicit: true })).toBe(
      "flink-conf",
    );
    expect(mayBeFlinkConfiguration("values.yaml")).toBe(false);
    expect(mayBeFlinkConfiguration("config-prod.yaml")).toBe(true);
  });
});

describe("hostile input", () => {
  it("never throws and takes bounded time", () => {
    const long = `${"a:\n".repeat(100_000)}${" ".repeat(100_000)}x: 1`;
    expect(detect("config.yaml", long)).toBeUndefined();
    expect(detect(`${"a-".repeat(100)}flink-conf.yaml`)).toBe("flink-conf");
    expect(detect(`${"a-".repeat(200_000)}flink-conf.yaml`)).toBeUndefined();
    expect(detect(`flink-conf${".a".repeat(200_000)}!`)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (path, text) => {
        detect(path, text, { explicit: true });
        detect("config.yaml", text);
      }),
    );
  });
});

describe("files of other programs", () => {
  it.each(["yarn-site.xml", "a/core-site.xml", "capacity-scheduler.xml"])(
    "count when they lie beside a configuration of Flink, or are named: %s",
    (path) => {
      expect(detect(path)).toBeUndefined();
      expect(detect(path, "", { siblings: ["flink-conf-prod.yaml"] })).toBe("hadoop-xml");
      expect(detect(path, "", { siblings: ["config.yaml"] })).toBe("hadoop-xml");
      expect(detect(path, "", { siblings: ["values.yaml"] })).toBeUndefined();
      expect(detect(path, "", { explicit: true })).toBe("hadoop-xml");
      expect(mayBeFlinkConfiguration(path)).toBe(false);
    },
  );
});

describe("neighbours", () => {
  const hadoop = ["core-site.xml", "hdfs-site.xml", "yarn-site.xml", "capacity-scheduler.xml"];
  const hosts = ["masters", "workers", "slaves", "zoo.cfg"];
  const logging = ["log4j.properties", "log4j-console.properties", "log4j-yarn-session.properties", "logback-yarn.xml"];
  const any = ["sql-client-defaults.yaml", ...logging, ...hadoop, ...hosts];

  it("are the other configuration of the folder, what Flink reads beside it, and files of other programs", () => {
    expect(neighboursNeeded("conf/flink-conf.yaml", "flink-conf")).toEqual(["config.yaml", ...any]);
    expect(neighboursNeeded("config.yaml", "config-yaml")).toEqual(["flink-conf.yaml", ...any]);
  });

  it("are files of other programs only, where Flink does not find the configuration by its name", () => {
    expect(neighboursNeeded("flink-conf-prod.yaml", "flink-conf")).toEqual([...hadoop, ...hosts]);
    expect(neighboursNeeded("my.yaml", "config-yaml")).toEqual([...hadoop, ...hosts]);
  });

  it("of other programs' files are Flink's, and of those of the hosts also one another", () => {
    expect([...neighboursNeeded("conf/yarn-site.xml", "hadoop-xml")].sort()).toEqual([
      "config.yaml",
      "flink-conf.yaml",
    ]);
    for (const kind of ["masters", "workers", "zoo-cfg"] as const) {
      expect([...neighboursNeeded(`conf/${kind}`, kind)].sort()).toEqual(
        ["config.yaml", "flink-conf.yaml", ...hosts].sort(),
      );
    }
  });
});
