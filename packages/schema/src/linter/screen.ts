import type { KeyMatch } from "../catalogue/catalogue.js";
import type { PlacedCatalogue } from "../catalogue/flink-catalogue.js";
import { isComplete } from "../effective/completeness.js";
import { inferTarget } from "../effective/infer-target.js";
import type { Target } from "../effective/target.js";
import type { ConfigDocument, FlinkFormat } from "../formats/document.js";
import type { EntryTable } from "../formats/entry-table.js";
import type { FormatId } from "../formats/format-id.js";
import type { KeyLook } from "../rules/faults/quick-look.js";
import {
  FOR_WAKER,
  OFF_BY_DEFAULT,
  ON_CONFIG_YAML,
  ON_FLINK_CONF,
  type ScreenTable,
  SLEEPER_CELLS,
} from "../rules/screen-table.js";
import type { LintSettings, RuleLevel } from "../settings/lint-settings.js";
import type { SourceText } from "../text/source-text.js";
import type { QuickLook } from "./document-run.js";
import { Dependents, LastPassed } from "./last-passed.js";
import type { InputFile } from "./lint-result.js";
import { Circumstances, knownKeys, Places, type ScreenedFile, type UnlistedEntry } from "./screened-file.js";
import { situationsOf } from "./situations.js";

/** What a screen is made of. */
export interface ScreenParts {
  readonly catalogue: PlacedCatalogue;
  readonly table: ScreenTable;
  readonly parse: (kind: FormatId, source: SourceText) => ConfigDocument;
  readonly quickLook: QuickLook;
}

/** What is known of a file that nothing is said about. */
export interface Screened {
  readonly target: Target;
  readonly complete: boolean;
  /** So many keys the file sets, and so many of them the lint table has. */
  readonly keys: number;
  readonly listed: number;
}

/** Files of more entries are left to the linter, which is made for them. */
const MOST_ENTRIES = 2000;
/** So many keys that no table lists are looked at, and so many are remembered. */
const MOST_UNLISTED = 50;
const MOST_LOOKS = 500;

const NONE: readonly never[] = [];
const NONE_UNLISTED: readonly UnlistedEntry[] = [];
const NO_LEVELS: Readonly<Record<string, RuleLevel>> = {};

/**
 * Tells files that nothing has to be said about, quickly and without the linter: what it does not settle the linter does. A test
 * holds that the linter has nothing to say about any file that is waved through.
 */
export class Screen {
  private readonly places: Places;
  private readonly circumstances: Circumstances;
  private readonly looks: (KeyLook | undefined)[] = [];
  private readonly otherLooks = new Map<string, KeyLook>();
  private readonly otherMatches = new Map<string, KeyMatch>();
  private readonly otherSleepers = new Map<string, readonly number[]>();
  private levels = NO_LEVELS;
  private enabled: ReadonlySet<number> = new Set();
  private readonly last: LastPassed;
  private dependents: Dependents | undefined;

  constructor(private readonly parts: ScreenParts) {
    this.places = new Places(parts.catalogue.places.firstTemplate);
    this.circumstances = new Circumstances(parts.table);
    this.last = new LastPassed(parts.catalogue.places.firstTemplate);
  }

  /** Undefined when a file needs the linter. */
  pass(file: InputFile, kind: FlinkFormat, settings: LintSettings): Screened | undefined {
    const { source } = file;
    const alone = file.below === undefined && file.above === undefined && file.dynamic === undefined;
    if (!alone || source.malformedAt !== -1 || source.text.includes("flinkconf")) return undefined;
    const { table, problems, manifest } = this.parts.parse(kind, source);
    if (table === undefined || manifest !== undefined || problems.length > 0) return undefined;
    const unlisted = table.count > MOST_ENTRIES ? undefined : this.place(table);
    if (unlisted === undefined) return undefined;
    const has = (key: string): boolean => this.indexOf(key, unlisted) !== -1;
    const siblings = file.siblings ?? NONE;
    const target = inferTarget({
      stated: settings,
      directive: undefined,
      path: file.path,
      format: kind,
      siblings,
      knownKeys: () => knownKeys(this.places, (place) => this.parts.catalogue.at(place)),
      value: (key) => {
        const index = this.indexOf(key, unlisted);
        return index === -1 ? undefined : table.value(index);
      },
    });
    if (target.judgedAs !== undefined || situationsOf(file, kind, target).length > 0) return undefined;
    const complete = isComplete({ path: file.path, stated: settings.complete, has });
    const screened: ScreenedFile = {
      table,
      places: this.places,
      unlisted,
      target,
      complete,
      hasNeighbour: besides(file),
    };
    const levels = settings.rules ?? NO_LEVELS;
    this.setLevels(levels);
    this.circumstances.begin();
    const changed = this.last.changes(screened, kind, levels);
    const wakes = changed === undefined ? this.wakesSome(screened, kind) : this.wakesAgain(screened, kind, changed);
    if (wakes || !this.isFine(screened, kind === "flink-conf", has, changed)) return undefined;
    this.last.keep(screened, kind, levels, changed);
    return { target, complete, keys: table.count, listed: this.places.held.length };
  }

