import { phrase } from "../text/phrase.js";
import type { SourceText } from "../text/source-text.js";
import { folderOf, resolvePath } from "./paths.js";
import { readSettings, type SettingsFile, type SettingsOptions, settingsDiagnostics } from "./read-settings.js";
import type { SettingsMistake } from "./settings-mistakes.js";

/** A settings file and those it extends. */
export interface SettingsChain {
  /** The one that the others build on first, the one that was asked for last. */
  readonly files: readonly SettingsFile[];
}

const LONGEST_CHAIN = 16;

/**
 * Reads a settings file and what it extends. `read` gives the text of a file, or undefined when there is none: the host does
 * the reading. A file that extends itself, or one that is not there, is a mistake in the file that names it.
 */
export function loadSettings(
  path: string,
  source: SourceText,
  read: (path: string) => SourceText | undefined,
  options: SettingsOptions,
): SettingsChain {
  const files: SettingsFile[] = [];
  const seen = new Set<string>();
  let next: { readonly path: string; readonly source: SourceText } | undefined = { path, source };
  while (next !== undefined) {
    seen.add(next.path);
    const file = readSettings(next.path, next.source, options);
    const base = baseOf(file, seen, read);
    files.unshift(base.mistake === undefined ? file : withMistake(file, base.mistake));
    next = base.next;
  }
  return { files };
}

interface Base {
  readonly next: { readonly path: string; readonly source: SourceText } | undefined;
  readonly mistake?: SettingsMistake;
}

function baseOf(file: SettingsFile, seen: ReadonlySet<string>, read: (path: string) => SourceText | undefined): Base {
  const named = file.data.extends;
  if (named === undefined) return { next: undefined };
  const path = resolvePath(folderOf(file.path), named.text);
  const at = { start: named.start, end: named.start + "extends".length };
  if (seen.has(path))
    return {
      next: undefined,
      mistake: { ...at, sentence: phrase("These settings extend themselves through {path}.", { path }) },
    };
  if (seen.size >= LONGEST_CHAIN) {
    return {
      next: undefined,
      mistake: {
        ...at,
        sentence: phrase("More than {count} settings files extend each other.", { count: LONGEST_CHAIN }),
      },
    };
  }
  const source = read(path);
  if (source !== undefined) return { next: { path, source } };
  return {
    next: undefined,
    mistake: { ...at, sentence: phrase("There is no file {path} that can be read.", { path }) },
  };
}

function withMistake(file: SettingsFile, mistake: SettingsMistake): SettingsFile {
  const added = settingsDiagnostics(file.path, file.source, [mistake]);
  const diagnostics = [...file.diagnostics, ...added].sort((left, right) => left.start - right.start);
  return { ...file, diagnostics };
}
