import { describe, expect, it } from "vitest";
import { flinkconf, folderWith } from "../support/run.js";

describe("--force-exclude, for tools that name every changed file", () => {
  const cwd = folderWith({
    ".flinkconf.yaml": 'exclude: ["target/**"]\n',
    "target/flink-conf.yaml": "rest.port:8081\n",
    "app/config.yaml": "database:\n  host: example.org\n",
    "hadoop/yarn-site.xml": "<configuration/>\n",
    "flink/config.yaml": "rest:\n  port: many\njobmanager.rpc.port: 6123\nparallelism.default: 2\n",
    "envs/settings.yaml": "rest.port:8081\nrest.bind-port: 8082\nparallelism.default: 2\njobmanager.rpc.port: 6123\n",
  });
  const lint = (...args: readonly string[]) => flinkconf(["lint", "--format", "concise", ...args], { cwd });

  it("leaves alone what is excluded and what is another program's", () => {
    const named = ["target/flink-conf.yaml", "app/config.yaml", "hadoop/yarn-site.xml"];
    expect(lint("--force-exclude", ...named)).toMatchObject({ code: 0, out: "", err: "" });
    for (const path of named) expect(lint("--force-exclude", path).code).toBe(0);
    // Without it, to name a file is to say that it is Flink's.
    expect(lint(...named).out).toMatch(/^app\/config\.yaml:[\s\S]*^target\/flink-conf\.yaml:1:1: error/m);
  });

  it("still lints what is Flink's by its keys, and what no walk would find", () => {
    const run = lint("--force-exclude", "flink/config.yaml", "envs/settings.yaml");
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/^envs\/settings\.yaml:1:1: error[\s\S]*^flink\/config\.yaml:2:9: error/m);
  });
});
