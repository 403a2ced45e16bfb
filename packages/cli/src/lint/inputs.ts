import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { foreignFormat, HADOOP_FILES, type InputFile, neighboursNeeded, type SourceText } from "@flinkconf/schema/host";
import type { Folder, FoundFile } from "../files/discover.js";
import { inFolder, nameOf, shownPath } from "../files/paths.js";
import { readSource } from "../files/read.js";
import type { CommonOptions } from "../line/common-options.js";
import { loadManifests } from "../load/engine-parts.js";
import type { FileSettings } from "./file-settings.js";
import { relativesFinder } from "./relatives.js";

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
export function inputMaker(
  options: CommonOptions & { readonly against?: string | undefined },
  found: readonly FoundFile[] = [],
): InputMaker {
  const relativesOf = relativesFinder(found);
  const layer = layerReader();
  const overlays = options.overlays.map((path) => layer(shownPath(path)));
  const named = [...options.neighbours, ...environmentFiles(options)].map(neighbour);
  const hadoop = new Map<string, readonly NeighbourFile[]>();
  const hadoopFiles = (folder: string): readonly NeighbourFile[] => {
    const known = hadoop.get(folder) ?? filesOfHadoop(folder).map(neighbour);
    hadoop.set(folder, known);
    return known;
  };
  const { dynamic } = options;
  const siblings = siblingsReader();
  return ({ path, source, folder, explicit, settings }) => {
    const { kind, layersBelow, layersAbove, hadoopConf, operatorConfig } = settings;
    const below = layersBelow.map(layer);
    const above = [...layersAbove.map(layer), ...overlays];
    const handedIn = hadoopConf === undefined ? named : [...hadoopFiles(hadoopConf), ...named];
    const input = new LazyInput(path, source, explicit, folder, handedIn);
    input.siblings = handedIn.length === 0 ? siblings(folder) : [...siblings(folder), ...foreignNames(handedIn)];
    if (kind !== undefined) input.kind = kind;
    if (below.length > 0) input.below = below;
    if (above.length > 0) input.above = above;
    if (dynamic.length > 0) input.dynamic = dynamic;
    // Layers are no versions of one another, but parts.
    const relatives = below.length + above.length > 0 ? undefined : relativesOf(folder);
    if (relatives !== undefined) input.relatives = relatives;
    if (operatorConfig !== undefined) input.operatorConfig = layer(operatorConfig);
    if (options.against !== undefined) input.against = options.against;
    return input;
  };
}

/** A class, because an object with a getter of its own would be a new kind of object for every file. */
class LazyInput implements InputFile {
  declare kind?: NonNullable<InputFile["kind"]>;
  declare siblings: readonly string[];
  declare below?: readonly InputFile[];
  declare above?: readonly InputFile[];
  declare dynamic?: NonNullable<InputFile["dynamic"]>;
  declare relatives?: NonNullable<InputFile["relatives"]>;
  declare operatorConfig?: NonNullable<InputFile["operatorConfig"]>;
  readonly #folder: Folder;
  readonly #handedIn: readonly NeighbourFile[];

  constructor(
    readonly path: string,
    readonly source: SourceText,
    readonly explicit: boolean,
    folder: Folder,
    handedIn: readonly NeighbourFile[],
  ) {
    this.#folder = folder;
    this.#handedIn = handedIn;
  }

  /** What the resources of the file are compared with. */
  against: string | undefined;

  /** Read when a resource of the operator is compared with what it was. */
  get previous(): SourceText | undefined {
    return this.against === undefined ? undefined : loadManifests().previousText(this.against, this.path);
  }

  /** Read when a rule asks for them. */
  get neighbours(): readonly NeighbourFile[] {
    return [...neighboursBeside(this.path, this.#folder), ...this.#handedIn];
  }
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
  // Most files of a large tree lie alone in their folders.
  if (folder.names.length === 1 && folder.names[0] === nameOf(path)) return [];
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
  let last: Folder | undefined;
  let siblings: readonly string[] = [];
  return (folder) => {
    if (folder !== last) {
      const jars = jarsBeside(folder);
      siblings = jars.length === 0 ? folder.names : [...folder.names, ...jars.map((name) => `../lib/${name}`)];
      last = folder;
    }
    return siblings;
  };
}

const CONF_FOLDER = /(?:^|[/\\])conf$/;
/** The last part of such a path is not the folder's name. */
const NAMELESS = /(?:^|[/\\])\.{0,2}$/;

function jarsBeside({ path, parent }: Folder): readonly string[] {
  if (parent !== undefined && !parent.names.includes("lib")) return [];
  if (!CONF_FOLDER.test(NAMELESS.test(path) ? resolve(path) : path)) return [];
  return listed(join(resolve(path), "../lib")).filter((name) => name.endsWith(".jar"));
}

/** The names in a folder, none where there is no folder. Mostly there is none, and an error costs more than a look. */
function listed(folder: string): readonly string[] {
  try {
    return existsSync(folder) ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}
