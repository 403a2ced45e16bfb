import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";

/** A path as services know it that show findings beside the code. */
export interface RepositoryPath {
  /** With forward slashes: from the root of the repository, or absolute for a file outside of it. */
  readonly path: string;
  readonly inside: boolean;
}

/**
 * Turns shown paths into paths from the root of the repository (the folder that holds `.git`); outside of a repository
 * the current folder stands for it.
 */
export function repositoryPaths(): (shown: string) => RepositoryPath {
  const here = resolve(".");
  const root = rootAbove(here) ?? here;
  return (shown) => {
    const full = resolve(shown);
    const way = relative(root, full);
    const inside = way !== "" && !isAbsolute(way) && way !== ".." && !/^\.\.[/\\]/.test(way);
    return { path: slashed(inside ? way : full), inside };
  };
}

function rootAbove(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : rootAbove(parent);
}

function slashed(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
