import { flinkCatalogue } from "../catalogue/flink-catalogue.js";
import { parseConfigYaml } from "../formats/config-yaml/parse-config-yaml.js";
import { readYaml } from "../formats/config-yaml/read-yaml.js";
import type { ConfigDocument, FormatId } from "../formats/document.js";
import { parseFlinkConf } from "../formats/flink-conf/parse-flink-conf.js";
import { entryFaults } from "../rules/entry-faults.js";
import { RULES_BY_AREA } from "../rules/index.generated.js";
import { WAKE_TABLE } from "../rules/wake.generated.js";
import type { SourceText } from "../text/source-text.js";
import { createLinter, type Linter } from "./linter.js";

/** The document of a file of a known kind. Never throws. */
export function parseDocument(kind: FormatId, source: SourceText): ConfigDocument {
  return kind === "flink-conf" ? parseFlinkConf(source) : parseConfigYaml(source);
}

let instance: Linter | undefined;

/** The linter with all rules of this package, made on first use. */
export function standardLinter(): Linter {
  instance ??= createLinter({
    catalogue: flinkCatalogue(),
    registry: { wake: WAKE_TABLE, loadArea: (area) => RULES_BY_AREA[area] ?? [] },
    parse: parseDocument,
    entryFaults: (bound, context) => entryFaults(bound, context, readYaml),
  });
  return instance;
}
