import type { Code, Heading, Paragraph, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Deployment, Mode } from "../effective/target.js";
import type { FormatId } from "../formats/document.js";
import { foreignFormat } from "../formats/foreign-files.js";
import { type ExpectedFinding, readMarker, takeMarkers, unescapeText } from "./markers.js";

/** What the words after the file name of a fence say. */
export interface SpecOptions {
  /** Release lines to lint for, one run each; empty: the engine infers the target. */
  readonly flink: readonly string[];
  readonly deployment?: Deployment;
  readonly mode?: Mode;
  readonly complete?: boolean;
  readonly kind?: FormatId;
  readonly dynamic: readonly (readonly [key: string, value: string])[];
  readonly knownKeys: readonly string[];
  /** The operator's release, and its own configuration where the example knows it. */
  readonly operator?: string;
  readonly operatorConfig?: readonly (readonly [key: string, value: string])[];
  /** Name of the neighbour that holds the file as it was before. */
  readonly previous?: string;
  /** How the text becomes a file: as UTF-8, in UTF-16 with its mark, or every character up to U+00FF as the byte itself. */
  readonly encoding: "utf-8" | "utf-16" | "bytes";
}

/** A text that a spec expects after fixing, with the findings that stay. */
export interface FixedText {
  readonly text: string;
  readonly expected: readonly ExpectedFinding[];
  /** 1-based line of the fence in the spec. */
  readonly line: number;
}

/** One file of an example. */
export interface SpecFile {
  /** Path as the linter sees it. */
  readonly path: string;
  readonly text: string;
  readonly expected: readonly ExpectedFinding[];
  readonly options: SpecOptions;
  readonly fixed?: FixedText;
  readonly fixedUnsafe?: FixedText;
  /** Neighbours that a fix changes, and their texts afterwards. */
  readonly fixedNeighbours?: readonly { readonly name: string; readonly text: string; readonly line: number }[];
  /** 1-based line of the fence in the spec. */
  readonly line: number;
}

/** The examples below one heading; its neighbours lie beside each of its files. */
export interface SpecGroup {
  readonly heading: string;
  readonly depth: number;
  /** Whether anything but comments stands below the heading, before the next one. */
  readonly empty: boolean;
  readonly files: readonly SpecFile[];
  readonly neighbours: readonly SpecFile[];
}

