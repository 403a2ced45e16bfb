import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository, absolute. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A file that a generator wants to exist, its path relative to the root of the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Makes files from other files of the repository; the same input gives the same output on every machine. */
export type Generator = () => readonly GeneratedFile[];

/** The files whose content on disk differs from what the generators make. */
export function driftOf(files: readonly GeneratedFile[]): readonly GeneratedFile[] {
  return files.filter(({ path, text }) => {
    const absolute = join(ROOT, path);
    return !existsSync(absolute) || readFileSync(absolute, "utf8") !== text;
  });
}

/** Writes files, making folders where needed. */
export function writeFiles(files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    const absolute = join(ROOT, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
}
