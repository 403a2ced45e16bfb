import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFully } from "../../../src/formats/manifests/full-tree.js";
import { jsonOf, plainValue } from "../../../src/formats/manifests/json-of.js";
import { readQuickly } from "../../../src/formats/manifests/quick-tree.js";
import { decodeScalar, endInFile, offsetInScalar, startInFile } from "../../../src/formats/manifests/scalar-runs.js";
import { splitDocuments } from "../../../src/formats/manifests/split-documents.js";
import type { TreeNode, TreeScalar } from "../../../src/formats/manifests/yaml-tree.js";

const DEPLOYMENT = `# a comment
apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: basic # trailing
  labels: {app: flink, "team": 'data'}
spec:
  flinkConfiguration:
    taskmanager.numberOfTaskSlots: "2"
    'state.savepoints.dir': file:///data
    state:
      checkpoints.dir: s3://b/c
    pipeline.jars: [a, b]
    empty:
    text: |
      one
        two

      three
  job:
    args:
    - --x
    - "a b"
    - key: value
      other: [1, {a: b}]
  list:
    -
      a: 1
    - - nested
      - again
`;

/** A tree without what the readers may differ in: where a collection ends. */
function shape(node: TreeNode | undefined): unknown {
  if (node === undefined) return undefined;
  switch (node.kind) {
    case "scalar":
      return { style: node.style, text: node.text, start: node.start, end: node.text === "" ? 0 : node.end };
    case "list":
      return { flow: node.flow, start: node.start, items: node.items.map(shape) };
    case "map":
      return {
        flow: node.flow,
        start: node.start,
        pairs: node.pairs.map((pair) => [shape(pair.key), shape(pair.value)]),
      };
  }
}

function both(text: string): { readonly quick: unknown; readonly full: unknown } | undefined {
  const quick = readQuickly(text, 0, text.length, false);
  if (quick === undefined) return undefined;
  const full = readFully(text, 0, text.length);
  return { quick: shape(quick.root), full: full.ok ? shape(full.root) : "refused" };
}

describe("the quick reader", () => {
  it("reads an ordinary manifest as the full parser does", () => {
    const read = both(DEPLOYMENT);
    expect(read?.quick).toEqual(read?.full);
    const windows = both(DEPLOYMENT.replaceAll("\n", "\r\n"));
    expect(windows).toBeDefined();
    expect(windows?.quick).toEqual(windows?.full);
  });

  it.each([
    "a: &x 1\nb: *x\n",
    "a: !!str 1\n",
    "a: one\n  two\n",
    'a: "one\n  two"\n',
    "? a\n: b\n",
    "a: b: c\n",
    "a: [1,\n 2]\n",
    "a:\n  b: 1\n c: 2\n",
    "a: |2\n   x\n",
    "\ta: 1\n",
    "- a\nb: 1\n",
    "a: b\n  c: d\n",
    "a: @x\n",
    "a: {b}\n",
  ])("leaves to the full parser: %j", (text) => expect(readQuickly(text, 0, text.length, false)).toBeUndefined());

  it("agrees with the full parser wherever it answers", () => {
    const line = fc
      .tuple(
        fc.constantFrom("", "  ", "    ", "- ", "  - ", "      "),
        fc.constantFrom("a", "b.c", '"d"', "'e f'", "k-1", "a#b", "x y"),
        fc.constantFrom(":", ": ", ":  ", " : "),
        fc.constantFrom(
          ...[
            "",
            "1",
            "x y",
            '"q\\n\\u0041z"',
            "'it''s'",
            "|",
            ">-",
            "|+",
            "# c",
            "v # c",
            "[a, 'b']",
            "{x: 1, y: [2]}",
          ],
          ...["{}", "[]", "a:b", "#x", "-", "- x", "http://h:1/p", "~", "x: y", "a,b", "[a b, c]", "{a: }", "'x' y"],
        ),
      )
      .map((parts) => parts.join(""));
    const other = fc.constantFrom("", "  ", "# comment", "    text", "  more text", "- x", "-", "  - 'y'", "--- ");
    const text = fc
      .array(fc.oneof({ weight: 3, arbitrary: line }, other), { maxLength: 12 })
      .chain((lines) => fc.constantFrom("\n", "\r\n").map((feed) => lines.join(feed) + feed));
    let answered = 0;
    fc.assert(
      fc.property(text, (yaml) => {
        for (const { start, end } of splitDocuments(yaml)) {
          const piece = yaml.slice(start, end);
          const read = both(piece);
          if (read === undefined) continue;
          answered++;
          expect(read.quick).toEqual(read.full);
        }
      }),
      { numRuns: 4000 },
    );
    expect(answered).toBeGreaterThan(300);
  });
});

