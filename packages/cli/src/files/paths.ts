/** A path as we show it: forward slashes, no `./` in front. */
export function shownPath(path: string): string {
  const slashed = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  const short = slashed.replace(/^(?:\.\/+)+(?=.)/, "");
  return short.length > 1 && short.endsWith("/") ? short.replace(/\/+$/, "") || "/" : short;
}

/** `name` in `folder`; the current folder is not shown. */
export function inFolder(folder: string, name: string): string {
  if (folder === "." || folder === "") return name;
  return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folder of a path, `.` for a bare name. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "." : slash === 0 ? "/" : path.slice(0, slash);
}
