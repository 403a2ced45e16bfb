import type { LintedPart } from "@flinkconf/schema/host-editor";
import type { Position } from "vscode-languageserver-protocol";
import type { OpenDocument } from "./open-document.js";
import { Positions } from "./positions.js";

/** A place in one of the configurations of a document, as features for single configurations see it. */
export interface PlaceInPart {
  readonly document: OpenDocument;
  readonly offset: number;
}

/**
 * The configuration that holds an offset: the document itself, or the part of a file with several that the offset stands in;
 * undefined between the parts.
 */
export function inPart(document: OpenDocument, offset: number): PlaceInPart | undefined {
  const parts = document.linted?.parts;
  if (parts === undefined) return { document, offset };
  for (const part of parts) {
    const inner = part.inPart(offset);
    if (inner !== undefined) return { document: partView(document, part), offset: inner };
  }
  return undefined;
}

/** Every configuration of a document, with its title where there are several. */
export function configurationsOf(
  document: OpenDocument,
): readonly { readonly title: string | undefined; readonly document: OpenDocument }[] {
  const parts = document.linted?.parts;
  if (parts === undefined) return [{ title: undefined, document }];
  return parts.map((part) => ({ title: part.title, document: partView(document, part) }));
}

/** A part as a document of its own, whose positions are those of the file. */
export function partView(document: OpenDocument, part: LintedPart): OpenDocument {
  return {
    ...document,
    source: part.result.source,
    positions: new PartPositions(document.positions, part),
    linted: part,
  };
}

/** Translates between the offsets of a part and the positions of the file around it. */
class PartPositions extends Positions {
  constructor(
    private readonly file: Positions,
    private readonly part: LintedPart,
  ) {
    super(part.result.source);
  }

  override position(offset: number): Position {
    return this.file.position(this.part.inFile(offset));
  }

  override offset(position: Position): number {
    const offset = this.file.offset(position);
    const { region } = this.part;
    // A place outside of the part counts as its nearest end.
    const inside = Math.max(region.start, Math.min(offset, region.end));
    return this.part.inPart(inside) ?? 0;
  }
}
