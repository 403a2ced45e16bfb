import { URI, Utils } from "vscode-uri";

/** The folder that a file lies in, as a URI. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The last segment of a URI's path. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** A file below or beside a folder; `path` may be absolute, or lead up with `..`. */
export function inFolder(folderUri: string, path: string): string {
  const folder = URI.parse(folderUri);
  return (isAbsolute(path) ? folder.with({ path: rooted(path) }) : Utils.joinPath(folder, path)).toString();
}

/** The path of a URI with forward slashes, as patterns in settings see it: `/home/me/x.yaml`, `c:/x.yaml`. */
export function pathOf(uri: string): string {
  const { path } = URI.parse(uri);
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
}

/** The path of a file as people name it: below the first folder that holds it, else in full. */
export function shownPath(uri: string, folders: readonly string[]): string {
  const path = pathOf(uri);
  for (const folder of folders) {
    const root = pathOf(folder).replace(/\/?$/, "/");
    if (path.startsWith(root)) return path.slice(root.length);
  }
  return path;
}

function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path);
}

const rooted = (path: string): string => (path.startsWith("/") ? path : `/${path}`);
