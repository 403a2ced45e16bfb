import type { MemoryInput } from "./memory-input.js";

/** A change of one setting. */
export interface MemoryChange {
  /** The literal key. */
  readonly key: string;
  /** `raise`: to at least `value`; `lower`: to at most `value`; `set`: to `value` and no other; `remove`: take the line out. */
  readonly action: "raise" | "lower" | "set" | "remove";
  /** The text to write; absent with `remove`. */
  readonly value?: string;
  /** The size in bytes that `value` is, where it is a size. */
  readonly bytes?: bigint;
}

/** The input with some settings changed; later changes of a key count. */
export function changedInput(input: MemoryInput, changes: readonly MemoryChange[]): MemoryInput {
  if (changes.length === 0) return input;
  const texts = new Map(changes.map(({ key, value }) => [key, value]));
  return {
    ...input,
    get: (key) => {
      if (!texts.has(key)) return input.get(key);
      const text = texts.get(key);
      return text === undefined ? undefined : { type: "String", text };
    },
  };
}

/** A mebibyte in bytes. */
export const MIB = 1n << 20n;

/** A size as people write it: in mebibytes where it is whole ones, else in bytes. */
export function sizeText(bytes: bigint): string {
  return bytes % MIB === 0n ? `${bytes / MIB}m` : `${bytes}b`;
}

/** The next size in whole mebibytes upwards, or downwards. */
export function wholeMebibytes(bytes: bigint, direction: "up" | "down"): bigint {
  return ((bytes + (direction === "up" ? MIB - 1n : 0n)) / MIB) * MIB;
}
