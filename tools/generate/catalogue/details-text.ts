import { ALL_LINES, isFlinkLine, type LineSet, lineSet } from "../../../packages/schema/src/text/flink-line.js";
import type { Dump, DumpedOption } from "./dump.js";
import { isTemplate, keysInFiles } from "./merge.js";

/** One form of an option, without what is kept once for all. */
interface Form {
  lines: LineSet;
  readonly [field: string]: unknown;
}

/** Writes what `option-details.ts` reads. */
export function detailsText(dumps: readonly Dump[]): string {
  const owners: string[] = [];
  const modules: string[] = [];
  const enums: string[] = [];
  const options = new Map<string, Form[]>();
  const templates = new Map<string, Form[]>();
  for (const dump of dumps) {
    const lines = isFlinkLine(dump.line) ? lineSet(dump.line) : ALL_LINES;
    for (const option of dump.options) {
      const form = {
        type: option.type,
        ...(option.hasDefault ? { default: option.default } : {}),
        ...(option.enum === null
          ? {}
          : { enum: placeIn(enums, JSON.stringify(option.enum.map(({ name, text }) => [name, text]))) }),
        ...keyLists(option),
        ...(option.deprecated ? { deprecated: true } : {}),
        owner: placeIn(owners, option.owner),
        module: placeIn(modules, option.module),
        ...(option.kind === "internal" ? { internal: true } : {}),
      };
      // What the operator declares is no option of a Flink release, though it stands in the same files.
      const ofFlink = isFlinkLine(dump.line);
      if (ofFlink && option.kind !== "suffix" && option.kind !== "connector") addForm(options, option.key, lines, form);
      for (const key of keysInFiles(option)) if (!ofFlink || isTemplate(key)) addForm(templates, key, lines, form);
    }
  }
  return JSON.stringify({
    owners,
    modules,
    enums: enums.map((text) => JSON.parse(text) as unknown),
    options: Object.fromEntries([...options].sort(byKey)),
    templates: Object.fromEntries([...templates].sort(byKey)),
  });
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

/** Flink keeps all fallback keys before all deprecated ones, so two lists say it all. */
function keyLists({ key, fallbackKeys }: DumpedOption): Readonly<Record<string, readonly string[]>> {
  const firstDeprecated = fallbackKeys.findIndex(({ deprecated }) => deprecated);
  if (firstDeprecated !== -1 && fallbackKeys.slice(firstDeprecated).some(({ deprecated }) => !deprecated)) {
    throw new Error(`${key} has a fallback key behind a deprecated one.`);
  }
  const fallback = fallbackKeys.filter(({ deprecated }) => !deprecated).map((entry) => entry.key);
  const deprecatedKeys = fallbackKeys.filter(({ deprecated }) => deprecated).map((entry) => entry.key);
  return {
    ...(fallback.length > 0 ? { fallback } : {}),
    ...(deprecatedKeys.length > 0 ? { deprecatedKeys } : {}),
  };
}

function addForm(all: Map<string, Form[]>, key: string, lines: LineSet, form: Readonly<Record<string, unknown>>): void {
  const forms = all.get(key) ?? [];
  all.set(key, forms);
  const text = JSON.stringify(form);
  const same = forms.find(({ lines: _, ...other }) => JSON.stringify(other) === text);
  if (same !== undefined) same.lines |= lines;
  // A second reporter with a parameter of the same name: the first stands for both.
  else if (!forms.some((other) => (other.lines & lines) !== 0)) forms.push({ lines, ...form });
}

function placeIn(list: string[], value: string): number {
  const place = list.indexOf(value);
  return place === -1 ? list.push(value) - 1 : place;
}
