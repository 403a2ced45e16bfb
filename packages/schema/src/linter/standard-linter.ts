import { flinkCatalogue } from "../catalogue/flink-catalogue.js";
import { parseConfigYaml } from "../formats/config-yaml/parse-config-yaml.js";
import { readYaml } from "../formats/config-yaml/read-yaml.js";
import type { ConfigDocument, FormatId } from "../formats/document.js";
import { parseFlinkConf } from "../formats/flink-conf/parse-flink-conf.js";
import { parseHadoopXml } from "../formats/hadoop-xml/parse-hadoop-xml.js";
import { parseHosts } from "../formats/hosts/parse-hosts.js";
import { parseKubernetes } from "../formats/manifests/parse-kubernetes.js";
import { parseZooCfg } from "../formats/zoo-cfg/parse-zoo-cfg.js";
import { entryFaults } from "../rules/entry-faults.js";
import { QUICK_LOOK } from "../rules/faults/quick-look.js";
import { RULES_BY_AREA } from "../rules/index.generated.js";
import { WAKE_TABLE } from "../rules/wake.generated.js";
import type { SourceText } from "../text/source-text.js";
import { createLinter, type Linter } from "./linter.js";
import type { RuleWords } from "./texts.js";

/** The document of a file of a known kind. Never throws. */
export function parseDocument(kind: FormatId, source: SourceText): ConfigDocument {
  switch (kind) {
    case "flink-conf":
      return parseFlinkConf(source);
    case "config-yaml":
      return parseConfigYaml(source);
    case "hadoop-xml":
      return parseHadoopXml(source);
    case "masters":
    case "workers":
      return parseHosts(kind, source);
    case "zoo-cfg":
      return parseZooCfg(source);
    case "flink-configuration":
    case "kubernetes":
      return parseKubernetes(source);
  }
}

let instance: Linter | undefined;
let ruleWords: RuleWords | undefined;

/** From now on messages of rules are said as these words have them, to all who set a locale; without, in English. */
export function speakOfRules(words: RuleWords | undefined): void {
  ruleWords = words;
}

/** The linter with all rules of this package, made on first use. */
export function standardLinter(): Linter {
  instance ??= createLinter({
    catalogue: flinkCatalogue(),
    registry: { wake: WAKE_TABLE, loadArea: (area) => RULES_BY_AREA[area] ?? [] },
    parse: parseDocument,
    quickLook: QUICK_LOOK,
    entryFaults: (bound, context) => entryFaults(bound, context, readYaml),
    locales: () => ruleWords,
  });
  return instance;
}
