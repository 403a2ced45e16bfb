import type { ConfigDocument } from "../../formats/document.js";
import type { Range } from "../../text/source-text.js";
import { javaTrim } from "../../values/java-text.js";
import type { RuleContext } from "../rule.js";
import { indentAt, lineEnd, lineStart, nextLine } from "./text-lines.js";

/** A run of lines of a flink-conf.yaml that is written as nested YAML: a line `key:` and what belongs to it. */
export interface NestedBlock extends Range {
  readonly kind: "mapping" | "sequence";
  /** The key of the first line. */
  readonly key: string;
  readonly keyStart: number;
  /** Its lines behind the first one, without empty ones and comments. */
  readonly lines: readonly BlockLine[];
}

/** A line of a block. */
export interface BlockLine extends Range {
  readonly indent: number;
  /** Without the comment and without blanks around it. */
  readonly text: string;
}

const remembered = new WeakMap<ConfigDocument, readonly NestedBlock[]>();

/** The outermost blocks of nested YAML in a flink-conf.yaml, in order. */
export function nestedBlocks({ document, catalogue }: RuleContext): readonly NestedBlock[] {
  const known = remembered.get(document);
  if (known !== undefined) return known;
  const blocks: NestedBlock[] = [];
  let end = -1;
  for (const problem of document.problems) {
    if (problem.code !== "no-separator" || problem.start < end) continue;
    const block = blockAt(document.source.text, problem);
    if (block === undefined || standsAlone(block)) continue;
    blocks.push(block);
    end = block.end;
  }
  remembered.set(document, blocks);
  return blocks;

  /** Whether the indented lines are settings in their own right, below a line that only lacks its value. */
  function standsAlone(block: NestedBlock): boolean {
    return (
      block.kind === "mapping" &&
      block.lines.every(({ text }) => {
        const child = /^([\w.-]+):\s/.exec(text)?.[1] ?? "";
        return catalogue.exact(child) !== undefined && catalogue.exact(`${block.key}.${child}`) === undefined;
      })
    );
  }
}

/** The block that holds an offset, first line included. */
export function blockAround(context: RuleContext, offset: number): NestedBlock | undefined {
  if (context.document.format !== "flink-conf") return undefined;
  const blocks = nestedBlocks(context);
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as NestedBlock).end <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block !== undefined && offset >= block.start ? block : undefined;
}

/** The block whose first line a problem is. */
export function blockOf(problem: Range, context: RuleContext): NestedBlock | undefined {
  const block = blockAround(context, problem.start);
  return block?.keyStart === problem.start ? block : undefined;
}

function blockAt(text: string, line: Range): NestedBlock | undefined {
  const key = /^([\w.-]+)[ \t]*:$/.exec(text.slice(line.start, line.end))?.[1];
  if (key === undefined) return undefined;
  const start = lineStart(text, line.start);
  const outer = indentAt(text, start);
  const lines: BlockLine[] = [];
  let end = nextLine(text, line.start);
  let kind: NestedBlock["kind"] | undefined;
  for (let at = end; at < text.length; ) {
    const next = nextLine(text, at);
    const content = contentOf(text, at);
    if (content.text !== "") {
      const item = content.text === "-" || content.text.startsWith("- ");
      if (content.indent < outer || (content.indent === outer && !(item && kind !== "mapping"))) break;
      kind ??= item ? "sequence" : "mapping";
      lines.push(content);
      end = next;
    }
    if (next === at) break;
    at = next;
  }
  return kind === undefined ? undefined : { start, end, kind, key, keyStart: line.start, lines };
}

function contentOf(text: string, start: number): BlockLine {
  const end = lineEnd(text, start);
  const indent = indentAt(text, start);
  const line = text.slice(start, end);
  const hash = line.indexOf("#");
  return { start, end, indent, text: javaTrim(hash === -1 ? line : line.slice(0, hash)) };
}