  /** Puts the entries where their keys stand; gives those with other keys, or undefined when the linter has to look. */
  private place(table: EntryTable): readonly UnlistedEntry[] | undefined {
    const { catalogue } = this.parts;
    const unlisted: UnlistedEntry[] = [];
    this.places.begin();
    for (let index = 0; index < table.count; index++) {
      const key = table.key(index);
      const place = catalogue.placeOf(key, table.hash(index));
      if (place !== -1) {
        if (!this.places.add(place, index)) return undefined;
        continue;
      }
      const match = this.matchOf(key);
      if (match === undefined || match.how === "exact" || unlisted.length === MOST_UNLISTED) return undefined;
      if (unlisted.some((other) => other.key === key)) return undefined;
      unlisted.push({ key, match, index });
    }
    return unlisted;
  }

  private indexOf(key: string, unlisted: readonly UnlistedEntry[]): number {
    const place = this.parts.catalogue.placeOf(key);
    if (place !== -1) return this.places.indexOf(place);
    for (const entry of unlisted) if (entry.key === key) return entry.index;
    return -1;
  }

  /** Rules that are off until somebody wants them count from then on; what is off may wake nevertheless, and the linter knows. */
  private setLevels(levels: Readonly<Record<string, RuleLevel>>): void {
    if (levels === this.levels) return;
    const enabled = new Set<number>();
    const { ids } = this.parts.table;
    for (const [id, level] of Object.entries(levels)) if (level !== "off") enabled.add(ids.indexOf(id));
    this.levels = levels;
    this.enabled = enabled;
  }

  /** What a key wakes that the lint table has not. */
  private sleepersOf(key: string): readonly number[] {
    let found = this.otherSleepers.get(key);
    if (found === undefined) {
      found = [...sleepersOf(key, this.parts.table)];
      if (this.otherSleepers.size < MOST_LOOKS) this.otherSleepers.set(copyOf(key), found);
    }
    return found;
  }

  /** What the catalogue says to a key that the lint table has not. */
  private matchOf(key: string): KeyMatch | undefined {
    let match = this.otherMatches.get(key);
    if (match === undefined) {
      const copy = copyOf(key);
      match = this.parts.catalogue.find(copy);
      if (match !== undefined && this.otherMatches.size < MOST_LOOKS) this.otherMatches.set(copy, match);
    }
    return match;
  }

  /** Whether a rule may have something to say. */
  private wakesSome(file: ScreenedFile, kind: FlinkFormat): boolean {
    const { table } = this.parts;
    const format = kind === "flink-conf" ? ON_FLINK_CONF : ON_CONFIG_YAML;
    const wakes = (sleeper: number, index: number): boolean => this.wakes(sleeper, file, format, index);
    for (const sleeper of table.everywhere) if (wakes(sleeper, -1)) return true;
    for (const place of this.places.held) {
      const end = table.wakeStarts[place + 1] as number;
      for (let at = table.wakeStarts[place] as number; at < end; at++) {
        if (wakes(table.wakes[at] as number, this.places.indexOf(place))) return true;
      }
    }
    return file.unlisted.some(({ key, index }) => {
      for (const sleeper of this.sleepersOf(key)) if (wakes(sleeper, index)) return true;
      return false;
    });
  }

