import { decode, phrase, type SourceText } from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import { visible } from "../print/visible.js";
import { folderOf, nameOf } from "./paths.js";
import { LARGEST_FILE, readSource } from "./read.js";

const known = new Map<string, SourceText | undefined>();

/**
 * The text that a file is compared with: another file, or the same file at a revision of its git repository. Undefined for a
 * file that the revision does not have: all of it is new.
 * @throws {Failure} when the other file cannot be read, or git does not know the revision
 */
export function previousText(against: string, path: string): SourceText | undefined {
  const id = against.startsWith("git:") ? `${against}\n${path}` : against;
  if (!known.has(id)) known.set(id, against.startsWith("git:") ? textAt(against.slice(4), path) : readSource(against));
  return known.get(id);
}

function textAt(revision: string, path: string): SourceText | undefined {
  // Loading it takes a noticeable part of a run, and few ask git.
  const { execFileSync } = process.getBuiltinModule("node:child_process");
  const git = (...args: readonly string[]): Uint8Array | undefined => {
    try {
      return execFileSync("git", args, {
        cwd: folderOf(path),
        maxBuffer: LARGEST_FILE,
        stdio: ["ignore", "pipe", "ignore"],
      });
    } catch {
      return undefined;
    }
  };
  const text = git("show", "--end-of-options", `${revision}:./${nameOf(path)}`);
  if (text !== undefined) return decode(text);
  if (git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`) !== undefined)
    return undefined;
  throw new Failure(phrase("--against: git knows no revision {revision} here.", { revision: visible(revision) }));
}
