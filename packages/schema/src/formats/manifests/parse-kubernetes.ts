import type { SourceText } from "../../text/source-text.js";
import type { ConfigDocument, SyntaxProblem } from "../document.js";
import { type ManifestFile, readManifests } from "./read-manifests.js";

/** So many documents that cannot be read are told. */
const MOST_BROKEN = 100;

/**
 * The document of a file with Kubernetes resources as a whole: it has comments and no entries, which stand in the documents of
 * its parts (`partsOf`). Never throws.
 *
 * Problems (`code`, range, `data`): `unreadable-manifest` for a document that no parser of YAML reads; `reason`.
 */
export function parseKubernetes(source: SourceText, file: ManifestFile = readManifests(source.text)): ConfigDocument {
  const problems = file.broken
    .slice(0, MOST_BROKEN)
    .map(({ start, end, reason }): SyntaxProblem => ({ code: "unreadable-manifest", start, end, data: { reason } }));
  const region = { start: 0, end: source.text.length };
  const base = { format: "kubernetes", source, region, entries: [], problems, comments: file.comments } as const;
  const [first] = file.broken;
  return first === undefined ? base : { ...base, failure: { exceptions: [], message: first.reason } };
}
