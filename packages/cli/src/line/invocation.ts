import type { CommandName } from "./options.js";

/** Values by long option name: text, `true` for a switch, a list for what may be repeated. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** A command line taken apart; nothing in it is checked for sense yet. */
export interface Invocation {
  readonly command: CommandName;
  readonly values: OptionValues;
  readonly operands: readonly string[];
}

/** The value of an option that takes one. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** Whether a switch is on. */
export function isOn(values: OptionValues, name: string): boolean {
  return values[name] === true;
}

/** The values of an option that may be repeated. */
export function listOf(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}
