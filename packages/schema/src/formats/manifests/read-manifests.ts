import type { JsonValue } from "../../text/json-value.js";
import type { Range } from "../../text/source-text.js";
import type { CommentSpan } from "../config-entry.js";
import { readFully } from "./full-tree.js";
import { jsonOf } from "./json-of.js";
import { FLINK_GROUP, isOperatorResource, type Manifest, type ManifestPlace } from "./manifest.js";
import { readQuickly } from "./quick-tree.js";
import { splitDocuments } from "./split-documents.js";
import { childOf, nodeAt, type TreeNode, textAt } from "./yaml-tree.js";

/** A document of a file that no parser of YAML reads. */
export interface BrokenDocument extends Range {
  readonly reason: string;
}

/** What a file with Kubernetes resources holds. */
export interface ManifestFile {
  /** In the order of the file, those inside a `List` too. Only documents that may speak of Flink are read, the others on demand. */
  readonly resources: readonly Resource[];
  /** Comments of the documents that were read, in their order. */
  readonly comments: readonly CommentSpan[];
  /** Documents that speak of Flink and cannot be read. */
  readonly broken: readonly BrokenDocument[];
}

/** A resource with the tree that it was read from. */
export interface Resource extends Manifest {
  readonly tree: TreeNode;
}

/** Longer files are read no further: 64 Mi code units. */
const LONGEST_TEXT = 64 * 1024 * 1024;
/** A patch says little; a whole FlinkDeployment says nearly all of these. */
const USUAL_MEMBERS = ["image", "flinkVersion", "serviceAccount", "jobManager", "taskManager"];
const FEWEST_USUAL = 3;

/** Reads the resources of a file. Never throws; a document that cannot be read leaves the others alone. */
export function readManifests(text: string): ManifestFile {
  return text.length > LONGEST_TEXT ? { resources: [], comments: [], broken: [] } : new FileReader(text).read();
}

/** Whether a document may hold a resource, or values for one, that flinkconf has something to say about. */
function maySpeakOfFlink(text: string): boolean {
  return (
    text.includes(FLINK_GROUP) ||
    text.includes("flink-conf.yaml") ||
    text.includes("config.yaml") ||
    text.includes("flinkConfiguration")
  );
}

class FileReader {
  readonly resources: Entry[] = [];
  private readonly comments: CommentSpan[] = [];
  private readonly broken: BrokenDocument[] = [];
  private readonly foreign: Range[] = [];
  private everything: readonly Entry[] | undefined;

  constructor(private readonly text: string) {}

  read(): ManifestFile {
    for (const range of splitDocuments(this.text)) {
      const piece = this.text.slice(range.start, range.end);
      if (maySpeakOfFlink(piece)) this.document(range);
      else {
        this.foreign.push(range);
        // A comment for flinkconf at the top of a file is about all of it.
        if (piece.includes("flinkconf"))
          this.comments.push(...readDocument(this.text, range.start, range.end).comments);
      }
    }
    const { resources, comments, broken } = this;
    return { resources, comments, broken };
  }

  /** All resources of the file, foreign ones too. */
  get all(): readonly Entry[] {
    if (this.everything === undefined) {
      const all = [...this.resources];
      for (const { start, end } of this.foreign) {
        const piece = readDocument(this.text, start, end);
        if (piece.root !== undefined) all.push(...this.entries(piece.root, piece.partial));
      }
      this.everything = all.sort((left, right) => left.region.start - right.region.start);
    }
    return this.everything;
  }

  private document({ start, end }: Range): void {
    const { root, comments, partial, broken } = readDocument(this.text, start, end);
    this.comments.push(...comments);
    if (broken !== undefined) this.broken.push(broken);
    if (root !== undefined) this.resources.push(...this.entries(root, partial));
  }

  private entries(root: TreeNode, partial: boolean): readonly Entry[] {
    const kind = textAt(root, "kind") ?? "";
    const items = kind.endsWith("List") ? nodeAt(root, "items") : undefined;
    if (items?.kind !== "list") return root.kind === "map" ? [new Entry(this, root, partial)] : [];
    return items.items.filter((item) => item.kind === "map").map((item) => new Entry(this, item, partial));
  }
}

