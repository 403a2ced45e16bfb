import { existsSync, linkSync, mkdirSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { phrase } from "@flinkconf/schema/host";
import { Failure, reasonOf } from "../failure.js";
import { visible } from "../print/visible.js";

/**
 * Writes a file that does not exist yet, in one step: it appears with all of its text, and never in the place of another.
 * @throws {Failure} one sentence with the reason
 */
export function createNew(path: string, text: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text, { flag: "wx", flush: true });
    place(temporary, path);
  } catch (error) {
    const reason =
      (error as { readonly code?: string }).code === "EEXIST" ? phrase("it exists already") : reasonOf(error);
    throw new Failure(phrase("{path} cannot be written: {reason}.", { path: visible(path), reason }));
  } finally {
    try {
      unlinkSync(temporary);
    } catch {
      // It was renamed, or never made.
    }
  }
}

/** A link is made only where nothing stands; not every file system has links. */
function place(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as { readonly code?: string }).code === "EEXIST" || existsSync(path)) throw error;
    renameSync(temporary, path);
  }
}
