import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../generate/generated-file.js";

/** One text in the languages that flinkconf speaks. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** What a file of a group says about one key or template. */
export interface Described extends Words {
  /** A longer note, for the options that people really set. */
  readonly longer?: Words;
}

export type DescribedGroup = Readonly<Record<string, Described>>;

const FOLDER = join(ROOT, "packages/schema/src/catalogue/descriptions");

/** The groups that have a file. */
export function describedGroups(): readonly string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

/**
 * The descriptions of a group, none when there is no file yet.
 * @throws {Error} for a file that is no JSON object, with its name
 */
export function readGroup(group: string): DescribedGroup {
  const path = join(FOLDER, `${group}.json`);
  if (!existsSync(path)) return {};
  const text = readFileSync(path, "utf8");
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as DescribedGroup;
  } catch (error) {
    throw new Error(`${group}.json: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new Error(`${group}.json: a description file is one object`);
}
