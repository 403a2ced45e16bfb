import { detectFormat } from "../formats/detect.js";
import type { ConfigDocument } from "../formats/document.js";
import { foreignFormat } from "../formats/foreign-files.js";
import type { Neighbour } from "../rules/rule.js";
import type { SourceText } from "../text/source-text.js";
import type { InputFile } from "./lint-result.js";
import type { LinterCore } from "./linter-core.js";

/** Many files may have one neighbour: it is read once. */
const documents = new WeakMap<SourceText, ConfigDocument>();

/** The files beside the linted one, by file name; of two with one name the one that was named last. */
export function neighboursOf(core: LinterCore, file: InputFile): ReadonlyMap<string, Neighbour> {
  const neighbours = new Map<string, Neighbour>();
  for (const { path, source } of file.neighbours ?? []) {
    neighbours.set(path.slice(path.lastIndexOf("/") + 1), new ReadNeighbour(core, path, source));
  }
  return neighbours;
}

/** The versions of the linted configuration for other environments and machines. */
export function relativesOf(core: LinterCore, { relatives = [] }: InputFile): readonly Neighbour[] {
  return relatives.map(({ path, source }) => new ReadNeighbour(core, path, source));
}

class ReadNeighbour implements Neighbour {
  constructor(
    private readonly core: LinterCore,
    readonly path: string,
    private readonly source: SourceText,
  ) {}

  get text(): string {
    return this.source.text;
  }

  get document(): ConfigDocument | undefined {
    const known = documents.get(this.source);
    if (known !== undefined) return known;
    const { path, source } = this;
    const kind = foreignFormat(path) ?? detectFormat(path, source.text, { explicit: true, siblings: [] });
    if (kind === undefined) return undefined;
    const document = this.core.parse(kind, source);
    documents.set(source, document);
    return document;
  }
}