  /** Whether a rule may have something to say that had nothing to say about a file with the same keys but for some values. */
  private wakesAgain(file: ScreenedFile, kind: FlinkFormat, changed: readonly number[]): boolean {
    const { table } = this.parts;
    this.dependents ??= new Dependents(table);
    const format = kind === "flink-conf" ? ON_FLINK_CONF : ON_CONFIG_YAML;
    for (const sleeper of this.dependents.onNeighbours) if (this.isWoken(sleeper, file, format)) return true;
    for (const place of changed) {
      for (const sleeper of this.dependents.of(place)) if (this.isWoken(sleeper, file, format)) return true;
      const end = table.wakeStarts[place + 1] as number;
      for (let at = table.wakeStarts[place] as number; at < end; at++) {
        if (this.isWoken(table.wakes[at] as number, file, format)) return true;
      }
    }
    return false;
  }

  private isWoken(sleeper: number, file: ScreenedFile, format: number): boolean {
    const { sleepers, ops, everywhere } = this.parts.table;
    const asksForWaker = (ops[sleepers[sleeper * SLEEPER_CELLS + 2] as number] as number) >= FOR_WAKER;
    // Mostly the circumstances do not hold, and nobody need know which keys would wake the rule.
    if (!asksForWaker && !this.wakes(sleeper, file, format, -1)) return false;
    if (everywhere.includes(sleeper) && this.wakes(sleeper, file, format, -1)) return true;
    for (const place of this.dependents?.wakersOf(sleeper) ?? NONE) {
      const index = this.places.indexOf(place);
      if (index !== -1 && this.wakes(sleeper, file, format, index)) return true;
    }
    return file.unlisted.some(
      ({ key, index }) => this.sleepersOf(key).includes(sleeper) && this.wakes(sleeper, file, format, index),
    );
  }

  private wakes(sleeper: number, file: ScreenedFile, format: number, index: number): boolean {
    const { sleepers } = this.parts.table;
    const at = sleeper * SLEEPER_CELLS;
    const flags = sleepers[at + 1] as number;
    if (((sleepers[at] as number) & file.target.lines) === 0 || (flags & format) === 0) return false;
    if ((flags & OFF_BY_DEFAULT) !== 0 && !this.enabled.has(sleeper)) return false;
    return this.circumstances.hold(sleepers[at + 2] as number, file, index);
  }

  /** Whether every entry is fine at a glance, where not all were so in the last file. */
  private isFine(
    file: ScreenedFile,
    legacy: boolean,
    has: (key: string) => boolean,
    changed: readonly number[] | undefined,
  ): boolean {
    const { table, target, unlisted } = file;
    const { isFineAtAGlance, keyLook } = this.parts.quickLook;
    const { catalogue } = this.parts;
    for (const place of changed ?? this.places.held) {
      const index = this.places.indexOf(place);
      let look = this.looks[place];
      if (look === undefined || look.lines !== target.lines) {
        const option = catalogue.at(place);
        if (option === undefined) return false;
        look = keyLook(option.key, { how: "exact", option }, target.lines, catalogue);
        this.looks[place] = look;
      }
      if (!isFineAtAGlance(look, table, index, legacy, has)) return false;
    }
    for (const { key, match, index } of changed === undefined ? unlisted : NONE_UNLISTED) {
      let look = this.otherLooks.get(key);
      if (look === undefined || look.lines !== target.lines) {
        look = keyLook(match.how === "prefix" ? "" : key, match, target.lines, catalogue);
        if (this.otherLooks.size < MOST_LOOKS) this.otherLooks.set(copyOf(key), look);
      }
      if (!isFineAtAGlance(look, table, index, legacy, has)) return false;
    }
    return true;
  }
}

/** A piece of a file's text would keep all of it alive. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

const isNamed = (path: string, name: string): boolean => path === name || path.endsWith(`/${name}`);

/** Tells whether a file of a name lies beside a file, or was handed in with it. */
function besides(file: InputFile): (name: string) => boolean {
  let beside: InputFile["neighbours"];
  return (name) => {
    if (file.siblings?.includes(name) === true && !isNamed(file.path, name)) return true;
    beside ??= file.neighbours ?? NONE;
    return (
      beside.some(({ path }) => isNamed(path, name)) || file.relatives?.some(({ path }) => isNamed(path, name)) === true
    );
  };
}

/** What a key wakes that the lint table has not. */
function* sleepersOf(key: string, { unlisted }: ScreenTable): Generator<number> {
  for (const { key: pattern, wakes } of unlisted) {
    const isBelow = pattern.endsWith(".*") && key.length >= pattern.length && key.startsWith(pattern.slice(0, -1));
    if (isBelow || pattern === key) yield* wakes;
  }
}
