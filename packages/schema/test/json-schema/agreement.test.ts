import { Ajv, type ValidateFunction } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CatalogueKey, OptionVariant } from "../../src/catalogue/catalogue.js";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { jsonSchema } from "../../src/json-schema/json-schema.js";
import type { SchemaKind } from "../../src/json-schema/leaf-schema.js";
import { type FlinkLine, hasLine, lineSet } from "../../src/text/flink-line.js";
import { convertValue } from "../../src/values/convert.js";
import type { LoadedValue } from "../../src/values/loaded-value.js";

// The schema sees a value where Flink sees its spelling, so the two are compared on literals that YAML reads as they
// are written: a canonical whole number, true or false, or a text that is neither.

const catalogue = flinkCatalogue();

interface Literal {
  readonly json: string | number | boolean;
  readonly loaded: LoadedValue;
}

const BIG = ["2147483647", "2147483648", "-2147483648", "-2147483649", "9007199254740991"];
const TEXTS = [
  ..."|a|abc|true x|TRUE |yes|on|-|+|.|10 |10m|10M|10 mb|10Mi|10mib|1.5g|1g 2|g|8388607t|8388608t|9223372036854775807b".split(
    "|",
  ),
  ..."9223372036854775808b|5 min|5m|5M|5 mins|1h30m|PT5M|pt5m|P1D|PT|P|PT1.5S|10 s|10 sec|10secs|10 seconds|1 d|5 µs|5 us".split(
    "|",
  ),
  ..."106751991167300 d|106751991167301 d|9223372036854775807 s|9223372036854775808 s|99999999999999999999 ms|1_000 ms".split(
    "|",
  ),
  ..."0.5|.5|5.|1e3|1e-3|NaN|Infinity|inf|-Infinity|0x1p3|1.5f|1d|1L|40%|0,5|a:b|a:b,c:d|a=b|a|a:b:c|a;b|a,b|'a';'b'".split(
    "|",
  ),
  ..."exactly_once|EXACTLY_ONCE|exactly-once|at_least_once|HASHMAP|none|NONE|region|Level|LEVEL".split("|"),
].filter((text) => !/^[-+]?(\d+|\.\d+|\d+\.\d*)([eE][-+]?\d+)?$/.test(text) && !/^(true|false|null|~)?$/i.test(text));

function literals(variant: OptionVariant): fc.Arbitrary<Literal> {
  const text = fc.oneof(
    fc.constantFrom(...TEXTS),
    fc.constantFrom(
      ...TEXTS,
      ...variant.constants.flatMap(({ text: t }) => [t, t.toLowerCase(), t.replaceAll("_", "-"), `${t}x`]),
    ),
  );
  return fc.oneof(
    text
      .filter((t) => !/^(true|false|null|~)?$/i.test(t))
      .map((t): Literal => ({ json: t, loaded: { type: "String", text: t } })),
    fc.oneof(fc.integer(), fc.constantFrom(...BIG.map(Number))).map(
      (n): Literal => ({
        json: n,
        loaded: { type: Math.abs(n) < 2 ** 31 || n === -(2 ** 31) ? "Integer" : "Long", text: String(n) },
      }),
    ),
    fc.boolean().map((b): Literal => ({ json: b, loaded: { type: "Boolean", text: String(b) } })),
  );
}

/** Options whose values no pattern can describe are left to Flink's own rules: maps in quotes, lists of maps. */
const COMPARED = new Set(["boolean", "int", "long", "float", "double", "duration", "memory-size", "enum", "string"]);

function optionsOf(line: FlinkLine): { key: CatalogueKey; variant: OptionVariant }[] {
  return catalogue.all().flatMap((key) => {
    if (key.key.includes("<") || key.internal || !hasLine(key.primary, line)) return [];
    const variant = catalogue.variantOn(key, lineSet(line));
    return variant !== undefined && COMPARED.has(variant.type) ? [{ key, variant }] : [];
  });
}

describe.each<[SchemaKind, FlinkLine]>([
  ["flink-conf", "1.10"],
  ["flink-conf", "1.18"],
  ["config-yaml", "1.20"],
  ["config-yaml", "2.3"],
])("the JSON Schema of %s on Flink %s", (kind, line) => {
  const validate: ValidateFunction = new Ajv({ strict: false }).compile(
    jsonSchema(catalogue, { flink: line, kind }) ?? {},
  );
  const options = optionsOf(line);

  it("rejects exactly the literal values that Flink cannot convert", () => {
    const sample = fc
      .constantFrom(...options)
      .chain(({ key, variant }) => literals(variant).map((literal) => ({ key: key.key, variant, literal })));
    fc.assert(
      fc.property(sample, ({ key, variant, literal }) => {
        const loaded: LoadedValue =
          kind === "flink-conf" ? { type: "String", text: literal.loaded.text } : literal.loaded;
        const mode = kind === "flink-conf" ? "legacy" : "standard";
        const converted = convertValue(loaded, variant, { line, mode, readYaml: () => undefined });
        expect({ key, type: variant.type, value: literal.json, accepted: validate({ [key]: literal.json }) }).toEqual({
          key,
          type: variant.type,
          value: literal.json,
          accepted: converted.ok,
        });
      }),
      { numRuns: 3000 },
    );
  });
});
