import {
  type FlinkLine,
  flinkCatalogue,
  type InputFile,
  type LintSettings,
  type SourceText,
  sourceText,
} from "@flinkconf/schema/host";
import { lineSet, standardLinter } from "@flinkconf/schema/host-editor";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import type { CompletionAbilities } from "../features/completion.js";
import type { OpenDocument } from "../features/open-document.js";
import { type PositionEncoding, Positions } from "../features/positions.js";
import { changedText } from "../features/text-sync.js";
import { type ClientSettings, DEFAULT_CLIENT_SETTINGS, mergedSettings } from "./client-settings.js";
import { type FolderFacts, type FolderFactsCache, neighboursOf } from "./folder-facts.js";
import { type NamedFile, type Surroundings, surroundingsOf } from "./surroundings.js";
import { folderOf, inFolder, nameOf, pathOf, shownPath } from "./uris.js";

interface Text {
  readonly uri: string;
  readonly folder: string;
  readonly languageId: string;
  readonly version: number;
  readonly source: SourceText;
}

function defaultOf(key: string, line: FlinkLine): string | undefined {
  const match = flinkCatalogue().find(key);
  if (match === undefined || match.how === "prefix" || match.how === "map-entry") return undefined;
  return flinkCatalogue().variantOn(match.option, lineSet(line))?.defaultText;
}

/** The languages under which a client may hand us a file that its name alone does not make Flink's. */
const FLINK_LANGUAGES: ReadonlySet<string> = new Set(["flink-conf", "flink-config"]);

/** What a document without settings of its own has around it. */
const ALONE: Surroundings = { below: [], above: [], hadoop: [], operatorConfig: undefined };

/** The open documents of one client, and what the engine makes of them. Holds no connection. */
export class Session {
  encoding: PositionEncoding = "utf-16";
  settings: ClientSettings = DEFAULT_CLIENT_SETTINGS;
  completion: CompletionAbilities = { editRange: false, snippets: false };
  folders: readonly string[] = [];
  private readonly texts = new Map<string, Text>();
  private readonly documents = new Map<string, OpenDocument>();
  private readonly surroundings = new Map<string, Surroundings>();
  private settingsByFile = new WeakMap<LintSettings, LintSettings>();

  constructor(private readonly facts: FolderFactsCache) {}

  open(uri: string, languageId: string, version: number, text: string): void {
    this.texts.set(uri, { uri, folder: folderOf(uri), languageId, version, source: sourceText(text) });
    this.documents.delete(uri);
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const known = this.texts.get(uri);
    if (known === undefined) return;
    this.texts.set(uri, { ...known, version, source: changedText(known.source, changes, this.encoding) });
    this.documents.delete(uri);
  }

  close(uri: string): void {
    this.texts.delete(uri);
    this.surroundings.delete(uri);
    this.documents.delete(uri);
  }

  /** URIs of the open documents, in the order in which they were opened. */
  uris(): readonly string[] {
    return [...this.texts.keys()];
  }

  isOpen(uri: string): boolean {
    return this.texts.has(uri);
  }

  /** Everything that was worked out is worked out again: settings or files beside the documents have changed. */
  reconsider(): void {
    this.documents.clear();
    this.surroundings.clear();
    this.settingsByFile = new WeakMap();
  }

  /** What is known of a document is worked out again when it is next asked for. */
  forget(uri: string): void {
    this.documents.delete(uri);
  }

  /** Other open documents in the same folder, to whose findings this one may matter. */
  neighboursOf(uri: string): readonly string[] {
    const folder = this.texts.get(uri)?.folder;
    return [...this.texts.values()]
      .filter((text) => text.folder === folder && text.uri !== uri)
      .map((text) => text.uri);
  }

  /** Whether what lies around a document is known, so that it can be looked at without waiting. */
  isReady(uri: string): boolean {
    return this.facts.at(folderOf(uri)) !== undefined && this.surroundings.has(uri);
  }

