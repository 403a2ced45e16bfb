import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type FormatId, type InputFile, neighboursNeeded, type SourceText } from "@flinkconf/schema/host";
import type { Folder } from "../files/discover.js";
import { inFolder, nameOf, shownPath } from "../files/paths.js";
import { readSource } from "../files/read.js";
import type { CommonOptions } from "../line/common-options.js";

type NeighbourFile = NonNullable<InputFile["neighbours"]>[number];

/** What a file is handed to the engine with, beside its text. */
export interface InputParts {
  readonly path: string;
  readonly source: SourceText;
  readonly folder: Folder;
  readonly explicit: boolean;
  /** What settings say it is. */
  readonly kind: FormatId | undefined;
}

/** Makes the engine's input files: with their siblings, neighbours, layers and `-D` settings. */
export type InputMaker = (parts: InputParts) => InputFile;

/**
 * Reads what flags name once for all files; what lies beside a file is read when a rule asks for it.
 * @throws {Failure} when a file named by a flag cannot be read
 */
export function inputMaker(options: CommonOptions): InputMaker {
  const above = options.overlays.map((path): InputFile => ({
    path: shownPath(path),
    source: readSource(path),
    explicit: true,
  }));
  const named = [...options.neighbours, ...environmentFiles(options)].map((path): NeighbourFile => ({
    path: shownPath(path),
    source: readSource(path),
  }));
  const layers = {
    ...(above.length === 0 ? {} : { above }),
    ...(options.dynamic.length === 0 ? {} : { dynamic: options.dynamic }),
  };
  const siblings = siblingsReader();
  return ({ path, source, folder, explicit, kind }) => ({
    path,
    source,
    explicit,
    ...(kind === undefined ? {} : { kind }),
    siblings: siblings(folder),
    ...layers,
    get neighbours() {
      return [...neighboursBeside(path, folder), ...named];
    },
  });
}

/** Rules ask for neighbours by name, whatever kind the file turns out to be. */
function neighboursBeside(path: string, folder: Folder): readonly NeighbourFile[] {
  const wanted = new Set([...neighboursNeeded(path, "flink-conf"), ...neighboursNeeded(path, "config-yaml")]);
  const found: NeighbourFile[] = [];
  for (const name of folder.names) {
    if (!wanted.has(name) || name === nameOf(path)) continue;
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
const HADOOP_FILES = new Set(["yarn-site.xml", "core-site.xml", "hdfs-site.xml", "capacity-scheduler.xml"]);

function environmentFiles({ useEnvironment }: CommonOptions): readonly string[] {
  if (!useEnvironment) return [];
  const files = new Map<string, string>();
  for (const variable of HADOOP_VARIABLES) {
    const folder = process.env[variable];
    if (folder === undefined || folder === "") continue;
    for (const name of listed(folder)) {
      if (HADOOP_FILES.has(name) && !files.has(name)) files.set(name, join(folder, name));
    }
  }
  return [...files.values()];
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

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
