import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { foreignFormat, HADOOP_FILES, type InputFile, neighboursNeeded, type SourceText } from "@flinkconf/schema/host";
import type { Folder } from "../files/discover.js";
import { inFolder, nameOf, shownPath } from "../files/paths.js";
import { readSource } from "../files/read.js";
import type { CommonOptions } from "../line/common-options.js";
import type { FileSettings } from "./file-settings.js";

type NeighbourFile = NonNullable<InputFile["neighbours"]>[number];

/** What a file is handed to the engine with, beside its text. */
export interface InputParts {
  readonly path: string;
  readonly source: SourceText;
  readonly folder: Folder;
  readonly explicit: boolean;
  readonly settings: FileSettings;
}

/** Makes the engine's input files: with their siblings, neighbours, layers and `-D` settings. */
export type InputMaker = (parts: InputParts) => InputFile;

/**
 * Reads what flags name once for all files; what lies beside a file is read when a rule asks for it.
 * @throws {Failure} when a file named by a flag cannot be read
 */
export function inputMaker(options: CommonOptions): InputMaker {
  const layer = layerReader();
  const overlays = options.overlays.map((path) => layer(shownPath(path)));
  const named = [...options.neighbours, ...environmentFiles(options)].map(neighbour);
  const hadoop = new Map<string, readonly NeighbourFile[]>();
  const hadoopFiles = (folder: string): readonly NeighbourFile[] => {
    const known = hadoop.get(folder) ?? filesOfHadoop(folder).map(neighbour);
    hadoop.set(folder, known);
    return known;
  };
  const dynamic = options.dynamic.length === 0 ? {} : { dynamic: options.dynamic };
  const siblings = siblingsReader();
  return ({ path, source, folder, explicit, settings }) => {
    const { kind, layersBelow, layersAbove, hadoopConf } = settings;
    const below = layersBelow.map(layer);
    const above = [...layersAbove.map(layer), ...overlays];
    const handedIn = hadoopConf === undefined ? named : [...hadoopFiles(hadoopConf), ...named];
    return {
      path,
      source,
      explicit,
      ...(kind === undefined ? {} : { kind }),
      siblings: handedIn.length === 0 ? siblings(folder) : [...siblings(folder), ...foreignNames(handedIn)],
      ...(below.length === 0 ? {} : { below }),
      ...(above.length === 0 ? {} : { above }),
      ...dynamic,
      get neighbours() {
        return [...neighboursBeside(path, folder), ...handedIn];
      },
    };
  };
}

/** What is handed in from elsewhere is looked for as if it lay beside the file. */
function foreignNames(files: readonly NeighbourFile[]): readonly string[] {
  return files.map(({ path }) => nameOf(path)).filter((name) => foreignFormat(name) !== undefined);
}

const neighbour = (path: string): NeighbourFile => ({ path: shownPath(path), source: readSource(path) });

/** Reads the files of layers, each once. */
function layerReader(): (path: string) => InputFile {
  const known = new Map<string, InputFile>();
  return (path) => {
    const layer = known.get(path) ?? { path, source: readSource(path), explicit: true };
    known.set(path, layer);
    return layer;
  };
}

const namesOf = new WeakMap<Folder, ReadonlySet<string>>();

/** Rules ask for neighbours by name, whatever kind the file turns out to be. */
function neighboursBeside(path: string, folder: Folder): readonly NeighbourFile[] {
  const foreign = foreignFormat(path);
  const kinds = foreign === undefined ? (["flink-conf", "config-yaml"] as const) : [foreign];
  const wanted = new Set(kinds.flatMap((kind) => neighboursNeeded(path, kind)));
  const names = namesOf.get(folder) ?? new Set(folder.names);
  namesOf.set(folder, names);
  const found: NeighbourFile[] = [];
  for (const name of wanted) {
    if (!names.has(name) || name === nameOf(path)) continue;
    const neighbour = inFolder(folder.path, name);
    try {
      found.push({ path: neighbour, source: readSource(neighbour) });
    } catch {
      // What cannot be read tells rules nothing; when it is itself to be linted, that is reported there.
    }
  }
  return found;
}

const HADOOP_VARIABLES = ["HADOOP_CONF_DIR", "YARN_CONF_DIR"] as const;

function environmentFiles({ useEnvironment }: CommonOptions): readonly string[] {
  if (!useEnvironment) return [];
  const files = new Map<string, string>();
  for (const variable of HADOOP_VARIABLES) {
    const folder = process.env[variable];
    if (folder === undefined || folder === "") continue;
    for (const path of filesOfHadoop(folder)) if (!files.has(basename(path))) files.set(basename(path), path);
  }
  return [...files.values()];
}

function filesOfHadoop(folder: string): readonly string[] {
  return listed(folder)
    .filter((name) => HADOOP_FILES.includes(name))
    .map((name) => join(folder, name));
}

/** The names beside a file, and the jars of the `lib` folder beside a `conf` folder, which tell the release. */
function siblingsReader(): (folder: Folder) => readonly string[] {
  const known = new Map<Folder, readonly string[]>();
  return (folder) => {
    let siblings = known.get(folder);
    if (siblings === undefined) {
      const full = resolve(folder.path);
      const jars = /[/\\]conf$/.test(full) ? listed(join(full, "../lib")).filter((name) => name.endsWith(".jar")) : [];
      siblings = jars.length === 0 ? folder.names : [...folder.names, ...jars.map((name) => `../lib/${name}`)];
      known.set(folder, siblings);
    }
    return siblings;
  };
}

/** The names in a folder, none where there is no folder. Mostly there is none, and an error costs more than a look. */
function listed(folder: string): readonly string[] {
  try {
    return existsSync(folder) ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}
