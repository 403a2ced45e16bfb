import {
  type ConfigDocument,
  createLinter,
  entryFaults,
  type FormatId,
  flinkCatalogue,
  type Linter,
  parseFlinkConf,
  type RuleRegistry,
  type SourceText,
  WAKE_TABLE,
} from "@flinkconf/schema/host";
import { loadArea, loadConfigYaml } from "../load/engine-parts.js";

const REGISTRY: RuleRegistry = { wake: WAKE_TABLE, loadArea };

function parse(kind: FormatId, source: SourceText): ConfigDocument {
  return kind === "flink-conf" ? parseFlinkConf(source) : loadConfigYaml().parseConfigYaml(source);
}

/** The linter of the command line: the same engine as everywhere, with its parts loaded as files ask for them. */
export function makeLinter(): Linter {
  return createLinter({
    catalogue: flinkCatalogue(),
    registry: REGISTRY,
    parse,
    entryFaults: (bound, context) => entryFaults(bound, context, (text) => loadConfigYaml().readYaml(text)),
  });
}

/** Every rule id, without loading a rule. */
export function allRuleIds(): readonly string[] {
  return Object.values(WAKE_TABLE).flatMap(({ rules }) => (rules === "" ? [] : rules.split(" ")));
}