describe("scalars", () => {
  const scalars = [
    "plain",
    "one two",
    '"a\\tb \\"q\\" \\u00e9 \\x41"',
    "'it''s'",
    '"folded\n  over lines\n\n  and breaks \\\n  joined"',
    "'single\n  too\n\n\n  x'",
    "plain\n  over\n\n  lines",
    "|\n  a\n   b\n\n  c\n",
    "|-\n  a\n  b\n\n",
    "|+\n  a\n\n\n",
    "|\n  a: 1\n  # no comment\n\n  b: 2",
    ">\n  one\n  two\n\n  three\n    more\n  four\n",
    ">-\n  one\n\n\n  two\n",
    "|2\n   indented\n  not\n",
    "|\n\n\n  late\n",
  ];

  it.each(scalars.flatMap((text) => [text, text.replaceAll("\n", "\r\n")]))(
    "is decoded as the parser does: %j",
    (scalar) => {
      const text = `key: ${scalar}`;
      const full = readFully(text, 0, text.length);
      if (!full.ok || full.root?.kind !== "map") throw new Error("unreadable");
      const value = full.root.pairs[0]?.value as TreeScalar;
      const decoded = decodeScalar(text, value.start, value.end, value.style);
      expect(decoded.text).toBe(value.text);
      // Every character that is written as it is stands where it is said to stand.
      for (let i = 0; i < decoded.text.length; i++) {
        const start = startInFile(decoded, i);
        const end = endInFile(decoded, i + 1);
        expect(end).toBeGreaterThan(start);
        if (/[a-z]/.test(decoded.text.charAt(i)) && end - start === 1)
          expect(text.charAt(start)).toBe(decoded.text.charAt(i));
        expect(offsetInScalar(decoded, start)).toBe(i);
      }
    },
  );
});

describe("what Go reads", () => {
  it.each([
    ["yes", true],
    ["off", false],
    ["y", true],
    ["True", true],
    ["", null],
    ["~", null],
    ["010", 8],
    ["0o10", 8],
    ["0x1F", 31],
    ["1_000", 1000],
    ["-5", -5],
    ["1.5", 1.5],
    ["2.0", 2],
    ["1e3", 1000],
    [".5", 0.5],
    ["1g", "1g"],
    ["089", 89],
    [".inf", ".inf"],
    ["2001-01-01", "2001-01-01"],
    ["1:30", "1:30"],
    ["v1_20", "v1_20"],
  ])("%j", (text, value) => expect(plainValue(text)).toBe(value));

  it("takes the last of several members, and any name", () => {
    const full = readFully("a: 1\na: 2\n__proto__: 3\n", 0, 100);
    expect(JSON.stringify(jsonOf(full.ok ? full.root : undefined))).toBe('{"a":2,"__proto__":3}');
  });
});

describe("documents", () => {
  it("are what stands between the markers", () => {
    const text = "---\na: 1\n--- # x\nb: |\n  ---\n  c\n...\n---\n\n--- {d: 2}\n---x: 1\n";
    expect(splitDocuments(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "a: 1\n",
      "b: |\n  ---\n  c\n",
      " {d: 2}\n---x: 1\n",
    ]);
  });
});
