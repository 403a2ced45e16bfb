import { describe, expect, it } from "vitest";
import { parseConfigYaml } from "../../src/formats/config-yaml/parse-config-yaml.js";
import { sourceText } from "../../src/text/decode.js";

/** Code and text of every problem, and the entries as `key=value`. */
function read(text: string): { readonly problems: readonly string[]; readonly entries: readonly string[] } {
  const document = parseConfigYaml(sourceText(text));
  return {
    problems: document.problems.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`),
    entries: document.entries.map(({ key, value }) => `${key}=${value}`),
  };
}

const TABLE: readonly (readonly [
  what: string,
  text: string,
  problems: readonly string[],
  entries: readonly string[],
])[] = [
  [
    "all duplicates of a key",
    "a: 1\nb: 2\na: 3\na: 4\n",
    ["duplicate-key a", "duplicate-key a"],
    ["a=1", "b=2", "a=3", "a=4"],
  ],
  ["duplicates in brackets", "a: {b: 1, b: 2}\n", ["duplicate-key b"], ["a.b=1", "a.b=2"]],
  ["all nulls", "a:\nb: ~\nc:\n  d: null\ne: 1\n", ["null-value a", "null-value b: ~", "null-value d: null"], ["e=1"]],
  [
    "keys that are no strings",
    "1: x\ntrue: y\n[a]: z\n",
    ["non-string-key 1", "non-string-key true", "non-string-key [a]"],
    ["1=x", "true=y"],
  ],
  ["a list at the top", "- a\n- b\n", ["root-not-mapping - a\n- b"], []],
  ["a text at the top", "just text\n", ["root-not-mapping just text"], []],
  ["a second document", "a: 1\n---\nb: 2\n", ["second-document ---"], ["a=1", "b=2"]],
  ["text behind the end of the document", "a: 1\n...\nb: 2\n", ["second-document b: 2"], ["a=1", "b=2"]],
  ["all lines with tabs", "a:\n\tb: 1\nc:\n\td: 2\n", ["tab-indentation \t", "tab-indentation \t"], ["a.b=1", "c.d=2"]],
  ["a tab behind the colon", "a:\tv\nb: 1\n", ["tab-indentation \t"], ["a=v", "b=1"]],
  ["less indentation than the level", "a:\n  b: 1\n c: 2\nd: 3\n", ["bad-indentation c: 2"], ["a.b=1", "c=2", "d=3"]],
  ["a deeper key below a value", "a: 1\n  b: 2\nc: 3\n", ["bad-indentation b: 2"], ["a=1", "b=2", "c=3"]],
  [
    "unknown tags",
    "a: !foo x\nb: [!!timestamp y]\nc: 1\n",
    ["unknown-tag !foo x", "unknown-tag !!timestamp"],
    ["a=x", "c=1"],
  ],
  ["a value that its tag does not fit", "a: !!int x\nb: 1\n", ["bad-tag-value !!int x"], ["a=x", "b=1"]],
  ["an alias of nothing", "a: *nope\nb: 1\n", ["undefined-alias *nope"], ["a=*nope", "b=1"]],
  ["a map that contains itself", "a: &x\n  b: *x\nc: 1\n", ["recursive-alias *x"], ["c=1"]],
  ["a quote that is not closed", 'a: "x\nb: 2\nc: "y"\n', ['unclosed-quote "x'], ["a=x", "b=2", "c=y"]],
  [
    "text behind a quote",
    "a: \"x\" y\nb: 'z'q\nc: 1\n",
    ["text-after-quote y", "text-after-quote q"],
    ["a=x", "b=z", "c=1"],
  ],
  ["an unknown escape", 'a: "C:\\data\\q"\nb: 1\n', ["bad-escape \\d"], ["a=C:\\data\\q", "b=1"]],
  [
    "brackets that are not closed",
    "a: [x\nb: {y\nc: 1\n",
    ["unclosed-flow [x", "unclosed-flow {y"],
    ["a=[x", "b={y", "c=1"],
  ],
  [
    "special characters at the start",
    "a: @x\nb: `y`\nc: %z\nd: *\ne: >x\nf: ,x\ng: ]x\nh: - x\ni: 1\n",
    ["@x", "`y`", "%z", "*", ">x", ",x", "]x", "- x"].map((text) => `special-start-character ${text}`),
    ["a=@x", "b=`y`", "c=%z", "d=*", "e=>x", "f=,x", "g=]x", "h=- x", "i=1"],
  ],
  [
    "colons in values",
    "a: x: y\nb: c:\nd: 1\n",
    ["colon-in-plain-value x: y", "colon-in-plain-value c:"],
    ["a=x: y", "b=c:", "d=1"],
  ],
  ["a missing blank", "b: 1\na:1\nc: 2\n", ["missing-blank-after-colon a:1"], ["b=1", "c=2"]],
  ["a missing colon", "b: 1\nfoo bar\nc: 2\n", ["missing-colon foo bar"], ["b=1", "c=2"]],
  [
    "a missing colon above children",
    "a: 1\ntaskmanager\n  b: 2\nc: 3\n",
    ["missing-colon taskmanager"],
    ["a=1", "taskmanager.b=2", "c=3"],
  ],
  [
    "control characters",
    "a: x\x07y\nb: 1\n# \x7f\n",
    ["control-character \x07", "control-character \x7f"],
    ["a=x\ufffdy", "b=1"],
  ],
  ["an unknown version of YAML", "%YAML 2.0\n---\na: 1\n", ["unsupported-yaml-version %YAML 2.0"], ["a=1"]],
  [
    "a list of maps around a mistake",
    "a:\n  - b: 1\n    c: 2\n  - @\nd: 1\n",
    ["special-start-character @"],
    ["a=[b: 1, @]", "d=1"],
  ],
  [
    "a block scalar around a mistake",
    "a: |\n  b: c: d\n  e\nf: @\n",
    ["special-start-character @"],
    ["a=b: c: d\ne", "f=@"],
  ],
  [
    "numbers that read otherwise",
    "a: 1.10\nb: 0123\nc: 5\nd: '1.10'\n",
    ["number-respelled 1.10", "number-respelled 0123"],
    ["a=1.1", "b=123", "c=5", "d=1.10"],
  ],
  ["a value cut by a hash", "a: x #y\nb: x # y\n", ["hash-comment-after-value #y"], ["a=x", "b=x"]],
  ["one key flat and nested", "a.b: 1\na:\n  b: 2\n", ["flat-and-nested-same-key b"], ["a.b=1", "a.b=2"]],
];

describe("problems of a config.yaml", () => {
  it.each(TABLE)("%s", (_what, text, problems, entries) => {
    expect(read(text)).toEqual({ problems, entries });
  });

  it("tells where the first of two keys stands", () => {
    const [problem] = parseConfigYaml(sourceText("x: 0\na:\n  b: 1\n  b: 2\n")).problems;
    expect(problem?.data).toEqual({ key: "a.b", line: 3, first: 10 });
  });

  it("points at malformed bytes", () => {
    const { failure, problems, entries } = parseConfigYaml({
      text: "a: caf\ufffd\nb: 1\n",
      encoding: "utf-8",
      malformedAt: 6,
    });
    expect(failure?.exceptions).toEqual(["RuntimeException", "YamlEngineException", "MalformedInputException"]);
    expect(problems).toEqual([{ code: "malformed-bytes", start: 6, end: 7, data: {} }]);
    expect(entries.map(({ key }) => key)).toEqual(["a", "b"]);
  });

  it("does not call a consequence of an open quote a mistake of its own", () => {
    expect(read('a: "x\nb: "y"\n').problems).toEqual(['unclosed-quote "x']);
  });
});

describe("places", () => {
  const text = 'state: # note\n  checkpoints:\n    dir: "x"\n  list:\n    - 1.10\n    - b\nflat.key: &a v\nother: *a\n';
  const { entries, comments } = parseConfigYaml(sourceText(text));
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);

  it("gives keys, values, segments and items their ranges", () => {
    const [nested, list, flat, alias] = entries;
    expect(nested?.segments?.map(slice)).toEqual(["state", "checkpoints", "dir"]);
    expect(text.slice(nested?.valueStart, nested?.valueEnd)).toBe('"x"');
    expect(list?.items?.map((item) => [item.text, slice(item)])).toEqual([
      ["1.1", "1.10"],
      ["b", "b"],
    ]);
    expect(list?.quoting).toBe("block");
    expect(flat?.segments).toBeUndefined();
    expect(text.slice(flat?.valueStart, flat?.valueEnd)).toBe("v");
    expect(text.slice(alias?.valueStart, alias?.valueEnd)).toBe("*a");
  });

  it("knows comments behind something from those that stand alone", () => {
    expect(comments.map((comment) => [slice(comment), comment.trailing])).toEqual([["# note", true]]);
    expect(parseConfigYaml(sourceText("  # alone\na: 1\n")).comments[0]?.trailing).toBe(false);
  });
});