  /** Gathers what lies around a document: its folder, the settings, and the files that those name. */
  async prepare(uri: string): Promise<void> {
    const facts = await this.facts.gather(folderOf(uri));
    const settings = facts.settings?.forFile(pathOf(uri));
    this.surroundings.set(uri, await surroundingsOf(uri, settings, this.facts));
  }

  /** A document with what the engine makes of it; undefined when it is not open. Without waiting: {@link prepare} comes first. */
  document(uri: string): OpenDocument | undefined {
    const known = this.documents.get(uri);
    if (known !== undefined) return known;
    const text = this.texts.get(uri);
    if (text === undefined) return undefined;
    const document = this.look(text, this.facts.at(folderOf(uri)));
    this.documents.set(uri, document);
    return document;
  }

  private look({ uri, languageId, version, source }: Text, facts: FolderFacts | undefined): OpenDocument {
    const path = shownPath(uri, this.folders);
    const resolved = facts?.settings?.forFile(pathOf(uri));
    const settings = this.settingsFor(resolved?.lint);
    const excluded = resolved?.excluded === true || !this.settings.enabled;
    const explicit = FLINK_LANGUAGES.has(languageId);
    const positions = new Positions(source, this.encoding);
    const { below, above, hadoop, operatorConfig } = this.surroundings.get(uri) ?? ALONE;
    const neighbours = [...this.neighbours(uri, facts), ...hadoop.map((file) => this.shown(file))];
    const layer = (file: NamedFile): InputFile => ({ ...this.shown(file), explicit: true });
    const input: InputFile = {
      path,
      source,
      explicit,
      ...(resolved?.kind === undefined ? {} : { kind: resolved.kind }),
      siblings: [...(facts?.siblings ?? []), ...hadoop.map((file) => nameOf(file.uri))],
      neighbours,
      ...(below.length === 0 ? {} : { below: below.map(layer) }),
      ...(above.length === 0 ? {} : { above: above.map(layer) }),
      ...(operatorConfig === undefined ? {} : { operatorConfig: this.shown(operatorConfig) }),
    };
    return {
      uri,
      path,
      version,
      source,
      positions,
      linted: excluded ? undefined : standardLinter().inspect(input, settings),
      input,
      settings,
      defaultOf,
      uriOf: (other) => (other === path ? uri : inFolder(this.rootFor(uri), other)),
      positionsIn: (other) => {
        if (other === path) return positions;
        const beside = neighbours.find((neighbour) => neighbour.path === other);
        return beside === undefined ? undefined : new Positions(beside.source, this.encoding);
      },
    };
  }

  /** A file as findings name it, with its text as it is open in the editor or lies on the disk. */
  private shown({ uri, source }: NamedFile): { path: string; source: SourceText } {
    return { path: shownPath(uri, this.folders), source: this.texts.get(uri)?.source ?? source };
  }

  private rootFor(uri: string): string {
    const path = pathOf(uri);
    return this.folders.find((folder) => path.startsWith(pathOf(folder).replace(/\/?$/, "/"))) ?? folderOf(uri);
  }

  /** One object for all documents with the same settings, so that the engine works out what follows from them once. */
  private settingsFor(file: LintSettings | undefined): LintSettings {
    if (file === undefined) return this.settings.lint;
    let merged = this.settingsByFile.get(file);
    if (merged === undefined) {
      merged = mergedSettings(this.settings.lint, file);
      this.settingsByFile.set(file, merged);
    }
    return merged;
  }

  /** The files that rules may ask for beside a document: as they are open in the editor, else as they lie on the disk. */
  private neighbours(uri: string, facts: FolderFacts | undefined): NonNullable<InputFile["neighbours"]> {
    const folder = folderOf(uri);
    return neighboursOf(nameOf(uri)).flatMap((name) => {
      const beside = inFolder(folder, name);
      const source = this.texts.get(beside)?.source ?? facts?.neighbours.get(name)?.source;
      return source === undefined ? [] : [{ path: shownPath(beside, this.folders), source }];
    });
  }
}
