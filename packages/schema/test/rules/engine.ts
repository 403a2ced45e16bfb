import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { readYaml } from "../../src/formats/config-yaml/read-yaml.js";
import { createLinter } from "../../src/linter/linter.js";
import { parseDocument } from "../../src/linter/standard-linter.js";
import { entryFaults } from "../../src/rules/entry-faults.js";
import { RULES, RULES_BY_AREA } from "../../src/rules/index.generated.js";
import { wakeTable } from "../../src/rules/wake-table.js";
import type { SpecEngine } from "../../src/testing/index.js";

/** The whole linter with every rule, as the specs run it. */
const linter = createLinter({
  catalogue: flinkCatalogue(),
  registry: { wake: wakeTable(RULES), loadArea: (area) => RULES_BY_AREA[area] ?? [] },
  parse: parseDocument,
  entryFaults: (bound, context) => entryFaults(bound, context, readYaml),
});

export const engine: SpecEngine = {
  lint(file, settings) {
    const [result] = linter.lint([file], settings);
    if (result === undefined) throw new Error(`${file.path} was not taken for a configuration`);
    return result;
  },
  fix: (file, settings, unsafe) => linter.fix(file, settings, { unsafe })?.source.text ?? file.source.text,
};
