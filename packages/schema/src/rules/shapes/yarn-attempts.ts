import type { RuleContext } from "../rule.js";
import { type HadoopNumber, yarnNumber } from "./hadoop.js";

/** The property with which a ResourceManager bounds the attempts of every application. */
export const MAXIMUM = "yarn.resourcemanager.am.max-attempts";
/** Newer releases of Hadoop bound them by this one where it is set; the other is the number for those who ask for none. */
const GLOBAL_MAXIMUM = "yarn.resourcemanager.am.global.max-attempts";
/** What a ResourceManager keeps to where its yarn-site.xml says nothing. */
const DEFAULT_MAXIMUM = 2;

/** How many attempts the ResourceManager keeps of what an application asks for, according to the yarn-site.xml beside the file. */
export function attemptsKept(context: RuleContext): HadoopNumber | undefined {
  const global = yarnNumber(GLOBAL_MAXIMUM, DEFAULT_MAXIMUM, context);
  const kept = global?.property === undefined ? yarnNumber(MAXIMUM, DEFAULT_MAXIMUM, context) : global;
  return global === undefined || kept === undefined || kept.value < 1 ? undefined : kept;
}

/** The number of attempts that a value asks for; undefined for a text that is no int. */
export function attemptsAsked(value: string): number | undefined {
  const asked = /^[+-]?\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  return asked >= -(2 ** 31) && asked < 2 ** 31 ? asked : undefined;
}
