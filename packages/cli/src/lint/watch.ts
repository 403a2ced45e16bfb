import { type FSWatcher, statSync, watch as watchFolder } from "node:fs";
import { dirname, resolve } from "node:path";
import { neighboursNeeded, phrase } from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import { discover, type Folder } from "../files/discover.js";
import { inFolder } from "../files/paths.js";
import { selectionOf } from "../files/selection.js";
import { SETTINGS_NAME } from "../files/settings-lookup.js";
import type { LintOptions } from "../line/lint-options.js";
import { isTerminal, STDOUT, say, write } from "../output.js";
import { counted } from "../print/counted.js";
import { settingsSource } from "./settings-source.js";

/** Editors write a file in several steps. */
const SETTLE_MS = 100;
/** How often to look where the system does not tell. */
const POLL_MS = 1000;
const CLEAR_SCREEN = "\x1b[2J\x1b[3J\x1b[H";

/** What the result depends on: when it changes, so may the findings. */
interface State {
  readonly text: string;
  readonly folders: ReadonlySet<string>;
  readonly files: number;
}

/**
 * Lints, and again whenever something changes that the result depends on. The watchers keep the process alive until a
 * signal such as that of Ctrl-C ends it.
 * @returns the exit code of the first run
 */
export function watch(options: LintOptions, lint: (ended: () => void) => number): number {
  const watchers = new Map<string, FSWatcher>();
  let state = stateNow(options);
  let waiting = false;
  let polling: NodeJS.Timeout | undefined;
  let over = false;
  // Nobody reads any more.
  const end = (): void => {
    over = true;
    for (const watcher of watchers.values()) watcher.close();
    clearInterval(polling);
  };
  const look = (): void => {
    if (over) return;
    const next = stateNow(options);
    if (next.text === state.text) return;
    state = next;
    if (isTerminal(STDOUT)) write(STDOUT, CLEAR_SCREEN);
    lintAgain(() => lint(end));
    if (over) return;
    follow();
    tell(state);
    // A run with --fix changes files itself, which is no reason for another one.
    if (options.fix) state = stateNow(options);
  };
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      look();
    }, SETTLE_MS);
  };
  const poll = (): void => {
    polling ??= setInterval(look, POLL_MS);
  };
  const follow = (): void => {
    for (const [folder, watcher] of watchers) {
      if (state.folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of state.folders) {
      if (watchers.has(folder)) continue;
      try {
        watchers.set(folder, watchFolder(folder, soon).on("error", poll));
      } catch {
        // Too many watchers, or a file system that tells nothing.
        poll();
      }
    }
  };
  const code = lint(end);
  if (over) return code;
  follow();
  tell(state);
  // What changed while the first run was under way.
  soon();
  return code;
}

function lintAgain(lint: () => number): void {
  try {
    lint();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(`flinkconf: ${error.message}`);
  }
}

function tell({ files }: State): void {
  say(phrase("Watching {files}; Ctrl-C ends.", { files: counted(files, "file") }));
}

/** Files that count wherever they lie beside a configuration. */
const BESIDE: readonly string[] = [
  SETTINGS_NAME,
  ".gitignore",
  ".ignore",
  ...neighboursNeeded("flink-conf.yaml", "flink-conf"),
  ...neighboursNeeded("config.yaml", "config-yaml"),
];

function stateNow(options: LintOptions): State {
  const settings = settingsSource(options);
  const selection = selectionOf(settings, options.forceExclude);
  const folders = new Map<string, Folder>();
  const { files } = discover(options.paths, {
    ...selection,
    mayBeConfiguration(path, folder) {
      folders.set(folder.path, folder);
      return selection.mayBeConfiguration(path, folder);
    },
  });
  const named = namedFiles(options);
  const depends = new Set(named);
  for (const { path, folder } of files) {
    folders.set(folder.path, folder);
    depends.add(path);
    for (const from of settings.forFile(path, folder).from) depends.add(from);
    const names = new Set(folder.names);
    for (const name of BESIDE) if (names.has(name)) depends.add(inFolder(folder.path, name));
  }
  const parents = [...options.paths.filter((path) => !isFolder(path)), ...named].map((path) => dirname(resolve(path)));
  return {
    text: [...depends].sort().map(stamp).join("\n"),
    folders: new Set([...[...folders.keys()].map((folder) => resolve(folder)), ...parents]),
    files: files.length,
  };
}

/** Files that flags name. */
function namedFiles({
  overlays,
  neighbours,
  settingsFile,
  baseline,
  outputFile,
  writeBaseline,
}: LintOptions): string[] {
  const known = writeBaseline ? undefined : baseline;
  const files = [...overlays, ...neighbours, settingsFile, known].filter((path) => typeof path === "string");
  return files.filter((path) => outputFile === undefined || resolve(path) !== resolve(outputFile));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function stamp(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? `${path} -` : `${path} ${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}
