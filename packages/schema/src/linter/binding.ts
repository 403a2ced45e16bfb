import type { CatalogueKey, KeyMatch } from "../catalogue/catalogue.js";
import { type EntryIndex, indexEntries } from "../effective/entry-index.js";
import { hasPlaceholder } from "../effective/placeholder.js";
import type { ConfigDocument, ConfigEntry } from "../formats/document.js";
import { type EntryTable, MadeEntries, standsAt } from "../formats/entry-table.js";
import type { BoundEntry } from "../rules/rule.js";
import type { KeyPlan } from "./key-plan.js";
import { KeyTable } from "./key-table.js";

/** An entry with what its key wakes; made for entries that a rule looks at. */
class Bound implements BoundEntry {
  private filled: boolean | undefined;

  constructor(
    readonly entry: ConfigEntry,
    readonly match: KeyMatch | undefined,
    readonly overridden: boolean,
  ) {}

  get placeholder(): boolean {
    this.filled ??= hasPlaceholder(this.entry.value);
    return this.filled;
  }
}

/** What binding needs to know about keys. */
export interface KeyKnowledge {
  planFor(table: EntryTable, index: number, hash: number): KeyPlan;
  /** Whether the catalogue has the literal key. */
  isListed(key: string): boolean;
}

/** Bindings are counted, so that a plan can tell whether it has been seen in the present one. */
let bindings = 0;

/** The entries of a document with what their keys wake. */
export class Binding {
  readonly table: EntryTable;
  /** The plan of every entry. */
  readonly plans: readonly KeyPlan[];
  /** Every plan once; keys below an open prefix share theirs. */
  readonly distinct: readonly KeyPlan[];
  readonly index: EntryIndex;
  /** Whether a later entry has the same key, by place; absent while no key comes again. */
  private readonly overridden: Uint8Array | undefined;
  private readonly number: number;
  /** The last entry of every plan. */
  private readonly last: readonly number[];
  private made: (Bound | undefined)[] | undefined;
  private all: readonly BoundEntry[] | undefined;

  constructor(document: ConfigDocument, keys: KeyKnowledge) {
    const table = document.table ?? new MadeEntries(document.source.text, document.entries);
    const { count } = table;
    const plans = new Array<KeyPlan>(count);
    const distinct: KeyPlan[] = [];
    const last: number[] = [];
    const binding = ++bindings;
    let overridden: Uint8Array | undefined;
    let others: KeyTable | undefined;
    for (let i = 0; i < count; i++) {
      const hash = table.hash(i);
      const plan = keys.planFor(table, i, hash);
      plans[i] = plan;
      let before = -1;
      if (plan.seenBy !== binding) {
        plan.seenBy = binding;
        plan.place = distinct.length;
        distinct.push(plan);
        last.push(i);
      } else {
        if (plan.key !== undefined) before = last[plan.place] as number;
        last[plan.place] = i;
      }
      if (plan.key === undefined && !table.distinct) {
        others ??= new KeyTable(count - i, table);
        before = others.put(i, hash);
      }
      if (before !== -1) {
        overridden ??= new Uint8Array(count);
        overridden[before] = 1;
      }
    }
    this.table = table;
    this.plans = plans;
    this.distinct = distinct;
    this.overridden = overridden;
    this.number = binding;
    this.last = last;
    this.index = new BoundIndex(table, distinct, last, keys, overridden === undefined);
  }

  /** Whether some key stands there twice. */
  get hasRepeats(): boolean {
    return this.overridden !== undefined;
  }

  /** Whether a key may begin with a prefix; keys below an open prefix are not looked at one by one. */
  mayHoldBelow(prefix: string): boolean {
    return this.distinct.some(({ key, match }) => {
      if (key !== undefined) return key.startsWith(prefix);
      return match?.how !== "prefix" || match.prefix.startsWith(prefix) || prefix.startsWith(match.prefix);
    });
  }

  /** Whether the document holds the key of a plan. Only as long as no other binding has been made. */
  holds(plan: KeyPlan): boolean {
    return plan.seenBy === this.number;
  }

