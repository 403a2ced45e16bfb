import { describe, expect, it } from "vitest";
import { flinkconf, folderWith } from "../support/run.js";

const DEMO = "fixtures/demo";
const CONF = `${DEMO}/conf/flink-conf.yaml`;

/** Names that are the same in Chinese, and what only looks like a sentence. */
const NAMES =
  /history server|delegation token|service account|flink-dist|native Kubernetes|machine translation|kubernetes-operator|unexpected close tag|memory-size/g;

/** Runs of three English words and more, outside code, values and comments of the file: what nobody translated. */
function englishIn(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => !/^\s*\d* \|/.test(line) && !/^\s*[#{}"]/.test(line) && !/^\s+flinkconf /.test(line))
    .map((line) => line.replace(/`[^`]*`|"[^"]*"|<[^>]*>|\[[^\]]*\]/g, "").replace(NAMES, ""))
    .flatMap((line) => line.match(/\b[A-Za-z][a-z']+(?: [a-z][a-z']+){2,}\b/g) ?? []);
}

function said(...args: readonly string[]): string {
  const { out, err } = flinkconf([...args, "--locale", "zh-CN"]);
  return out + err;
}

describe("in Chinese", () => {
  it.each([
    ["findings", ["lint", DEMO]],
    ["one line a finding", ["lint", DEMO, "--format", "concise"]],
    ["statistics", ["lint", DEMO, "--statistics"]],
    ["a comment", ["lint", DEMO, "--format", "markdown"]],
    ["what would be repaired", ["lint", DEMO, "--diff"]],
    ["a file", ["explain", CONF, "--all"]],
    ["a line", ["explain", `${CONF}:8`]],
    ["keys", ["explain", "rest.port", "state.backend", "metrics.reporter.prom.port", "no.such.key", "env.java.opts"]],
    ["memory", ["memory", "fixtures/docs/memory/flink-conf-right.yaml"]],
    ["refused memory", ["memory", CONF]],
    ["a proposal", ["memory", "fixtures/docs/memory/flink-conf-right.yaml", "--for", "4g"]],
    ["rules", ["rules"]],
    ["a page", ["rules", "rest-open-submit"]],
    ["help", ["--help"]],
    ...["lint", "explain", "memory", "migrate", "diff", "schema", "rules", "lsp", "init", "completion"].map(
      (command) => [`help of ${command}`, [command, "--help"]] as const,
    ),
    ["a wrong option", ["lint", "--nope"]],
    ["a wrong value", ["lint", "--format", "nope"]],
    ["a wrong command", ["lintt"]],
    ["a wrong release", ["lint", "--flink", "x"]],
    ["a wrong rule", ["lint", "--rule", "nope=off"]],
    ["a missing file", ["lint", "nope.yaml"]],
  ] as const)("%s: says nothing in English", (_, args) => {
    const text = said(...args);
    expect(text).toMatch(/[\u4e00-\u9fff]/);
    // Flink's own words, where a refusal repeats them.
    const flinks = /Flink 的说法[\s\S]*?(?=\n {2}\S|\n\n|$)/g;
    expect(englishIn(text.replace(flinks, ""))).toEqual([]);
  });

  it("writes a configuration that lints clean", () => {
    const folder = folderWith();
    const made = flinkconf(["init", folder, "--yes", "--flink", "1.20", "--locale", "zh-CN"]);
    expect(made.code).toBe(0);
    expect(made.err + made.out).toContain("已写入");
    const again = flinkconf(["lint", folder, "--locale", "zh-CN"]);
    expect([again.code, again.out]).toEqual([0, ""]);
  });

  it("reports the same findings to programs", () => {
    const places = (locale: string): unknown =>
      (
        JSON.parse(flinkconf(["lint", DEMO, "--format", "json", "--locale", locale]).out) as {
          readonly files: readonly {
            readonly diagnostics: readonly { readonly rule: string; readonly range: object }[];
          }[];
        }
      ).files.map(({ diagnostics }) => diagnostics.map(({ rule, range }) => [rule, range]));
    expect(places("zh-CN")).toEqual(places("en"));
  });
});
