/** Thrown while a question is read, caught where it came in: the asker's mistake. */
export class MalformedQuestion extends Error {}

/** The fields of a question. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  throw new MalformedQuestion(`The field '${name}' must be a text.`);
}

export function listOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new MalformedQuestion(`The field '${name}' must be a list.`);
}

export function fieldsOf(value: unknown, name: string): Fields {
  if (isFields(value)) return value;
  throw new MalformedQuestion(`The field '${name}' must be an object.`);
}