/** A literate spec or a rule's page: its groups of examples, and what is wrong with the writing itself. */
export interface Spec {
  readonly title: string | undefined;
  readonly groups: readonly SpecGroup[];
  readonly problems: readonly string[];
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

interface GroupDraft {
  heading: string;
  depth: number;
  empty: boolean;
  files: Draft<SpecFile>[];
  neighbours: SpecFile[];
}

/** File names that are linted without being told their kind. */
const LINTED_NAMES: readonly string[] = ["flink-conf.yaml", "config.yaml"];

const parser = unified().use(remarkParse);

/**
 * Reads a spec. A fence whose information names a file (```` ```yaml flink-conf.yaml flink=1.20 ````) is an example; one that
 * says `fixed` or `fixed unsafe` is what the example above it becomes, `fixed NAME` what a fix makes of a neighbour; `neighbour`
 * marks a file that lies beside the others. A table below a fence that holds no comments of ours says what its lines are told.
 */
export function parseSpec(markdown: string): Spec {
  const tree: Root = parser.parse(markdown);
  const problems: string[] = [];
  const groups: GroupDraft[] = [];
  let title: string | undefined;
  let group: GroupDraft = { heading: "", depth: 1, empty: true, files: [], neighbours: [] };
  for (const node of tree.children) {
    if (node.type === "heading") {
      const text = headingText(markdown, node);
      if (node.depth === 1) title ??= text;
      group = { heading: text, depth: node.depth, empty: true, files: [], neighbours: [] };
      groups.push(group);
      continue;
    }
    if (node.type !== "html") group.empty = false;
    if (node.type === "code") readFence(node, group, problems);
    else if (node.type === "paragraph") readTable(markdown, node, group);
  }
  return { title, groups, problems };
}

/** The heading's text as written, without its marks. */
function headingText(markdown: string, node: Heading): string {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  return markdown
    .slice(start, end)
    .replace(/^#+\s*/, "")
    .trim();
}

/** A row of a table: `| 3 | error: [rule-id] "part of the message" |`. */
const TABLE_ROW = /^\|\s*(\d+)\s*\|\s*(.*?)\s*\|$/;

function readTable(markdown: string, node: Paragraph, group: GroupDraft): void {
  const text = markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const file = group.files.at(-1);
  if (file === undefined || !text.startsWith("|")) return;
  for (const row of text.split("\n")) {
    const match = TABLE_ROW.exec(row.trim());
    const expected = match === null ? undefined : readMarker(match[2] ?? "", Number(match[1]));
    if (expected !== undefined) file.expected = [...file.expected, expected];
  }
}

function readFence(node: Code, group: GroupDraft, problems: string[]): void {
  const words = (node.meta ?? "").split(/\s+/).filter((word) => word !== "");
  const name = words[0];
  if (name === undefined) return;
  const line = node.position?.start.line ?? 0;
  const escaped = words.includes("escaped") || words.includes("bytes");
  const content = takeMarkers(node.value);
  const text = (escaped ? unescapeText(content.text) : content.text) + (words.includes("no-newline") ? "" : "\n");
  if (name === "fixed") {
    const file = group.files.at(-1);
    if (file === undefined) {
      problems.push(`line ${line}: a fixed text without an example above it`);
      return;
    }
    const other = words[1];
    if (other !== undefined && foreignFormat(other) !== undefined) {
      file.fixedNeighbours = [...(file.fixedNeighbours ?? []), { name: other, text, line }];
      return;
    }
    file[words.includes("unsafe") ? "fixedUnsafe" : "fixed"] = { text, expected: content.expected, line };
    return;
  }
  const options = readOptions(words.slice(1), line, problems);
  const file = { path: name, text, expected: content.expected, options, line };
  if (words.includes("neighbour")) {
    if (content.expected.length > 0) problems.push(`line ${line}: a neighbour is not linted and expects nothing`);
    group.neighbours.push(file);
  } else if (options.kind !== undefined || LINTED_NAMES.includes(baseName(name)) || foreignFormat(name) !== undefined) {
    group.files.push(file);
  } else {
    problems.push(`line ${line}: ${name} is neither linted nor a neighbour`);
  }
}

function readOptions(words: readonly string[], line: number, problems: string[]): SpecOptions {
  const options: Draft<SpecOptions> = { flink: [], dynamic: [], knownKeys: [], encoding: "utf-8" };
  for (const word of words) {
    const split = word.indexOf("=");
    const key = split === -1 ? word : word.slice(0, split);
    const value = split === -1 ? "" : word.slice(split + 1);
    switch (key) {
      case "flink":
        options.flink = value.split(",");
        break;
      case "deployment":
        options.deployment = value as Deployment;
        break;
      case "mode":
        options.mode = value as Mode;
        break;
      case "kind":
        options.kind = value as FormatId;
        break;
      case "complete":
        options.complete = true;
        break;
      case "fragment":
        options.complete = false;
        break;
      case "known":
        options.knownKeys = value.split(",");
        break;
      case "operator":
        options.operator = value;
        break;
      case "previous":
        options.previous = value;
        break;
      case "operator-config":
        options.operatorConfig = [...(options.operatorConfig ?? []), ...(value === "" ? [] : [settingIn(value)])];
        break;
      case "D":
        options.dynamic = [...options.dynamic, settingIn(value)];
        break;
      case "bytes":
      case "utf-16":
        options.encoding = key;
        break;
      case "neighbour":
      case "escaped":
      case "no-newline":
        break;
      default:
        problems.push(`line ${line}: unknown word "${word}" after the file name`);
    }
  }
  return options;
}

function settingIn(text: string): readonly [key: string, value: string] {
  const equals = text.indexOf("=");
  return [text.slice(0, equals), text.slice(equals + 1)];
}

/** The last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
