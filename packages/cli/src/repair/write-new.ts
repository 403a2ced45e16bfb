import { encode, replaceFile } from "../files/write.js";

/**
 * Writes a file of our own, in one step.
 * @throws {Failure} one sentence with the reason
 */
export function writeNew(path: string, text: string): void {
  replaceFile(path, encode(text, "utf-8"), undefined);
}
