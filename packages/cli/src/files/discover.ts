import { type Dirent, readdirSync, statSync } from "node:fs";
import { foreignFormat, phrase } from "@flinkconf/schema/host";
import { type FileError, reasonOf } from "../failure.js";
import { visible } from "../print/visible.js";
import { folderOf, inFolder, nameOf, shownPath } from "./paths.js";

/** A folder as far as its files need to know it. */
export interface Folder {
  /** As shown. */
  readonly path: string;
  readonly names: readonly string[];
  /** The folder above, when the same walk has been there: what is known of it need not be asked of the file system again. */
  readonly parent?: Folder;
}

/** A file that may be a configuration. */
export interface FoundFile {
  /** As shown. */
  readonly path: string;
  readonly folder: Folder;
  /** Named on the command line. */
  readonly explicit: boolean;
  /** A folder listing called it a regular file. */
  readonly knownRegular: boolean;
  /** Nobody named it: it lies beside a configuration that somebody named, and is looked at but never changed. */
  readonly beside?: true;
  /** Only its text can tell whether it holds Kubernetes resources of Flink; most such files do not. */
  readonly perhaps?: true;
}

/** What decides which files are taken. */
export interface Selection {
  /** Whether a file may be a configuration, from its path alone. */
  mayBeConfiguration(path: string, folder: Folder): boolean;
  /** Whether a file may hold Kubernetes resources, from its name alone. */
  mayHoldManifests(name: string): boolean;
  /** Whether ignore files or settings leave a path out; `names` are those of the folder that holds it. */
  isExcluded(path: string, isFolder: boolean, folder: Folder): boolean;
  /** Leave out excluded files even when they are named. */
  readonly forceExclude: boolean;
}

/** What a walk found. */
export interface Discovery {
  /** Sorted by path, each once. */
  readonly files: readonly FoundFile[];
  readonly errors: readonly FileError[];
}

/** Folders that hold copies of other people's files, or the history of ours. */
const NEVER_ENTERED = new Set([".git", ".hg", ".svn", "node_modules"]);

/**
 * Finds the files to lint under some paths. Links to files are followed, links to folders only when they are named: no walk
 * runs in circles, and no file is linted twice. Never throws: what cannot be read becomes an error, and the rest is found.
 */
export function discover(paths: readonly string[], selection: Selection): Discovery {
  const found = new Map<string, FoundFile>();
  const errors: FileError[] = [];
  const walk: Walk = { found, errors, selection };
  const folders = new Map<string, Folder>();
  for (const path of paths) {
    const shown = shownPath(path);
    try {
      if (statSync(path).isDirectory()) walkFolder(shown, walk);
      else takeNamed(shown, walk, folders);
    } catch (error) {
      errors.push({
        path: shown,
        message: phrase("{path} cannot be read: {reason}.", { path: visible(shown), reason: reasonOf(error) }),
      });
    }
  }
  const files = [...found.values()];
  // One folder comes sorted already, and sorting a sorted list costs nothing.
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  errors.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, errors };
}

interface Walk {
  readonly found: Map<string, FoundFile>;
  readonly errors: FileError[];
  readonly selection: Selection;
}

function takeNamed(path: string, walk: Walk, folders: Map<string, Folder>): void {
  const { found, selection } = walk;
  const folderPath = folderOf(path);
  let folder = folders.get(folderPath);
  if (folder === undefined) {
    folder = { path: folderPath, names: namesIn(folderPath) };
    folders.set(folderPath, folder);
    if (foreignFormat(path) === undefined) takeBeside(folder, walk);
  }
  const { forceExclude } = selection;
  if (forceExclude && selection.isExcluded(path, false, folder)) return;
  // A tool that names every changed file does not mean to say that each config.yaml is Flink's.
  const byName = foreignFormat(path) !== undefined || selection.mayBeConfiguration(path, folder);
  const file: FoundFile = { path, folder, explicit: !(forceExclude && byName), knownRegular: false };
  // Nor that each YAML file holds Kubernetes resources of Flink.
  const perhaps = forceExclude && !byName && selection.mayHoldManifests(nameOf(path));
  found.set(path, perhaps ? { ...file, perhaps } : file);
}

/** What lies beside a configuration decides what comes of it, so that mistakes in it are told too. */
function takeBeside(folder: Folder, { found, selection }: Walk): void {
  for (const name of folder.names) {
    if (foreignFormat(name) === undefined) continue;
    const path = inFolder(folder.path, name);
    if (found.has(path) || !selection.mayBeConfiguration(path, folder)) continue;
    if (!selection.isExcluded(path, false, folder)) {
      found.set(path, { path, folder, explicit: false, knownRegular: false, beside: true });
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The file can be read although its folder cannot be listed: it has no neighbours that we know of.
    return [];
  }
}

function walkFolder(root: string, walk: Walk): void {
  // A stack of our own: folders may lie deeper than calls may.
  const pending: { readonly path: string; readonly parent: Folder | undefined }[] = [{ path: root, parent: undefined }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, parent } = next;
    const entries = entriesOf(path, walk.errors);
    if (entries.length > 1) entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = entries.map((entry) => entry.name);
    const folder: Folder = parent === undefined ? { path, names } : { path, names, parent };
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i];
      if (entry?.isDirectory() && isEntered(entry.name, folder, walk.selection))
        pending.push({ path: inFolder(path, entry.name), parent: folder });
    }
    for (const entry of entries) takeFound(entry, folder, walk);
  }
}

function entriesOf(path: string, errors: FileError[]): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    errors.push({
      path,
      message: phrase("The folder {path} cannot be read: {reason}.", { path: visible(path), reason: reasonOf(error) }),
    });
    return [];
  }
}

function isEntered(name: string, folder: Folder, selection: Selection): boolean {
  // Kubernetes mounts keep every version of a volume in a folder whose name begins with two dots.
  if (NEVER_ENTERED.has(name) || name.startsWith("..")) return false;
  return !selection.isExcluded(inFolder(folder.path, name), true, folder);
}

function takeFound(entry: Dirent, folder: Folder, { found, errors, selection }: Walk): void {
  const path = inFolder(folder.path, entry.name);
  const knownRegular = entry.isFile();
  if (!selection.mayBeConfiguration(path, folder)) {
    if (!selection.mayHoldManifests(entry.name) || selection.isExcluded(path, false, folder)) return;
    if (knownRegular || (entry.isSymbolicLink() && !leadsToFolder(path))) {
      const explicit = found.get(path)?.explicit ?? false;
      found.set(path, { path, folder, explicit, knownRegular, perhaps: true });
    }
    return;
  }
  if (selection.isExcluded(path, false, folder)) return;
  if (knownRegular) {
    found.set(path, { path, folder, explicit: found.get(path)?.explicit ?? false, knownRegular });
    return;
  }
  if (entry.isSymbolicLink() && leadsToFolder(path)) return;
  if (entry.isDirectory()) {
    const message = phrase("{path} cannot be read: it is a folder with the name of a configuration file.", {
      path: visible(path),
    });
    errors.push({ path, message });
    return;
  }
  found.set(path, { path, folder, explicit: false, knownRegular });
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Reading it will tell the reason.
    return false;
  }
}
