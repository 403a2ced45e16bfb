import { flinkCatalogue } from "../catalogue/flink-catalogue.js";
import { createLinter } from "../linter/linter.js";
import { parseDocument } from "../linter/standard-linter.js";
import { RULES } from "../rules/index.generated.js";
import type { Rule } from "../rules/rule.js";
import { wakeTable } from "../rules/wake-table.js";
import { sourceText } from "../text/decode.js";

/** The rules that keys of a file wake under its circumstances, whatever they then find. */
export function awakeIn(path: string, text: string): readonly Rule[] {
  const awake = new Set<Rule>();
  const watched = RULES.map((rule): Rule => {
    const { checkEntry, checkDocument } = rule;
    return {
      ...rule,
      ...(checkEntry === undefined ? {} : { checkEntry: () => void awake.add(rule) }),
      ...(checkDocument === undefined ? {} : { checkDocument: () => void awake.add(rule) }),
    };
  });
  const linter = createLinter({
    catalogue: flinkCatalogue(),
    registry: { wake: wakeTable(watched), loadArea: (area) => watched.filter((rule) => rule.area === area) },
    parse: parseDocument,
  });
  linter.lint([{ path, source: sourceText(text), explicit: true, siblings: [path.slice(path.lastIndexOf("/") + 1)] }]);
  return [...awake].sort((one, other) => (`${one.area}/${one.id}` < `${other.area}/${other.id}` ? -1 : 1));
}
