/** The folder of a path, without a slash at its end; empty for a bare name and `/` for a file in the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === 0 ? "/" : path.slice(0, Math.max(0, slash));
}

const isAbsolute = (path: string): boolean => path.startsWith("/") || /^[A-Za-z]:\//.test(path);

/** A path seen from a folder, with `.` and `..` worked out; backslashes count as slashes. */
export function resolvePath(folder: string, path: string): string {
  const slashed = path.replaceAll("\\", "/");
  return normalized(isAbsolute(slashed) || folder === "" ? slashed : `${folder}/${slashed}`);
}

function normalized(path: string): string {
  const root = /^(?:[A-Za-z]:)?\//.exec(path)?.[0] ?? "";
  const names: string[] = [];
  for (const name of path.slice(root.length).split("/")) {
    if (name === "" || name === ".") continue;
    if (name === ".." && names.length > 0 && names[names.length - 1] !== "..") names.pop();
    else if (name !== ".." || root === "") names.push(name);
  }
  return root + names.join("/");
}

/** A path as seen from a folder above it; undefined when it does not lie below that folder. */
export function pathBelow(folder: string, path: string): string | undefined {
  const clean = normalized(path.replaceAll("\\", "/"));
  const base = normalized(folder);
  if (base === "") return isAbsolute(clean) || clean.startsWith("../") ? undefined : clean;
  const prefix = base.endsWith("/") ? base : `${base}/`;
  return clean.startsWith(prefix) ? clean.slice(prefix.length) : undefined;
}