  /** Whether the document holds a key that begins with a prefix. */
  holdsBelow(prefix: string): boolean {
    for (let i = 0; i < this.table.count; i++) if (this.table.keyIsBelow(i, prefix)) return true;
    return false;
  }

  /**
   * A number that is the same as for the last document when the value of the last entry with the key of a plan is, and 0 when
   * the document does not hold it: what was found out about an equal value need not be found out again.
   */
  version(plan: KeyPlan): number {
    if (!this.holds(plan)) return 0;
    if (plan.checkedBy !== this.number) {
      plan.checkedBy = this.number;
      if (plan.value === undefined || !this.lastValueIs(plan, plan.value)) {
        // A copy: a piece of a file's text would keep all of it alive.
        plan.value = ` ${this.lastValue(plan)}`.slice(1);
        plan.version++;
      }
    }
    return plan.version;
  }

  /** Whether that value is a text, without making it. */
  private lastValueIs(plan: KeyPlan, text: string): boolean {
    const { table } = this;
    const place = this.last[plan.place] as number;
    const start = table.textStart(place);
    if (start === -1) return table.value(place) === text;
    return table.textEnd(place) - start === text.length && standsAt(table.text, start, text);
  }

  /** The value of the last entry with the key of a plan that the document holds. */
  lastValue(plan: KeyPlan): string {
    return this.table.value(this.last[plan.place] as number);
  }

  isOverridden(index: number): boolean {
    return this.overridden !== undefined && this.overridden[index] === 1;
  }

  bound(index: number): BoundEntry {
    this.made ??= new Array<Bound | undefined>(this.table.count);
    let bound = this.made[index];
    if (bound === undefined) {
      bound = new Bound(this.table.entry(index), this.plans[index]?.match, this.isOverridden(index));
      this.made[index] = bound;
    }
    return bound;
  }

  /** All entries in the order of the text. */
  get entries(): readonly BoundEntry[] {
    this.all ??= this.plans.map((_, index) => this.bound(index));
    return this.all;
  }

  /** The distinct keys that the catalogue has as such. */
  knownKeys(): readonly CatalogueKey[] {
    const known: CatalogueKey[] = [];
    for (const { match } of this.distinct) if (match?.how === "exact") known.push(match.option);
    return known;
  }
}

const NONE: readonly ConfigEntry[] = [];

/**
 * The entries of a document by key. Most questions are about keys that Flink knows, and there are few of those, so that
 * the other keys are put in order only when somebody asks about one of them.
 */
class BoundIndex implements EntryIndex {
  private places: Map<string, number> | undefined;
  private whole: EntryIndex | undefined;

  constructor(
    private readonly table: EntryTable,
    private readonly distinct: readonly KeyPlan[],
    private readonly lastPlaces: readonly number[],
    private readonly knowledge: KeyKnowledge,
    private readonly noneTwice: boolean,
  ) {}

  /** The place of the last entry of a key that has a plan of its own. */
  placeOf(key: string): number | undefined {
    if (this.places === undefined) {
      this.places = new Map();
      for (let i = 0; i < this.distinct.length; i++) {
        const own = this.distinct[i]?.key;
        if (own !== undefined) this.places.set(own, this.lastPlaces[i] as number);
      }
    }
    return this.places.get(key);
  }

  last(key: string): ConfigEntry | undefined {
    const place = this.placeOf(key);
    if (place !== undefined) return this.table.entry(place);
    return this.knowledge.isListed(key) ? undefined : this.all().last(key);
  }

  has(key: string): boolean {
    return this.placeOf(key) !== undefined || (!this.knowledge.isListed(key) && this.all().has(key));
  }

  earlier(key: string): readonly ConfigEntry[] {
    return this.noneTwice ? NONE : this.all().earlier(key);
  }

  keys(): Iterable<string> {
    return this.all().keys();
  }

  private all(): EntryIndex {
    this.whole ??= indexEntries(this.table.entries());
    return this.whole;
  }
}
