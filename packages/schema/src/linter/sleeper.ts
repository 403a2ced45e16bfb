import type { Rule, RuleArea } from "../rules/rule.js";
import { kindOfSleeper, readSleeper, type SleepingRule } from "../rules/wake-table.js";

/** A rule in the place it keeps for as long as the linter lives. */
export interface LoadedRule {
  readonly rule: Rule;
  /** Position in {@link LoadedRules.all}. */
  readonly index: number;
}

/** A rule that keys wake; its area is loaded when it is roused. */
export class Sleeper {
  private read: SleepingRule | undefined;
  /** 1 for `checkEntry`, 2 for `checkDocument`, 3 for both. */
  readonly kind: number;
  /** The run that asked last whether it is awake, and the answer. */
  askedBy = 0;
  awake = false;
  /** Whether the rule speaks of such files at all, as far as that run knows. */
  concerned = false;
  loaded: LoadedRule | undefined;

  constructor(
    readonly area: RuleArea,
    private readonly line: string,
  ) {
    this.kind = kindOfSleeper(line);
  }

  get rule(): SleepingRule {
    this.read ??= readSleeper(this.line);
    return this.read;
  }
}
