import { isDeepStrictEqual } from "node:util";

/**
 * Whether two answers differ. Messages count as well, but for what is another one in every process: the address that
 * Java shows of a byte array (`[B@1f2e`), and the class loader that a ClassCastException names. Dynamic options are
 * compared in the order in which Flink prints them.
 */
export function differ(theirs: unknown, ours: unknown): boolean {
  return !isDeepStrictEqual(comparable(theirs), comparable(ours));
}

function comparable(answer: unknown): unknown {
  const { id: _id, message, ...fields } = answer as Record<string, unknown>;
  const rest = { ...fields, dynamicOptions: dynamicOptionsOf(fields["value"]) };
  if (typeof message !== "string") return { ...rest, message };
  return {
    ...rest,
    message: message.replace(/ of loader '[^']*'(?: @[0-9a-f]+)?/g, "").replace(/\[B@[0-9a-f]+/g, "[B@"),
  };
}

function dynamicOptionsOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const { dynamicOptions } = value as { readonly dynamicOptions?: object };
  return dynamicOptions === undefined ? undefined : Object.entries(dynamicOptions);
}
