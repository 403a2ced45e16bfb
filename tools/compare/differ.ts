import { isDeepStrictEqual } from "node:util";

/**
 * Whether two answers differ. Messages count as well, but for the address that Java shows of a byte array (`[B@1f2e`):
 * it is another one in every process.
 */
export function differ(theirs: unknown, ours: unknown): boolean {
  return !isDeepStrictEqual(comparable(theirs), comparable(ours));
}

function comparable(answer: unknown): unknown {
  const { id: _id, ...rest } = answer as Record<string, unknown>;
  return rest;
}
