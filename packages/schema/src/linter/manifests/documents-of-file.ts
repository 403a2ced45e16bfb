import { detectFormat } from "../../formats/detect.js";
import type { ConfigDocument, ConfigEntry, FormatId } from "../../formats/document.js";
import { type EmbeddedPart, partsOf } from "../../formats/manifests/manifest-parts.js";
import { readManifests } from "../../formats/manifests/read-manifests.js";
import type { Range, SourceText } from "../../text/source-text.js";
import { rangeInFile } from "./map-back.js";

/** What documents of a file are made with. */
export interface DocumentParts {
  readonly parse: (kind: FormatId, source: SourceText) => ConfigDocument;
  readonly isKnownKey: (key: string) => boolean;
}

/**
 * The configurations in a file with Kubernetes resources: one document for each resource of the operator and for each file inside
 * a ConfigMap or chart values, all with the offsets of the file. Never throws.
 */
export function documentsOfFile(source: SourceText, parts: DocumentParts): readonly ConfigDocument[] {
  return partsOf(readManifests(source.text), source).flatMap((part) => {
    if (part.part === "resource") return [part.document];
    const document = embeddedDocument(part, source, parts);
    return document === undefined ? [] : [document];
  });
}

function embeddedDocument(
  part: EmbeddedPart,
  source: SourceText,
  { parse, isKnownKey }: DocumentParts,
): ConfigDocument | undefined {
  const { decoded, scalar, manifest, name, siblings } = part;
  const inner: SourceText = { text: decoded.text, encoding: "utf-8", malformedAt: -1 };
  const format = detectFormat(name, inner.text, { explicit: false, siblings, isKnownKey });
  if (format === undefined) return undefined;
  const { entries, problems, comments, failure } = parse(format, inner);
  const moved = <T extends Range>(one: T): T => ({ ...one, ...rangeInFile(decoded, one) });
  return {
    format,
    source,
    region: { start: scalar.start, end: scalar.end },
    entries: entries.map((entry) => entryInFile(entry, part)),
    problems: problems.map(moved),
    comments: comments.map(moved),
    ...(failure === undefined ? {} : { failure }),
    ...(manifest === undefined ? {} : { manifest }),
  };
}

function entryInFile(entry: ConfigEntry, { decoded }: EmbeddedPart): ConfigEntry {
  const key = rangeInFile(decoded, { start: entry.keyStart, end: entry.keyEnd });
  const written = rangeInFile(decoded, { start: entry.valueStart, end: entry.valueEnd });
  const { value, valueType, quoting, segments, items } = entry;
  return {
    key: entry.key,
    keyStart: key.start,
    keyEnd: key.end,
    valueStart: written.start,
    valueEnd: written.end,
    value,
    valueType,
    quoting,
    ...(segments === undefined ? {} : { segments: segments.map((one) => ({ ...one, ...rangeInFile(decoded, one) })) }),
    ...(items === undefined ? {} : { items: items.map((one) => ({ ...one, ...rangeInFile(decoded, one) })) }),
  };
}
