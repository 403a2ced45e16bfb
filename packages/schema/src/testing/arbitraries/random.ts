import type { Random } from "./config-yaml.js";

export { type Random, seededRandom } from "./config-yaml.js";

/** A whole number from 0 up to, but not including, `limit`. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

export function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[below(random, choices.length)] as T;
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** Up to `most` results of `make`. */
export function some<T>(random: Random, most: number, make: () => T): T[] {
  return Array.from({ length: below(random, most + 1) }, make);
}

/** The text with a character taken out, doubled, exchanged or put in, now and then. */
export function disturbed(random: Random, text: string, noise: readonly string[], probability: number): string {
  if (!chance(random, probability)) return text;
  const at = below(random, text.length + 1);
  const added = pick(random, noise);
  switch (below(random, 4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text.slice(at, at + 1) + text.slice(at);
    case 2:
      return text.slice(0, at) + added + text.slice(at + 1);
    default:
      return text.slice(0, at) + added + text.slice(at);
  }
}
