import { fstatSync, writeSync } from "node:fs";

/** Thrown when nobody reads our output any more: the work ends quietly. */
export class ClosedPipe extends Error {
  override readonly name = "ClosedPipe";
}

export const STDOUT = 1;
export const STDERR = 2;

/** How long to wait when a reader of a non-blocking pipe is slow. */
const PATIENCE_MS = 5;

/**
 * Writes text to standard output or standard error, all of it before returning: nothing is lost when the process ends.
 * @throws {ClosedPipe} when the reader has gone
 */
export function write(descriptor: number, text: string): void {
  writeBytes(descriptor, Buffer.from(text, "utf8"));
}

/** The same for bytes. */
export function writeBytes(descriptor: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as { readonly code?: string };
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE_MS);
      else if (code === "EPIPE" || code === "EOF") throw new ClosedPipe();
      else throw error;
    }
  }
}

/** Writes a sentence to standard error. When nobody reads it there is no one left to tell. */
export function say(text: string): void {
  try {
    write(STDERR, `${text}\n`);
  } catch {
    // Standard error is closed.
  }
}

/** Whether a descriptor is a terminal. Loads `node:tty` only for devices, because that costs more than a lint. */
export function isTerminal(descriptor: number): boolean {
  try {
    return (
      fstatSync(descriptor).isCharacterDevice() && (require("node:tty") as typeof import("node:tty")).isatty(descriptor)
    );
  } catch {
    return false;
  }
}

/** Whether to colour what goes to a descriptor. */
export function wantsColor(
  when: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  descriptor: number,
): boolean {
  if (when === "always") return true;
  if (when === "never") return false;
  const { NO_COLOR, TERM } = environment;
  if ((NO_COLOR !== undefined && NO_COLOR !== "") || TERM === "dumb") return false;
  return isTerminal(descriptor);
}
