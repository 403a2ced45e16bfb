import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { loadIgnoreFiles } from "../load/ignore-files.js";
import type { Folder } from "./discover.js";
import type { IgnoreRules } from "./ignore-files.js";

const IGNORE_NAME = ".gitignore";

/** One ignore file, and the folder that its patterns are relative to. */
interface Layer {
  readonly base: string;
  readonly rules: IgnoreRules;
}

/** Whether the ignore files of a repository leave out a path. */
export type IgnoreTest = (path: string, isFolder: boolean, folder: Folder) => boolean;

const NONE: readonly Layer[] = [];

/**
 * Honours every `.gitignore` from the root of the repository down to the folder of a path; the innermost one that says
 * something decides. The library that understands them is loaded when the first one is found.
 */
export function ignoreTest(): IgnoreTest {
  const layersOf = new Map<string, readonly Layer[]>();
  const walked = new Map<Folder, readonly Layer[]>();
  const layersFor = (folder: string, names: readonly string[] | undefined): readonly Layer[] => {
    const known = layersOf.get(folder);
    if (known !== undefined) return known;
    const has = (name: string): boolean =>
      names === undefined ? existsSync(join(folder, name)) : names.includes(name);
    const parent = dirname(folder);
    const above = has(".git") || parent === folder ? NONE : layersAbove(parent, layersFor, layersOf);
    const own = has(IGNORE_NAME) ? readLayer(folder) : undefined;
    const layers = own === undefined ? above : [...above, own];
    layersOf.set(folder, layers);
    return layers;
  };
  let last: Folder | undefined;
  let lastLayers: readonly Layer[] = NONE;
  const layersBelow = (folder: Folder): readonly Layer[] => {
    const { path, names, parent } = folder;
    // A folder of a walk without ignore files has the layers of the one above it, which was asked before.
    if (parent === undefined || names.includes(".git") || names.includes(IGNORE_NAME)) {
      return layersFor(resolve(path), names);
    }
    const above = walked.get(parent) ?? layersBelow(parent);
    walked.set(parent, above);
    return above;
  };
  return (path, isFolder, folder) => {
    if (folder !== last) {
      lastLayers = layersBelow(folder);
      last = folder;
    }
    const layers = lastLayers;
    return layers !== NONE && layers.length > 0 && isIgnored(layers, resolve(path), isFolder);
  };
}

function layersAbove(
  parent: string,
  layersFor: (folder: string, names: undefined) => readonly Layer[],
  known: ReadonlyMap<string, readonly Layer[]>,
): readonly Layer[] {
  return known.get(parent) ?? (isInRepository(parent) ? layersFor(parent, undefined) : NONE);
}

/** Ignore files above a path count only where there is a repository around it. */
function isInRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return true;
    if (dirname(at) === at) return false;
  }
}

function readLayer(folder: string): Layer | undefined {
  try {
    const text = readFileSync(join(folder, IGNORE_NAME), "utf8");
    return { base: folder, rules: loadIgnoreFiles().readIgnoreFile(text) };
  } catch {
    // A .gitignore that cannot be read ignores nothing, as for git.
    return undefined;
  }
}

function isIgnored(layers: readonly Layer[], path: string, isFolder: boolean): boolean {
  for (let i = layers.length - 1; i >= 0; i--) {
    const layer = layers[i];
    if (layer === undefined) continue;
    const below = relative(layer.base, path);
    if (below === "" || below.startsWith("..")) continue;
    const slashed = sep === "/" ? below : below.replaceAll(sep, "/");
    const { ignored, unignored } = layer.rules.test(isFolder ? `${slashed}/` : slashed);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}
