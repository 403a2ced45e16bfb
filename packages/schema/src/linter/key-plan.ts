import type { KeyMatch } from "../catalogue/catalogue.js";
import type { EntryTable } from "../formats/entry-table.js";
import type { KeyLook } from "../rules/faults/quick-look.js";
import type { Sleeper } from "./sleeper.js";

/** Which rules a literal key wakes, and what the catalogue knows about it. Kept from file to file, so it remembers what it can. */
export class KeyPlan {
  /** How to look at entries with this key; worked out for the lines of the last target. */
  look: KeyLook | undefined;
  /** The value that was looked at last, and a number that changes with it. */
  value: string | undefined;
  version = 0;
  checkedBy = 0;
  /** The binding that saw the plan last, and its place among the plans of that binding. */
  seenBy = 0;
  place = 0;

  /**
   * @param key the key, when the plan is for one key only; keys below an open prefix share a plan
   * @param entry rules with `checkEntry` that the key wakes, circumstances permitting
   * @param document the same for rules with `checkDocument`
   */
  constructor(
    readonly key: string | undefined,
    readonly match: KeyMatch | undefined,
    readonly entry: readonly Sleeper[],
    readonly document: readonly Sleeper[],
  ) {}
}

/** Plans by the hash of their key, so that a key that has come before is found without being cut out of its text. */
export class PlanCache {
  private plans: (KeyPlan | undefined)[] = new Array(1024).fill(undefined);
  private hashes = new Int32Array(1024);
  private mask = 1023;
  private count = 0;

  /** The plan for the key of an entry. */
  get(table: EntryTable, index: number, hash: number): KeyPlan | undefined {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const plan = this.plans[slot];
      if (plan === undefined) return undefined;
      if (this.hashes[slot] === hash && table.keyIs(index, plan.key as string)) return plan;
    }
  }

  /** The plan for a key. */
  ofKey(key: string, hash: number): KeyPlan | undefined {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const plan = this.plans[slot];
      if (plan === undefined || (this.hashes[slot] === hash && plan.key === key)) return plan;
    }
  }

  /** Keeps the plan for one key, which must not be there yet. */
  add(plan: KeyPlan, hash: number): void {
    if (++this.count * 2 > this.mask) this.grow();
    this.put(plan, hash);
  }

  private put(plan: KeyPlan, hash: number): void {
    let slot = hash & this.mask;
    while (this.plans[slot] !== undefined) slot = (slot + 1) & this.mask;
    this.plans[slot] = plan;
    this.hashes[slot] = hash;
  }

  private grow(): void {
    const { plans, hashes } = this;
    const size = plans.length * 2;
    this.plans = new Array(size).fill(undefined);
    this.hashes = new Int32Array(size);
    this.mask = size - 1;
    for (const [slot, plan] of plans.entries()) if (plan !== undefined) this.put(plan, hashes[slot] as number);
  }
}
