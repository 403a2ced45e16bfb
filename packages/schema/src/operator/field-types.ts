import { RESOURCE_FIELDS } from "./data/resource-fields.js";
import { isAtLeast, OPERATOR_RELEASES, type OperatorRelease } from "./release.js";

/** The type of a field in a CustomResourceDefinition. */
export type FieldType =
  | { readonly kind: "string" | "integer" | "number" | "boolean" | "object" | "int-or-string" | "any" }
  | { readonly kind: "enum"; readonly words: readonly string[] }
  | { readonly kind: "list" | "map"; readonly of: FieldType }
  | { readonly kind: "fields"; readonly name: string };

/** The fields of an object in one release, by name. */
export type Fields = ReadonlyMap<string, FieldType>;

/** A field in some releases. */
interface FieldRow {
  readonly name: string;
  readonly type: FieldType;
  readonly since: OperatorRelease | undefined;
  readonly until: OperatorRelease | undefined;
}

const rowsByName = new Map<string, readonly FieldRow[]>();
const fieldsByRelease = new Map<OperatorRelease, Map<string, Fields>>();

/** The fields of the object `name` (such as `FlinkDeploymentSpec`, `Job` or `PodSpec`) in a release; none for an unknown name. */
export function fieldsOf(name: string, release: OperatorRelease): Fields {
  let byName = fieldsByRelease.get(release);
  if (byName === undefined) {
    byName = new Map();
    fieldsByRelease.set(release, byName);
  }
  let fields = byName.get(name);
  if (fields === undefined) {
    const there = rowsOf(name).filter((row) => isThere(row, release));
    fields = new Map(there.map((row) => [row.name, row.type]));
    byName.set(name, fields);
  }
  return fields;
}

const sameFields = new Map<OperatorRelease, OperatorRelease>();

/** The oldest release whose definitions have the same fields as those of a release and of all between the two. */
export function oldestWithFieldsOf(release: OperatorRelease): OperatorRelease {
  let oldest = sameFields.get(release);
  if (oldest === undefined) {
    oldest = release;
    for (let at = OPERATOR_RELEASES.indexOf(release); at > 0; at--) {
      const [before, after] = [OPERATOR_RELEASES[at - 1], OPERATOR_RELEASES[at]];
      const differs = Object.values(RESOURCE_FIELDS).some((text) =>
        new RegExp(`>${after}(?![0-9])|<${before}(?![0-9])`).test(text),
      );
      if (differs || before === undefined) break;
      oldest = before;
    }
    sameFields.set(release, oldest);
  }
  return oldest;
}

/** The releases whose definition knows the field `field` of the object `name`. */
export function releasesWith(name: string, field: string): readonly OperatorRelease[] {
  const rows = rowsOf(name).filter((row) => row.name === field);
  return OPERATOR_RELEASES.filter((release) => rows.some((row) => isThere(row, release)));
}

function isThere({ since, until }: FieldRow, release: OperatorRelease): boolean {
  return (since === undefined || isAtLeast(release, since)) && (until === undefined || isAtLeast(until, release));
}

function rowsOf(name: string): readonly FieldRow[] {
  let rows = rowsByName.get(name);
  if (rows === undefined) {
    const text = Object.hasOwn(RESOURCE_FIELDS, name) ? RESOURCE_FIELDS[name] : undefined;
    rows = text === undefined ? [] : text.split(", ").map(readRow);
    rowsByName.set(name, rows);
  }
  return rows;
}

const ROW = /^(\S+) ([^<>]+)(?:>([0-9.]+))?(?:<([0-9.]+))?$/;

function readRow(text: string): FieldRow {
  const [, name = "", type = "", since, until] = ROW.exec(text) ?? [];
  return { name, type: readType(type), since: releaseOf(since), until: releaseOf(until) };
}

function releaseOf(text: string | undefined): OperatorRelease | undefined {
  return OPERATOR_RELEASES.find((release) => release === text);
}

const LETTERS: Readonly<Record<string, FieldType>> = {
  s: { kind: "string" },
  i: { kind: "integer" },
  n: { kind: "number" },
  b: { kind: "boolean" },
  o: { kind: "object" },
  q: { kind: "int-or-string" },
  "*": { kind: "any" },
};

function readType(text: string): FieldType {
  const letter = LETTERS[text];
  if (letter !== undefined) return letter;
  if (text.startsWith("[")) return { kind: "list", of: readType(text.slice(1, -1)) };
  if (text.startsWith("{")) return { kind: "map", of: readType(text.slice(1, -1)) };
  if (text.startsWith("e:")) return { kind: "enum", words: text.slice(2).split("|") };
  return { kind: "fields", name: text };
}
