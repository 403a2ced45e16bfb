import { parseJavaFloat } from "../../values/java-floating.js";
import type { RuleContext } from "../rule.js";
import { linesSetting, textRead } from "./settings-read.js";

const MANAGED = "taskmanager.memory.managed.fraction";
const NETWORK = "taskmanager.memory.network.fraction";
const DEFAULT_SUM = 0.5;

/** Whether the fractions of a TaskManager take more together than by default, because somebody has set one of them. */
export function fractionsRaised(context: RuleContext): boolean {
  if ((linesSetting(MANAGED, context) | linesSetting(NETWORK, context)) === 0) return false;
  const sum = fraction(MANAGED, context) + fraction(NETWORK, context);
  return sum > DEFAULT_SUM + 1e-6;
}

function fraction(key: string, context: RuleContext): number {
  return parseJavaFloat(textRead(key, context) ?? "0") ?? 0;
}
