import type { FlinkFormat } from "../formats/document.js";
import type { EntryTable } from "../formats/entry-table.js";
import { FOR_WAKER, OP, type ScreenTable, SLEEPER_CELLS, UNLISTED } from "../rules/screen-table.js";
import type { RuleLevel } from "../settings/lint-settings.js";
import type { ScreenedFile } from "./screened-file.js";

/** Beside values, all that the answer about a file depends on. */
interface Context {
  readonly kind: FlinkFormat;
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly lines: number;
  readonly deployment: string | undefined;
  readonly complete: boolean;
}

/**
 * The last file that was passed. The files of one company mostly set the same keys, and many of them to the same values: only
 * what depends on another value has to be asked again.
 */
export class LastPassed {
  /** By place: the number of the last file that held the key and was passed, and its value then. */
  private readonly heldBy: Int32Array;
  private readonly values: string[] = [];
  private unlisted: readonly string[] = [];
  private count = 0;
  private file = 0;
  private context: Context | undefined;

  /** @param places so many keys have places */
  constructor(places: number) {
    this.heldBy = new Int32Array(places);
  }

  /** The places whose values differ; undefined when the files differ in more than the values of listed keys. */
  changes(file: ScreenedFile, kind: FlinkFormat, levels: Context["levels"]): readonly number[] | undefined {
    const { context } = this;
    const { held } = file.places;
    const isAlike =
      context !== undefined &&
      context.kind === kind &&
      context.levels === levels &&
      context.lines === file.target.lines &&
      context.deployment === file.target.deployment?.value &&
      context.complete === file.complete &&
      held.length === this.count &&
      this.hasSameUnlisted(file);
    if (!isAlike) return undefined;
    const changed: number[] = [];
    for (const place of held) {
      if (this.heldBy[place] !== this.file) return undefined;
      if (!valueIs(file.table, file.places.indexOf(place), this.values[place] as string)) changed.push(place);
    }
    return changed;
  }

  /**
   * Keeps a file that was passed.
   * @param changed what {@link changes} said of it
   */
  keep(file: ScreenedFile, kind: FlinkFormat, levels: Context["levels"], changed: readonly number[] | undefined): void {
    const { held } = file.places;
    for (const place of changed ?? held) this.values[place] = copy(file.table.value(file.places.indexOf(place)));
    if (changed !== undefined) return;
    this.file++;
    for (const place of held) this.heldBy[place] = this.file;
    this.count = held.length;
    this.unlisted = file.unlisted.flatMap(({ key, index }) => [copy(key), copy(file.table.value(index))]);
    const { target, complete } = file;
    this.context = { kind, levels, lines: target.lines, deployment: target.deployment?.value, complete };
  }

  private hasSameUnlisted({ unlisted, table }: ScreenedFile): boolean {
    if (unlisted.length * 2 !== this.unlisted.length) return false;
    return unlisted.every(
      ({ key, index }, i) => key === this.unlisted[i * 2] && valueIs(table, index, this.unlisted[i * 2 + 1] as string),
    );
  }
}

/** A piece of a file's text would keep all of it alive. */
const copy = (text: string): string => ` ${text}`.slice(1);

function valueIs(table: EntryTable, index: number, value: string): boolean {
  const start = table.textStart(index);
  if (start === -1) return table.value(index) === value;
  const end = table.textEnd(index);
  // A carriage return behind a value is looked at where the value is.
  return end - start === value.length && table.text.startsWith(value, start) && table.text.charCodeAt(end) !== 13;
}

/** Which rules' circumstances speak of a key, which of files that lie beside, and which keys wake a rule. */
export class Dependents {
  private readonly byPlace = new Map<number, number[]>();
  private readonly wakers = new Map<number, number[]>();
  readonly onNeighbours: readonly number[];

  constructor({ sleepers, ops, wakeStarts, wakes }: ScreenTable) {
    for (let place = 0; place + 1 < wakeStarts.length; place++) {
      for (const sleeper of wakes.subarray(wakeStarts[place], wakeStarts[place + 1])) push(this.wakers, sleeper, place);
    }
    const onNeighbours: number[] = [];
    for (let sleeper = 0; sleeper * SLEEPER_CELLS < sleepers.length; sleeper++) {
      const at = sleepers[sleeper * SLEEPER_CELLS + 2] as number;
      const places = new Set<number>();
      let asksNeighbours = false;
      eachOp(ops, at + 1, (ops[at] as number) % FOR_WAKER, (code, names) => {
        if (code === OP.neighbour) asksNeighbours = true;
        for (const name of names) if (name < UNLISTED) places.add(name);
      });
      if (asksNeighbours) onNeighbours.push(sleeper);
      for (const place of places) push(this.byPlace, place, sleeper);
    }
    this.onNeighbours = onNeighbours;
  }

  /** The rules whose circumstances speak of the key at a place. */
  of(place: number): readonly number[] {
    return this.byPlace.get(place) ?? NONE;
  }

  /** The places of the keys that wake a rule. */
  wakersOf(sleeper: number): readonly number[] {
    return this.wakers.get(sleeper) ?? NONE;
  }
}

const NONE: readonly number[] = [];

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Calls back for each circumstance with the names that it speaks of. */
function eachOp(
  ops: Uint16Array,
  start: number,
  count: number,
  see: (code: number, names: readonly number[]) => void,
): void {
  for (let at = start, i = 0; i < count; i++) {
    const code = ops[at] as number;
    const first = at + 2;
    const end = first + (ops[at + 1] as number);
    if (code === OP.anyOf) {
      let inside = 0;
      for (let next = first; next < end; next += 2 + (ops[next + 1] as number)) inside++;
      eachOp(ops, first, inside, see);
    } else see(code, namesOf(ops, code, first, end));
    at = end;
  }
}

function namesOf(ops: Uint16Array, code: number, start: number, end: number): readonly number[] {
  switch (code) {
    case OP.set:
      return [...ops.subarray(start, end)];
    case OP.unset:
      return [...ops.subarray(start, end)].filter((_, i) => i % 2 === 0);
    case OP.sameAs:
      return [...ops.subarray(start + 1, end)];
    case OP.complete:
    case OP.deployment:
    case OP.neighbour:
    case OP.waker:
      return NONE;
    default:
      return [...ops.subarray(start + 1, start + 1 + (ops[start] as number))];
  }
}