interface ReadDocument {
  readonly root: TreeNode | undefined;
  readonly comments: readonly CommentSpan[];
  readonly partial: boolean;
  readonly broken?: BrokenDocument;
}

function readDocument(text: string, start: number, end: number): ReadDocument {
  const piece = text.slice(start, end);
  const templated = piece.includes("{{");
  const quick = readQuickly(text, start, end, templated);
  if (quick !== undefined) return quick;
  const full = readFully(text, start, end);
  if (full.ok) return { root: full.root, comments: full.comments, partial: templated };
  const { comments } = full;
  if (templated || piece.includes("{%")) return { root: undefined, comments, partial: true };
  const broken = { ...full.at, reason: full.reason };
  const mended = withoutBadLines(text, start, end, full.at.start);
  return mended === undefined ? { root: undefined, comments, partial: true, broken } : { ...mended, broken };
}

/** So many lines of a document may be bad, each a place where somebody is typing; others are read around them. */
const MOST_BAD_LINES = 3;
/** Longer documents are not read again and again. */
const LONGEST_MENDED = 1024 * 1024;

/** What can be read of a document when the lines at which its reading fails are taken for empty. */
function withoutBadLines(text: string, start: number, end: number, failure: number): ReadDocument | undefined {
  if (end - start > LONGEST_MENDED) return undefined;
  let mended = text.slice(0, end);
  let at = failure;
  for (let i = 0; i < MOST_BAD_LINES; i++) {
    const own = lineAt(mended, at);
    // Often a reader notices only at the next line what is wrong with one.
    for (const line of [own, lineBefore(mended, own.start, start)]) {
      if (line === undefined) continue;
      const attempt = blanked(mended, line);
      const quick = readQuickly(attempt, start, end, false);
      if (quick !== undefined) return { ...quick, partial: true };
    }
    mended = blanked(mended, own);
    const full = readFully(mended, start, end);
    if (full.ok) return { root: full.root, comments: full.comments, partial: true };
    at = full.at.start;
  }
  return undefined;
}

function lineAt(text: string, offset: number): Range {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const feed = text.indexOf("\n", start);
  return { start, end: feed === -1 ? text.length : feed };
}

/** The last line before an offset that holds anything. */
function lineBefore(text: string, offset: number, from: number): Range | undefined {
  for (let at = offset - 1; at > from; ) {
    const line = lineAt(text, at);
    if (line.start < from) return undefined;
    if (text.slice(line.start, line.end).trim() !== "") return line;
    at = line.start - 1;
  }
  return undefined;
}

function blanked(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r]/g, " ") + text.slice(end);
}

class Entry implements Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly region: Range;
  private json: JsonValue | undefined;
  private read = false;

  constructor(
    private readonly file: FileReader,
    readonly tree: TreeNode,
    private readonly partial: boolean,
  ) {
    this.apiVersion = textAt(tree, "apiVersion") ?? "";
    this.kind = textAt(tree, "kind") ?? "";
    this.region = { start: tree.start, end: tree.end };
  }

  get name(): string | undefined {
    return textAt(this.tree, "metadata", "name");
  }

  get namespace(): string | undefined {
    return textAt(this.tree, "metadata", "namespace");
  }

  get root(): JsonValue {
    if (!this.read) this.json = jsonOf(this.tree);
    this.read = true;
    return this.json ?? null;
  }

  get fragment(): boolean {
    if (this.partial) return true;
    if (this.kind !== "FlinkDeployment" || !isOperatorResource(this)) return false;
    const spec = nodeAt(this.tree, "spec");
    return USUAL_MEMBERS.filter((name) => childOf(spec, name) !== undefined).length < FEWEST_USUAL;
  }

  get others(): readonly Manifest[] {
    return this.file.all.filter((entry) => entry !== this);
  }

  place(path: readonly (string | number)[]): ManifestPlace | undefined {
    let node: TreeNode | undefined = this.tree;
    let key: Range | undefined;
    for (const step of path) {
      if (node?.kind === "list") {
        node = typeof step === "number" ? node.items[step] : undefined;
        key = undefined;
      } else {
        const pair = childOf(node, String(step));
        node = pair?.value;
        key = pair?.key;
      }
      if (node === undefined) return undefined;
    }
    const value = { start: node.start, end: node.end };
    return key === undefined ? { value } : { key: { start: key.start, end: key.end }, value };
  }
}
