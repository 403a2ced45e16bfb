import { flinkCatalogue, newestOf, phrase } from "@flinkconf/schema/host";
import {
  explainParts as explainConfigurations,
  explainFile,
  type LintedPart,
  sourceText,
} from "@flinkconf/schema/host-editor";
import { resourceSchema } from "@flinkconf/schema/host-schema";
import { type Connection, ErrorCodes, ResponseError } from "vscode-languageserver";
import { codeActions } from "../features/code-actions.js";
import { type CompletionData, completion, resolvedCompletion } from "../features/completion.js";
import { effectiveText } from "../features/effective-text.js";
import { explainParts } from "../features/explain-parts.js";
import { hover } from "../features/hover.js";
import { inlayHints } from "../features/inlay-hints.js";
import { documentLinks } from "../features/links.js";
import { type MemoryView, memoryView } from "../features/memory-view.js";
import type { OpenDocument } from "../features/open-document.js";
import { configurationsOf, inPart } from "../features/parts.js";
import { renamable, rename } from "../features/rename.js";
import { documentSymbols } from "../features/symbols.js";
import type { Session } from "./session.js";
import type { Words } from "./words.js";

/** Gives the effective configuration of a document as text: `[uri]`. */
export const EFFECTIVE_COMMAND = "flinkconf.effectiveConfiguration";
/** Gives the memory that results from a document, as a {@link MemoryView}: `[uri]`. */
export const MEMORY_COMMAND = "flinkconf.memory";
/** Asks for the target of a document: `{ uri }`, answered by a {@link TargetView} or null. */
export const TARGET_REQUEST = "flinkconf/target";

/**
 * Asks for the JSON Schema of the fields of a document, for another server that completes them: `{ uri }`, answered by its text, or
 * null where there is none. What stands inside `flinkConfiguration` is left to this server.
 */
export const SCHEMA_REQUEST = "flinkconf/schema";

/** What a document is meant for, for a status item. */
export interface TargetView {
  readonly flink: string;
  readonly source: string;
  readonly deployment: string | null;
  readonly mode: string | null;
  readonly kind: string;
}

/** Jobs and snapshots run in clusters that other resources start. */
const startsCluster = ({ title }: LintedPart): boolean => !/^Flink(?:SessionJob|StateSnapshot)/.test(title);

/** Answers what is asked about one document. Every answer is worked out from the text as it stands when it is asked for. */
export function answerFeatures(connection: Connection, session: Session, words: Words): void {
  const documentFor = async (uri: string): Promise<OpenDocument | undefined> => {
    if (!session.isReady(uri)) await session.prepare(uri);
    return session.document(uri);
  };
  let completed: string | undefined;

  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const document = await documentFor(uri);
    if (document === undefined) return null;
    completed = uri;
    return completion(document, document.positions.offset(position), session.completion) ?? null;
  });

  connection.onCompletionResolve(async (item) => {
    const document = completed === undefined ? undefined : session.document(completed);
    const { key } = (item.data as CompletionData | undefined) ?? { key: item.label };
    return resolvedCompletion(item, document, key, await words.descriptions());
  });

  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const document = await documentFor(uri);
    if (document === undefined) return null;
    const place = inPart(document, document.positions.offset(position));
    return place === undefined ? null : (hover(place.document, place.offset, await words.descriptions()) ?? null);
  });

  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    const document = await documentFor(uri);
    return document === undefined ? [] : codeActions(document, range, context.only);
  });

  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const document = await documentFor(uri);
    return document === undefined ? [] : documentSymbols(document);
  });

  connection.onDocumentLinks(async ({ textDocument: { uri } }) => {
    const document = await documentFor(uri);
    return document === undefined ? [] : configurationsOf(document).flatMap((one) => documentLinks(one.document));
  });

  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
    const document = await documentFor(uri);
    if (document === undefined) return [];
    return configurationsOf(document).flatMap((one) => inlayHints(one.document, range, session.settings.inlayHints));
  });

  connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
    const document = await documentFor(uri);
    const place = document === undefined ? undefined : inPart(document, document.positions.offset(position));
    return place === undefined ? null : (renamable(place.document, place.offset) ?? null);
  });

  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    const document = await documentFor(uri);
    const place = document === undefined ? undefined : inPart(document, document.positions.offset(position));
    const edit = place === undefined ? undefined : rename(place.document, place.offset, newName);
    if (edit !== undefined) return edit;
    return new ResponseError(ErrorCodes.InvalidParams, phrase("Such a name has letters, digits, - and _ only."));
  });

  connection.onExecuteCommand(async ({ command, arguments: [uri] = [] }): Promise<string | MemoryView | null> => {
    const document = typeof uri === "string" ? await documentFor(uri) : undefined;
    if (document?.linted === undefined) return null;
    const { linted } = document;
    if (command === MEMORY_COMMAND) return memoryView(linted.parts?.find(startsCluster) ?? linted.parts?.[0] ?? linted);
    if (command !== EFFECTIVE_COMMAND) return null;
    if (linted.parts === undefined) return effectiveText(explainFile(linted, explainParts()));
    return explainConfigurations(linted, explainParts())
      .map(({ title, file }) => effectiveText({ ...file, path: `${file.path}, ${title}` }))
      .join("\n");
  });

  connection.onRequest(SCHEMA_REQUEST, async ({ uri }: { readonly uri: string }): Promise<string | null> => {
    const linted = (await documentFor(uri))?.linted;
    if (linted?.result.kind !== "kubernetes") return null;
    const flink = newestOf(linted.result.target.lines);
    return JSON.stringify(resourceSchema(flinkCatalogue(), { flink, bare: true }));
  });

  connection.onRequest(TARGET_REQUEST, async ({ uri }: { readonly uri: string }): Promise<TargetView | null> => {
    const linted = (await documentFor(uri))?.linted;
    if (linted === undefined) return null;
    const { target, kind } = linted.result;
    return {
      flink: newestOf(target.lines),
      source: sourceText(target.linesSource),
      deployment: target.deployment?.value ?? null,
      mode: target.mode?.value ?? null,
      kind,
    };
  });
}
