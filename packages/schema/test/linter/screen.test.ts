import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LINT_TABLE } from "../../src/catalogue/data/lint-table.generated.js";
import { catalogueOf } from "../../src/catalogue/flink-catalogue.js";
import { keyPlacesOf } from "../../src/catalogue/key-places.js";
import { readYaml } from "../../src/formats/config-yaml/read-yaml.js";
import { isFlinkFormat } from "../../src/formats/format-id.js";
import type { InputFile, LintResult, LintSettings } from "../../src/linter/lint-result.js";
import { createLinter } from "../../src/linter/linter.js";
import { Screen, type Screened } from "../../src/linter/screen.js";
import { parseDocument, standardLinter } from "../../src/linter/standard-linter.js";
import { compileScreen } from "../../src/rules/compile-screen.js";
import { entryFaults } from "../../src/rules/entry-faults.js";
import { QUICK_LOOK } from "../../src/rules/faults/quick-look.js";
import { RULES, RULES_BY_AREA } from "../../src/rules/index.generated.js";
import { packScreening, unpackScreening } from "../../src/rules/screen-table.js";
import { WAKE_TABLE } from "../../src/rules/wake.generated.js";
import { casesOf, inputOf, parseSpec, settingsOf } from "../../src/testing/index.js";
import { sourceText } from "../../src/text/decode.js";
import { FLINK_LINES } from "../../src/text/flink-line.js";

const FIXTURES = fileURLToPath(new URL("../../../../fixtures/", import.meta.url));

const places = keyPlacesOf(LINT_TABLE);
const compiled = compileScreen({ wake: WAKE_TABLE, catalogue: catalogueOf(LINT_TABLE), text: LINT_TABLE, places });
if (compiled === undefined) throw new Error("a rule looks at everything");
const packed = packScreening({ places, table: compiled });
const screening = unpackScreening(packed, (offset) => Buffer.from(packed).toString("latin1", offset));

const catalogue = catalogueOf(LINT_TABLE, screening.places);
const screen = new Screen({ catalogue, table: screening.table, parse: parseDocument, quickLook: QUICK_LOOK });
const linter = createLinter({
  catalogue,
  registry: { wake: WAKE_TABLE, loadArea: (area) => RULES_BY_AREA[area] ?? [] },
  parse: parseDocument,
  quickLook: QUICK_LOOK,
  entryFaults: (bound, context) => entryFaults(bound, context, readYaml),
  screen: () => screen,
});

const ALL_ON: LintSettings = { rules: Object.fromEntries(RULES.map(({ id, severity }) => [id, severity])) };

const said = (results: readonly LintResult[]): unknown =>
  results.map(({ target, complete, diagnostics, suppressed, secrets }) => ({
    ...{ target, complete, diagnostics, suppressed, secrets },
  }));

/** What the screen says about a file, after a look at whether the linter agrees. */
function passed(file: InputFile, kind: "flink-conf" | "config-yaml", settings: LintSettings): Screened | undefined {
  const result = screen.pass(file, kind, settings);
  // Where the screen settles nothing, one linter is asked twice.
  if (result !== undefined) {
    const forKind = { ...file, kind };
    expect(said(linter.lint([forKind], settings))).toEqual(said(standardLinter().lint([forKind], settings)));
  }
  return result;
}

const specs = readdirSync(join(FIXTURES, "specs"), { recursive: true, encoding: "utf8" }).filter((name) =>
  /.\/.*\.md$/.test(name),
);
const cases = specs.flatMap((name) => casesOf(parseSpec(readFileSync(join(FIXTURES, "specs", name), "utf8"))));

/** Every setting of the specs that is a line of its own. */
const LINES = [
  ...new Set(
    cases
      .map((specCase) => inputOf(specCase))
      .filter(({ path }) => basename(path) === "flink-conf.yaml")
      .flatMap(({ source }) => source.text.split("\n"))
      .map((line) => line.replace(/ #.*$/, "").trimEnd())
      .filter((line) => /^[\w.-]+: \S/.test(line)),
  ),
];

describe("the screen", () => {
  it("is read as it was written", () => {
    expect(screening.places).toEqual(places);
    const { ids, allIds, unlisted, words, everywhere, wakes, wakeStarts, sleepers, ops } = screening.table;
    expect({ ids, allIds, unlisted, words, everywhere, wakes, wakeStarts, sleepers, ops }).toEqual(compiled);
    expect([...allIds].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it("passes no file that the linter has something to say about, whatever the settings", () => {
    let count = 0;
    for (const specCase of cases) {
      const file = inputOf(specCase);
      const own = settingsOf(specCase, undefined);
      for (const kind of ["flink-conf", "config-yaml"] as const) {
        for (const settings of [own, { ...own, ...ALL_ON }]) {
          if (passed(file, kind, settings) !== undefined) count++;
        }
      }
    }
    expect(count).toBeGreaterThan(200);
  });

  it("passes no such file when lines of several are mixed", () => {
    expect(LINES.length).toBeGreaterThan(900);
    let count = 0;
    const release = fc.option(fc.constantFrom(...FLINK_LINES), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 3 }), release, (some, flink) => {
        const source = sourceText(`${some.join("\n")}\n`);
        for (const kind of ["flink-conf", "config-yaml"] as const) {
          const file = { path: `${kind === "flink-conf" ? "flink-conf" : "config"}.yaml`, source, explicit: true };
          if (passed(file, kind, flink === undefined ? {} : { flink }) !== undefined) count++;
        }
      }),
      { numRuns: 4000 },
    );
    expect(count).toBeGreaterThan(150);
  });

  it("remembers nothing wrong from a file that set the same keys to other values", () => {
    const values = new Map<string, string[]>();
    for (const line of LINES) {
      const [key = "", value = ""] = line.split(/: (.*)/s);
      values.set(key, [...(values.get(key) ?? []), value]);
    }
    const ordinary = readFileSync(join(FIXTURES, "ordinary/flink-conf.yaml"), "utf8").split("\n");
    const anyValue = [...new Set([...values.values()].flat())];
    let count = 0;
    const change = fc.tuple(fc.nat(ordinary.length - 1), fc.nat(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(fc.array(change, { maxLength: 2 }), (changes) => {
        const lines = [...ordinary];
        for (const [at, pick, own, returned] of changes) {
          const key = /^[\w.-]+(?=: )/.exec(lines[at] ?? "")?.[0];
          const pool = (own ? values.get(key ?? "") : undefined) ?? anyValue;
          if (key !== undefined) lines[at] = `${key}: ${pool[pick % pool.length]}${returned ? "\r" : ""}`;
        }
        const file = { path: "flink-conf.yaml", source: sourceText(lines.join("\n")), explicit: true };
        if (passed(file, "flink-conf", {}) !== undefined) count++;
      }),
      { numRuns: 3000 },
    );
    expect(count).toBeGreaterThan(500);
  });

  it("passes ordinary files", () => {
    for (const name of readdirSync(join(FIXTURES, "ordinary"))) {
      const source = sourceText(readFileSync(join(FIXTURES, "ordinary", name), "utf8"));
      const kind = name === "config.yaml" ? "config-yaml" : "flink-conf";
      if (!isFlinkFormat(kind)) continue;
      expect([name, passed({ path: name, source, explicit: true }, kind, {})]).not.toEqual([name, undefined]);
    }
  });
});
