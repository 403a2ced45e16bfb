import { standardLinter } from "@flinkconf/schema/host-editor";
import { readFullSettings } from "@flinkconf/schema/host-yaml";
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { FIX_ALL } from "../features/code-actions.js";
import type { CompletionAbilities } from "../features/completion.js";
import { diagnostics } from "../features/diagnostics.js";
import type { PositionEncoding } from "../features/positions.js";
import { VERSION } from "../version.js";
import { answerFeatures, EFFECTIVE_COMMAND, MEMORY_COMMAND } from "./answer-features.js";
import { Backlog } from "./backlog.js";
import { readClientSettings } from "./client-settings.js";
import { FolderFactsCache } from "./folder-facts.js";
import type { Host } from "./host.js";
import { Session } from "./session.js";
import { Words } from "./words.js";

const ENCODINGS: readonly PositionEncoding[] = ["utf-16", "utf-8", "utf-32"];

/** Files that may change what is found in others. */
const WATCHED = [
  "**/.flinkconf.yaml",
  "**/{flink-conf.yaml,config.yaml}",
  "**/{yarn-site,core-site,capacity-scheduler}.xml",
  "**/{masters,workers,slaves,zoo.cfg}",
  "**/lib/flink-dist*.jar",
];

/** What one client can do, as far as it matters to us. */
interface ClientAbilities {
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly dynamicWatch: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
}

/**
 * Serves one client. Every change is looked at at once and whole: that takes less time than deciding what may have stayed the
 * same, and findings are never behind the text. Documents that nobody is typing in wait while there is something else to do.
 */
export function serve(connection: Connection, host: Host): void {
  const facts = new FolderFactsCache(host, {
    ruleIds: () => standardLinter().ruleIds(),
    version: VERSION,
    fullReader: () => readFullSettings,
  });
  const session = new Session(facts);
  const words = new Words(host);
  let abilities: ClientAbilities = abilitiesOf({ processId: null, rootUri: null, capabilities: {} });
  let locale: string | undefined;

  const publish = (uri: string): void => {
    if (abilities.pullsDiagnostics) return;
    const document = session.document(uri);
    if (document === undefined) return;
    void connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnostics(document) });
  };
  const refresh = async (uri: string): Promise<void> => {
    if (!session.isReady(uri)) await session.prepare(uri);
    publish(uri);
  };
  const backlog = new Backlog((uri) => (session.isOpen(uri) ? refresh(uri) : undefined));
  const refreshAll = (): void => {
    session.reconsider();
    for (const uri of session.uris()) backlog.add(uri);
    if (abilities.pullsDiagnostics && abilities.refreshesDiagnostics) {
      connection.languages.diagnostics.refresh().catch(ignoreLostClient);
    }
  };
  const configure = async (pushed?: unknown): Promise<void> => {
    const sent = abilities.configuration ? await connection.workspace.getConfiguration("flinkconf") : pushed;
    session.settings = readClientSettings(sent, locale);
    await words.settle(session.settings.lint.locale);
    refreshAll();
  };

  connection.onInitialize((params): InitializeResult => {
    abilities = abilitiesOf(params);
    locale = params.locale ?? host.locale;
    session.folders = foldersOf(params);
    session.encoding = encodingOf(params);
    session.completion = completionAbilities(params);
    session.settings = readClientSettings(params.initializationOptions, locale);
    return { capabilities: capabilities(session.encoding), serverInfo: { name: "flinkconf", version: VERSION } };
  });

  connection.onInitialized(() => {
    if (abilities.dynamicConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: "flinkconf" })
        .catch(ignoreLostClient);
    }
    if (abilities.dynamicWatch) {
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) })
        .catch(ignoreLostClient);
    }
    if (abilities.configuration) void configure();
    else void words.settle(session.settings.lint.locale).then((other) => (other ? refreshAll() : undefined));
    connection.workspace.onDidChangeWorkspaceFolders?.(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      session.folders = [...session.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      refreshAll();
    });
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    const section = (settings as { readonly flinkconf?: unknown } | null | undefined)?.flinkconf;
    void configure(section);
  });

  connection.onDidChangeWatchedFiles(() => {
    facts.forget();
    refreshAll();
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.open(uri, languageId, version, text);
    backlog.add(uri);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.change(uri, version, contentChanges);
    backlog.drop(uri);
    void refresh(uri);
    for (const other of session.neighboursOf(uri)) {
      session.forget(other);
      backlog.add(other);
    }
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.close(uri);
    backlog.drop(uri);
    if (!abilities.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  answerFeatures(connection, session, words);

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    await session.prepare(uri);
    const document = session.document(uri);
    return {
      kind: DocumentDiagnosticReportKind.Full,
      items: document === undefined ? [] : diagnostics(document),
    };
  });

  connection.listen();
}

function capabilities(encoding: PositionEncoding): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { identifier: "flinkconf", interFileDependencies: true, workspaceDiagnostics: false },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    completionProvider: { triggerCharacters: [".", ":", " "], resolveProvider: true },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] },
    documentSymbolProvider: true,
    documentLinkProvider: { resolveProvider: false },
    inlayHintProvider: { resolveProvider: false },
    renameProvider: { prepareProvider: true },
    executeCommandProvider: { commands: [EFFECTIVE_COMMAND, MEMORY_COMMAND] },
  };
}

function abilitiesOf({ capabilities: { workspace, textDocument } }: InitializeParams): ClientAbilities {
  return {
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    dynamicWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
  };
}

function completionAbilities({ capabilities: { textDocument } }: InitializeParams): CompletionAbilities {
  const completion = textDocument?.completion;
  return {
    editRange: completion?.completionList?.itemDefaults?.includes("editRange") === true,
    snippets: completion?.completionItem?.snippetSupport === true,
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders !== null && workspaceFolders !== undefined) return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null || rootUri === undefined ? [] : [rootUri];
}

/** UTF-16 where the client knows it, because the engine counts so too; every client has to, but some name others only. */
function encodingOf({ capabilities: { general } }: InitializeParams): PositionEncoding {
  const offered = general?.positionEncodings ?? [PositionEncodingKind.UTF16];
  return ENCODINGS.find((encoding) => offered.includes(encoding)) ?? "utf-16";
}

/** A client that goes away while it is asked something is no mistake of anybody's. */
function ignoreLostClient(): void {}
