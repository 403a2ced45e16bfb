import type { CatalogueKey, KeyMatch } from "../catalogue/catalogue.js";
import { type EntryIndex, indexEntries } from "../effective/entry-index.js";
import { hasPlaceholder } from "../effective/placeholder.js";
import type { ConfigEntry } from "../formats/document.js";
import type { BoundEntry } from "../rules/rule.js";
import { KeyTable } from "./key-table.js";
import type { KeyPlan } from "./rule-registry.js";

const OVERRIDDEN = 1;
const PLACEHOLDER = 2;
const NO_PLACEHOLDER = 4;

/** An entry with what its key wakes. There is one for every line of a file, so it is kept as small as can be. */
export class Bound implements BoundEntry {
  private flags = 0;

  constructor(
    readonly entry: ConfigEntry,
    readonly plan: KeyPlan,
  ) {}

  get match(): KeyMatch | undefined {
    return this.plan.match;
  }

  get overridden(): boolean {
    return (this.flags & OVERRIDDEN) !== 0;
  }

  /** A later entry has the same key. */
  override(): void {
    this.flags |= OVERRIDDEN;
  }

  get placeholder(): boolean {
    if ((this.flags & (PLACEHOLDER | NO_PLACEHOLDER)) === 0) {
      this.flags |= hasPlaceholder(this.entry.value) ? PLACEHOLDER : NO_PLACEHOLDER;
    }
    return (this.flags & PLACEHOLDER) !== 0;
  }
}

/** The entries of a document in order, and by key. */
export interface Binding {
  readonly entries: readonly Bound[];
  readonly index: EntryIndex;
  /** The plans of all keys, each once; keys below an open prefix share theirs. */
  readonly plans: ReadonlySet<KeyPlan>;
}

/** What binding needs to know about keys. */
export interface KeyKnowledge {
  planFor(key: string): KeyPlan;
  /** Whether the catalogue has the literal key. */
  isListed(key: string): boolean;
}

/** Binds every entry to what its key wakes. */
export function bind(all: readonly ConfigEntry[], keys: KeyKnowledge): Binding {
  const entries: Bound[] = [];
  const plans = new Set<KeyPlan>();
  const listed = new Map<string, ConfigEntry>();
  const table = new KeyTable(all.length, (position) => (all[position] as ConfigEntry).key);
  let lastPlan: KeyPlan | undefined;
  for (let i = 0; i < all.length; i++) {
    const entry = all[i] as ConfigEntry;
    const plan = keys.planFor(entry.key);
    if (plan !== lastPlan) {
      plans.add(plan);
      lastPlan = plan;
    }
    if (plan.match?.how === "exact") listed.set(plan.match.option.key, entry);
    const before = table.put(entry.key, i);
    if (before !== -1) entries[before]?.override();
    entries.push(new Bound(entry, plan));
  }
  return { entries, index: new BoundIndex(all, listed, keys), plans };
}

/**
 * The entries of a document by key. Most questions are about keys that Flink knows, and there are few of those, so that
 * the other keys are put in order only when somebody asks about one of them.
 */
class BoundIndex implements EntryIndex {
  private whole: EntryIndex | undefined;

  constructor(
    private readonly entries: readonly ConfigEntry[],
    private readonly listed: ReadonlyMap<string, ConfigEntry>,
    private readonly knowledge: KeyKnowledge,
  ) {}

  last(key: string): ConfigEntry | undefined {
    const entry = this.listed.get(key);
    if (entry !== undefined || this.knowledge.isListed(key)) return entry;
    return this.all().last(key);
  }

  earlier(key: string): readonly ConfigEntry[] {
    return this.all().earlier(key);
  }

  keys(): Iterable<string> {
    return this.all().keys();
  }

  private all(): EntryIndex {
    this.whole ??= indexEntries(this.entries);
    return this.whole;
  }
}

/** The distinct keys of a binding that the catalogue has as such. */
export function* knownKeys(binding: Binding): Generator<CatalogueKey> {
  for (const { match } of binding.plans) if (match?.how === "exact") yield match.option;
}
