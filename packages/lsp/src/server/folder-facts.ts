import {
  foreignFormat,
  type InputFile,
  mayBeFlinkConfiguration,
  neighboursNeeded,
  type SourceText,
} from "@flinkconf/schema/host";
import { loadSettings, resolveSettings } from "@flinkconf/schema/host-settings";
import type { Host } from "./host.js";
import { folderOf, inFolder, pathOf } from "./uris.js";

export const SETTINGS_NAME = ".flinkconf.yaml";

export type Neighbour = NonNullable<InputFile["neighbours"]>[number];
export type ResolvedSettings = ReturnType<typeof resolveSettings>;
export type SettingsFile = ReturnType<typeof loadSettings>["files"][number];

/** What lies in a folder and above it, as far as it concerns a configuration in it. */
export interface FolderFacts {
  /** Names beside a file, and `../lib/NAME` for the jars beside a `conf` folder. */
  readonly siblings: readonly string[];
  /** Files that rules may look at, by name. */
  readonly neighbours: ReadonlyMap<string, Neighbour & { readonly uri: string }>;
  /** The settings that hold here; undefined where no settings file is found upwards. */
  readonly settings: ResolvedSettings | undefined;
  /** The settings files, the one that the others build on first. */
  readonly settingsFiles: readonly SettingsFile[];
}

/** Names of the files that rules may ask for beside a file, whatever kind it turns out to be. */
export function neighboursOf(name: string): readonly string[] {
  const foreign = foreignFormat(name);
  if (foreign !== undefined) return neighboursNeeded(name, foreign);
  return [...new Set([...neighboursNeeded(name, "flink-conf"), ...neighboursNeeded(name, "config-yaml")])];
}

/** What a server knows about folders. Facts are gathered once and kept until something in them changes. */
export class FolderFactsCache {
  private readonly known = new Map<string, FolderFacts>();
  private readonly pending = new Map<string, Promise<FolderFacts>>();

  constructor(
    readonly host: Host,
    private readonly options: {
      readonly ruleIds: () => readonly string[];
      readonly version: string;
      readonly fullReader: Parameters<typeof loadSettings>[3]["fullReader"];
    },
  ) {}

  /** What is known already, without waiting. */
  at(folderUri: string): FolderFacts | undefined {
    return this.known.get(folderUri);
  }

  /** Gathers what is not known yet. */
  async gather(folderUri: string): Promise<FolderFacts> {
    const known = this.known.get(folderUri);
    if (known !== undefined) return known;
    let pending = this.pending.get(folderUri);
    if (pending === undefined) {
      pending = this.read(folderUri).then((facts) => {
        if (this.pending.get(folderUri) === pending) {
          this.known.set(folderUri, facts);
          this.pending.delete(folderUri);
        }
        return facts;
      });
      this.pending.set(folderUri, pending);
    }
    return pending;
  }

  /** Forgets everything: a file beside, above or below some document has changed. */
  forget(): void {
    this.known.clear();
    this.pending.clear();
  }

  private async read(folderUri: string): Promise<FolderFacts> {
    const names = await this.host.names(folderUri);
    const [jars, neighbours, settingsUri] = await Promise.all([
      this.jars(folderUri),
      this.neighbours(folderUri, names),
      this.settingsFile(folderUri, names),
    ]);
    const chain = settingsUri === undefined ? undefined : await this.settings(settingsUri);
    return {
      siblings: [...names, ...jars],
      neighbours,
      settings: chain === undefined ? undefined : resolveSettings(chain),
      settingsFiles: chain?.files ?? [],
    };
  }

  private async jars(folderUri: string): Promise<readonly string[]> {
    if (!pathOf(folderUri).endsWith("/conf")) return [];
    const names = await this.host.names(inFolder(folderUri, "../lib"));
    return names.filter((name) => name.endsWith(".jar")).map((name) => `../lib/${name}`);
  }

  private async neighbours(folderUri: string, names: readonly string[]): Promise<FolderFacts["neighbours"]> {
    const wanted = new Set(
      names.filter((name) => mayBeFlinkConfiguration(name) || foreignFormat(name) !== undefined).flatMap(neighboursOf),
    );
    const found = new Map<string, Neighbour & { readonly uri: string }>();
    for (const name of names) {
      if (!wanted.has(name)) continue;
      const uri = inFolder(folderUri, name);
      const source = await this.host.read(uri);
      if (source !== undefined) found.set(name, { path: pathOf(uri), source, uri });
    }
    return found;
  }

  /** `.flinkconf.yaml` in the folder or above, up to the folder that holds `.git`. */
  private async settingsFile(folderUri: string, names: readonly string[]): Promise<string | undefined> {
    let folder = folderUri;
    let held = names;
    for (;;) {
      if (held.includes(SETTINGS_NAME)) return inFolder(folder, SETTINGS_NAME);
      const parent = folderOf(folder);
      if (held.includes(".git") || parent === folder) return undefined;
      folder = parent;
      held = await this.host.names(folder);
    }
  }

  /** Reads a settings file and what it extends: the engine asks synchronously, so it is asked again until nothing is missing. */
  private async settings(uri: string): Promise<ReturnType<typeof loadSettings> | undefined> {
    const source = await this.host.read(uri);
    if (source === undefined) return undefined;
    const read = new Map<string, SourceText | undefined>();
    for (;;) {
      const missing: string[] = [];
      const chain = loadSettings(
        pathOf(uri),
        source,
        (path) => {
          if (!read.has(path)) missing.push(path);
          return read.get(path);
        },
        {
          ruleIds: this.options.ruleIds(),
          version: this.options.version,
          fullReader: this.options.fullReader,
        },
      );
      if (missing.length === 0) return chain;
      for (const path of missing) read.set(path, await this.host.read(inFolder(uri, path)));
    }
  }
}
