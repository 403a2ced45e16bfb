import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import * as oniguruma from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

const GRAMMAR = fileURLToPath(new URL("../syntaxes/flink-conf.tmLanguage.json", import.meta.url));
const WASM = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");

let grammar: IGrammar;

beforeAll(async () => {
  await oniguruma.loadWASM(new Uint8Array(readFileSync(WASM)).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, "utf8"), GRAMMAR),
  });
  const loaded = await registry.loadGrammar("source.flink-conf");
  if (loaded === null) throw new Error("The grammar cannot be loaded.");
  grammar = loaded;
});

/** The parts of a line that have a scope of their own, with the last word of it that matters. */
function parts(line: string): readonly (readonly [text: string, scope: string])[] {
  return grammar
    .tokenizeLine(line, INITIAL)
    .tokens.map(({ startIndex, endIndex, scopes }): readonly [string, string] => [
      line.slice(startIndex, endIndex),
      (scopes.slice(1).at(-1) ?? "").replace(".flink-conf", ""),
    ])
    .filter(([text, scope]) => text.trim() !== "" && scope !== "");
}

const KEY = "entity.name.tag";
const COLON = "punctuation.separator.key-value";
const IGNORED = "comment.block.ignored";
const COMMENT = "comment.line.number-sign";

describe("the grammar of flink-conf.yaml", () => {
  it.each([
    [
      "rest.port: 8081",
      [
        ["rest.port", KEY],
        [":", COLON],
        ["8081", "constant.numeric"],
      ],
    ],
    [
      "web.submit.enable: TRUE",
      [
        ["web.submit.enable", KEY],
        [":", COLON],
        ["TRUE", "constant.language.boolean"],
      ],
    ],
    [
      "state.backend: rocksdb",
      [
        ["state.backend", KEY],
        [":", COLON],
        ["rocksdb", "string.unquoted"],
      ],
    ],
    [
      "a: 10 min # why",
      [
        ["a", KEY],
        [":", COLON],
        ["10 min", "constant.numeric"],
        ["# why", COMMENT],
      ],
    ],
    [
      "  # a comment",
      [
        ["#", "punctuation.definition.comment"],
        [" a comment", COMMENT],
      ],
    ],
    // What Flink passes over is grey.
    ["rest.port:8081", [["rest.port:8081", IGNORED]]],
    ["rest.port = 8081", [["rest.port = 8081", IGNORED]]],
    ["rest.port:\t8081", [["rest.port:\t8081", IGNORED]]],
    ["rest.port:", [["rest.port:", IGNORED]]],
    ["rest.port: # nothing", [["rest.port: # nothing", IGNORED]]],
    ["metrics:", [["metrics:", IGNORED]]],
  ] as const)("%s", (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it("splits at the first colon that a blank follows", () => {
    expect(parts("a:b: c")).toEqual([
      ["a:b", KEY],
      [":", COLON],
      ["c", "string.unquoted"],
    ]);
  });
});
