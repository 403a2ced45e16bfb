import {
  type ConfigDocument,
  createLeanLinter,
  entryFaults,
  type FormatId,
  flinkCatalogue,
  type Linter,
  parseFlinkConf,
  QUICK_LOOK,
  type RuleRegistry,
  type RuleWords,
  SCREEN_TABLE,
  Screen,
  type SourceText,
  standardWake,
} from "@flinkconf/schema/host";
import { loadArea, loadConfigYaml, loadFindings, loadForeignFiles, loadManifests } from "../load/engine-parts.js";
import { loadFixLoop } from "../load/fix-loop.js";
import { wordsOf } from "../words/words.js";

const REGISTRY: RuleRegistry = {
  get wake() {
    return standardWake();
  },
  loadArea,
};

/** A file that is not waved through is read once all the same. */
let last: ConfigDocument | undefined;

function parseOnce(kind: FormatId, source: SourceText): ConfigDocument {
  if (last?.source !== source || last.format !== kind) last = parse(kind, source);
  return last;
}

function parse(kind: FormatId, source: SourceText): ConfigDocument {
  switch (kind) {
    case "flink-conf":
      return parseFlinkConf(source);
    case "config-yaml":
      return loadConfigYaml().parseConfigYaml(source);
    case "hadoop-xml":
      return loadForeignFiles().parseHadoopXml(source);
    case "masters":
    case "workers":
      return loadForeignFiles().parseHosts(kind, source);
    case "zoo-cfg":
      return loadForeignFiles().parseZooCfg(source);
    case "flink-configuration":
    case "kubernetes":
      return loadManifests().parseKubernetes(source);
  }
}

const KITS: Parameters<typeof createLeanLinter>[1] = {
  report: () => loadFindings().REPORT_KIT,
  repair: loadFixLoop,
  manifests: () => loadManifests().MANIFEST_KIT,
};

/** The linter of the command line: the same engine as everywhere, with its parts loaded as files ask for them. */
export function makeLinter(): Linter {
  const catalogue = flinkCatalogue();
  const screen =
    SCREEN_TABLE === undefined
      ? undefined
      : new Screen({ catalogue, table: SCREEN_TABLE, parse: parseOnce, quickLook: QUICK_LOOK });
  return createLeanLinter(
    {
      catalogue,
      registry: REGISTRY,
      parse: parseOnce,
      ...(screen === undefined ? {} : { screen: () => screen }),
      quickLook: QUICK_LOOK,
      entryFaults: (bound, context) => entryFaults(bound, context, (text) => loadConfigYaml().readYaml(text)),
      locales: (locale) => wordsOf(locale, "rules") as RuleWords | undefined,
    },
    KITS,
  );
}

/** A linter without rules: it tells what a file sets, and what the file is meant for. */
export function makeReader(): Linter {
  return createLeanLinter(
    { catalogue: flinkCatalogue(), registry: { wake: {}, loadArea: () => [] }, parse: parseOnce },
    KITS,
  );
}

/** Every rule id, without loading a rule. */
export function allRuleIds(): readonly string[] {
  if (SCREEN_TABLE !== undefined) return SCREEN_TABLE.allIds;
  return Object.values(standardWake()).flatMap(({ rules }) => (rules === "" ? [] : rules.split(" ")));
}
