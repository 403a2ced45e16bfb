import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { decode, phrase, type SourceText } from "@flinkconf/schema/host";
import { Failure, reasonOf } from "../failure.js";
import { visible } from "../print/visible.js";

/** No Flink configuration is larger; what is was named by mistake, and reading it would only cost memory. In bytes. */
export const LARGEST_FILE = 16 * 1024 * 1024;

const STDIN = 0;
const WAIT_MS = 5;

let buffer = new Uint8Array(64 * 1024);

/** What is known about a path before it is opened. */
export interface ReadOptions {
  /** A folder listing called it a regular file, so that it need not be asked again. */
  readonly knownRegular?: boolean;
}

/**
 * Reads a file into text. Synchronous, through one buffer that is used again and again: promises are six times slower.
 * @throws {Failure} one sentence with the reason
 */
export function readSource(path: string, options: ReadOptions = {}): SourceText {
  let descriptor: number | undefined;
  try {
    // A named pipe must not make us wait for somebody who writes; devices such as /dev/stdin are waited for.
    const waits = path.startsWith("/dev/") || path.startsWith("/proc/");
    descriptor = openSync(path, constants.O_RDONLY | (waits ? 0 : (constants.O_NONBLOCK ?? 0)));
    if (options.knownRegular !== true) {
      const stats = fstatSync(descriptor);
      if (stats.isDirectory()) throw new Failure(phrase("it is a folder"));
      if (!stats.isFile() && !waits) throw new Failure(phrase("it is not a regular file; - reads standard input"));
      if (stats.size > LARGEST_FILE) throw new Failure(tooLarge());
    }
    return decode(readAll(descriptor));
  } catch (error) {
    const reason = error instanceof Failure ? error.message : reasonOf(error);
    throw new Failure(phrase("{path} cannot be read: {reason}.", { path: visible(path), reason }));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * Reads standard input to its end.
 * @throws {Failure} one sentence with the reason
 */
export function readStandardInput(): SourceText {
  try {
    return decode(readAll(STDIN));
  } catch (error) {
    const reason = error instanceof Failure ? error.message : reasonOf(error);
    throw new Failure(phrase("Standard input cannot be read: {reason}.", { reason }));
  }
}

/** The bytes up to the end, valid until the next call. */
function readAll(descriptor: number): Uint8Array {
  let length = 0;
  for (;;) {
    if (length === buffer.length) {
      if (length > LARGEST_FILE) throw new Failure(tooLarge());
      const larger = new Uint8Array(Math.min(length * 4, LARGEST_FILE + 1));
      larger.set(buffer);
      buffer = larger;
    }
    const count = readSome(descriptor, length);
    if (count === 0) break;
    length += count;
  }
  if (length > LARGEST_FILE) throw new Failure(tooLarge());
  return buffer.subarray(0, length);
}

function readSome(descriptor: number, at: number): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, at, buffer.length - at, null);
    } catch (error) {
      const { code } = error as { readonly code?: string };
      // Windows tells the end of a pipe like this.
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}

function tooLarge(): string {
  return phrase("it is larger than {size} MiB, which no Flink configuration is", {
    size: LARGEST_FILE / 1024 / 1024,
  });
}
