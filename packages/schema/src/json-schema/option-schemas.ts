import type { Catalogue, CatalogueKey } from "../catalogue/catalogue.js";
import { FLINK_LINES, type FlinkLine, hasLine, lineSet, linesBetween, linesOf } from "../text/flink-line.js";
import { phrase } from "../text/phrase.js";
import { type JsonSchema, leafSchema, type SchemaKind } from "./leaf-schema.js";

/** The schema of one key that Flink reads. */
export interface KeySchema {
  readonly key: string;
  readonly schema: JsonSchema;
  /** Map options: any name may follow the key, from 1.14 on. */
  readonly openBelow: boolean;
}

/** What an option does, by its key or template, for those who have words for it. */
export type Describe = (key: string) => string | undefined;

/** Every key that Flink reads on `line`, sorted, with what its value may be. Templates (`<name>`) are among them. */
export function keySchemas(
  catalogue: Catalogue,
  line: FlinkLine,
  kind: SchemaKind,
  describe: Describe = () => undefined,
): readonly KeySchema[] {
  const schemas: KeySchema[] = [];
  for (const known of catalogue.all()) {
    if (known.internal || !hasLine(known.accepted, line)) continue;
    schemas.push(keySchema(catalogue, known, line, kind, describe));
  }
  return schemas;
}

function keySchema(
  catalogue: Catalogue,
  known: CatalogueKey,
  line: FlinkLine,
  kind: SchemaKind,
  describe: Describe,
): KeySchema {
  const set = lineSet(line);
  const own = hasLine(known.primary, line) ? catalogue.variantOn(known, set) : undefined;
  const alias = own === undefined ? known.aliasOf.find((use) => hasLine(use.lines, line)) : undefined;
  const reader = alias === undefined ? undefined : catalogue.exact(alias.option);
  const variant = own ?? (reader === undefined ? undefined : catalogue.variantOn(reader, set));
  if (variant === undefined) {
    return {
      key: known.key,
      openBelow: false,
      schema: { $ref: "#/definitions/text", description: about(phrase("Read as plain text."), describe(known.key)) },
    };
  }
  const sentences: string[] = [];
  if (alias !== undefined) {
    sentences.push(phrase("Flink {line} reads it as `{option}`.", { line, option: alias.option }));
  }
  const { type, defaultText } = variant;
  sentences.push(
    defaultText === undefined
      ? phrase("Type {type}, no default.", { type })
      : phrase("Type {type}, default `{value}`.", { type, value: defaultText }),
  );
  const since = linesOf(known.accepted)[0];
  if (since !== undefined && since !== FLINK_LINES[0]) sentences.push(phrase("Since Flink {since}.", { since }));
  const deprecated = variant.deprecated || alias?.kind === "deprecated";
  if (variant.deprecated) sentences.push(phrase("Deprecated."));
  return {
    key: known.key,
    openBelow: variant.type === "map" && hasLine(linesBetween("1.14"), line),
    schema: {
      allOf: [leafSchema(variant, kind)],
      description: about(sentences.join(" "), describe(known.key) ?? describe(alias?.option ?? known.key)),
      ...(variant.defaultText === undefined ? {} : { default: jsonDefault(variant.type, variant.defaultText) }),
      ...(deprecated ? { deprecated: true } : {}),
      // Understood by the YAML and JSON language servers, which strike the key through.
      ...(deprecated ? { deprecationMessage: deprecationMessage(alias?.option) } : {}),
    },
  };
}

function deprecationMessage(successor: string | undefined): string {
  return successor === undefined ? phrase("Deprecated.") : phrase("Deprecated: use {successor}.", { successor });
}

/** Facts behind what the option does. */
function about(facts: string, description: string | undefined): string {
  return description === undefined ? facts : `${description}\n\n${facts}`;
}

function jsonDefault(type: string, text: string): string | number | boolean {
  if (type === "boolean") return text === "true";
  const number = Number(text);
  const numeric = type === "int" || type === "long" || type === "float" || type === "double";
  return numeric && String(number) === text ? number : text;
}
