import * as nodeFileSystem from "node:fs";
import type { SourceEncoding } from "@flinkconf/schema/host";
import { phrase } from "@flinkconf/schema/host";
import { Failure, reasonOf } from "../failure.js";
import { visible } from "../print/visible.js";

/** What writing needs of a file system, so that a test can let it fail at every step. */
export type WritingFileSystem = Pick<
  typeof nodeFileSystem,
  | "realpathSync"
  | "statSync"
  | "openSync"
  | "writeSync"
  | "fsyncSync"
  | "fchmodSync"
  | "fchownSync"
  | "closeSync"
  | "renameSync"
  | "unlinkSync"
>;

/** What a file was when it was read; a file that has changed since is not overwritten. */
export interface FileState {
  readonly modified: number;
  readonly size: number;
}

/** Looks at a file before it is read. */
export function stateOf(path: string, fileSystem: Pick<WritingFileSystem, "statSync"> = nodeFileSystem): FileState {
  const { mtimeMs, size } = fileSystem.statSync(path);
  return { modified: mtimeMs, size };
}

/** Text as bytes in the encoding that it was read in; a byte order mark is part of the text. */
export function encode(text: string, encoding: SourceEncoding): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-32le" || encoding === "utf-32be") return encodeUtf32(text, encoding === "utf-32le");
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

function encodeUtf32(text: string, littleEndian: boolean): Uint8Array {
  const characters = [...text];
  const view = new DataView(new ArrayBuffer(characters.length * 4));
  characters.forEach((character, index) => {
    view.setUint32(index * 4, character.codePointAt(0) ?? 0, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

/**
 * Replaces a file in one step: the new content goes into a temporary file beside it, reaches the disk, and takes the name.
 * Whatever fails, the old file is whole. Mode and owner are kept; a symbolic link stays one and its target is replaced.
 *
 * @param state what the file was when it was read, or undefined for a file of ours that may be new
 * @throws {Failure} one sentence with the reason; the file is as it was
 */
export function replaceFile(
  path: string,
  content: Uint8Array,
  state: FileState | undefined,
  fileSystem: WritingFileSystem = nodeFileSystem,
): void {
  let temporary: string | undefined;
  let descriptor: number | undefined;
  try {
    const target = realPath(path, state, fileSystem);
    const before = fileSystem.statSync(target, { throwIfNoEntry: false });
    if (state !== undefined && (before?.mtimeMs !== state.modified || before.size !== state.size)) {
      throw new Failure(phrase("it was changed by somebody else in the meantime"));
    }
    if (before?.isFile() === false) throw new Failure(phrase("it is not a regular file"));
    const beside = temporaryBeside(target);
    descriptor = fileSystem.openSync(beside, "wx", 0o666);
    temporary = beside;
    let at = 0;
    while (at < content.length) at += fileSystem.writeSync(descriptor, content, at);
    if (before !== undefined) keepOwnerAndMode(descriptor, before, fileSystem);
    fileSystem.fsyncSync(descriptor);
    fileSystem.closeSync(descriptor);
    descriptor = undefined;
    fileSystem.renameSync(temporary, target);
  } catch (error) {
    cleanUp(descriptor, temporary, fileSystem);
    const reason = error instanceof Failure ? error.message : reasonOf(error);
    const outcome = state === undefined ? phrase("cannot be written") : phrase("was left as it is");
    throw new Failure(phrase("{path} {outcome}: {reason}.", { path: visible(path), outcome, reason }));
  }
}

function realPath(path: string, state: FileState | undefined, fileSystem: WritingFileSystem): string {
  try {
    return fileSystem.realpathSync(path);
  } catch (error) {
    if (state === undefined && (error as { readonly code?: string }).code === "ENOENT") return path;
    throw error;
  }
}

function temporaryBeside(target: string): string {
  const slash = Math.max(target.lastIndexOf("/"), target.lastIndexOf("\\"));
  return `${target.slice(0, slash + 1)}.${target.slice(slash + 1)}.${process.pid}.tmp`;
}

function keepOwnerAndMode(
  descriptor: number,
  before: { readonly uid: number; readonly gid: number; readonly mode: number },
  fileSystem: WritingFileSystem,
): void {
  try {
    fileSystem.fchownSync(descriptor, before.uid, before.gid);
  } catch {
    // Only root may give files away; a file of one's own has the right owner already.
  }
  fileSystem.fchmodSync(descriptor, before.mode & 0o7777);
}

function cleanUp(descriptor: number | undefined, temporary: string | undefined, fileSystem: WritingFileSystem): void {
  try {
    if (descriptor !== undefined) fileSystem.closeSync(descriptor);
  } catch {
    // The reason for the failure is told already.
  }
  try {
    if (temporary !== undefined) fileSystem.unlinkSync(temporary);
  } catch {
    // It was renamed, or never made.
  }
}
