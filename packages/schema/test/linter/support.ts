import type { Catalogue, CatalogueKey, KeyMatch, OptionVariant } from "../../src/catalogue/catalogue.js";
import type { ConfigDocument, ConfigEntry, FormatId } from "../../src/formats/document.js";
import { parseFlinkConf } from "../../src/formats/flink-conf/parse-flink-conf.js";
import type { LintResult, LintSettings } from "../../src/linter/lint-result.js";
import { createLinter, type Linter } from "../../src/linter/linter.js";
import type { LinterParts } from "../../src/linter/linter-core.js";
import { defineRule } from "../../src/rules/define-rule.js";
import internalError from "../../src/rules/engine/internal-error.js";
import invalidDirective from "../../src/rules/engine/invalid-directive.js";
import releaseNewerThanKnown from "../../src/rules/engine/release-newer-than-known.js";
import releaseOlderThanKnown from "../../src/rules/engine/release-older-than-known.js";
import suppressionWithoutReason from "../../src/rules/engine/suppression-without-reason.js";
import unknownRuleInSuppression from "../../src/rules/engine/unknown-rule-in-suppression.js";
import unusedSuppression from "../../src/rules/engine/unused-suppression.js";
import type { Rule, RuleArea, RuleDefinition } from "../../src/rules/rule.js";
import { wakeTable } from "../../src/rules/wake-table.js";
import { ALL_LINES, type LineSet, lineSet, newestOf } from "../../src/text/flink-line.js";
import type { SourceText } from "../../src/text/source-text.js";

export const text = (content: string): SourceText => ({ text: content, encoding: "utf-8", malformedAt: -1 });

export const ENGINE_RULES: readonly Rule[] = [
  internalError,
  invalidDirective,
  releaseNewerThanKnown,
  releaseOlderThanKnown,
  suppressionWithoutReason,
  unknownRuleInSuppression,
  unusedSuppression,
];

/** A rule for tests: what is not said is filled in. */
export function rule(definition: Partial<RuleDefinition> & Pick<RuleDefinition, "id">): Rule {
  return defineRule({
    area: "keys",
    summary: "A rule for tests",
    severity: "warning",
    fix: "none",
    messages: { found: "Found {key}." },
    ...definition,
  });
}

/** Reports every entry of some keys. */
export function keyRule(id: string, keys: RuleDefinition["keys"], more: Partial<RuleDefinition> = {}): Rule {
  return rule({
    id,
    ...(keys === undefined ? {} : { keys }),
    checkEntry: ({ entry }, context) =>
      context.report({
        start: entry.keyStart,
        end: entry.keyEnd,
        message: "found",
        key: entry.key,
        data: { key: entry.key },
      }),
    ...more,
  });
}

interface FakeOption {
  readonly key: string;
  readonly lines?: LineSet;
  readonly type?: OptionVariant["type"];
  readonly defaultText?: string;
  readonly alternatives?: OptionVariant["alternatives"];
  readonly aliasOf?: CatalogueKey["aliasOf"];
  readonly scope?: CatalogueKey["scope"];
  /** Lines on which the key is read without an option of that key. */
  readonly plain?: LineSet;
}

function catalogueKey(option: FakeOption): CatalogueKey {
  const primary = option.lines ?? (option.aliasOf === undefined ? ALL_LINES : 0);
  const aliasLines = (option.aliasOf ?? []).reduce((lines, use) => lines | use.lines, 0);
  return {
    key: option.key,
    primary,
    accepted: primary | aliasLines | (option.plain ?? 0),
    aliasOf: option.aliasOf ?? [],
    variants:
      primary === 0
        ? []
        : [
            {
              lines: primary,
              type: option.type ?? "string",
              constants: [],
              defaultText: option.defaultText,
              deprecated: false,
              alternatives: option.alternatives ?? [],
            },
          ],
    scriptOnly: 0,
    scope: option.scope ?? "cluster",
    internal: false,
  };
}

/** A small catalogue: the named keys, `metrics.reporter.<name>.port`, and any key below `open.`. */
export function catalogueOf(options: readonly FakeOption[]): Catalogue {
  const keys = new Map(options.map((option) => [option.key, catalogueKey(option)]));
  const template = catalogueKey({
    key: "metrics.reporter.<name>.port",
    alternatives: [{ key: "metrics.reporter.<name>.old-port", kind: "deprecated" }],
  });
  const find = (key: string): KeyMatch | undefined => {
    const option = keys.get(key);
    if (option !== undefined) return { how: "exact", option };
    const name = /^metrics\.reporter\.([^.]+)\.port$/.exec(key)?.[1];
    if (name !== undefined) return { how: "template", option: template, names: [name] };
    return key.startsWith("open.") ? { how: "prefix", prefix: "open.", lines: ALL_LINES } : undefined;
  };
  const none = (): undefined => undefined;
  return {
    find,
    exact: (key) => keys.get(key),
    ignoringCase: none,
    variantOn: (option, lines) => option.variants.find((variant) => (variant.lines & lineSet(newestOf(lines))) !== 0),
    successorOn: none,
    olderNameOn: none,
    departed: none,
    nearest: () => [],
    startingWith: () => [],
    all: () => [...keys.values()],
  } as Catalogue;
}

export const CATALOGUE = catalogueOf([
  { key: "rest.port", type: "int", defaultText: "8081" },
  { key: "rest.address" },
  { key: "jobmanager.rpc.address" },
  { key: "taskmanager.memory.process.size", type: "memory-size" },
  { key: "s3.secret-key" },
  { key: "parallelism.default", type: "int", defaultText: "1" },
]);

/** A linter with the linter's own rules and those given. */
export function linterWith(rules: readonly Rule[], more: Partial<LinterParts> = {}): Linter {
  const all = [...ENGINE_RULES, ...rules];
  return createLinter({
    catalogue: CATALOGUE,
    registry: {
      wake: wakeTable(all),
      loadArea: (area: RuleArea) => all.filter((one) => one.area === area),
    },
    parse: (_kind, source) => parseFlinkConf(source),
    ...more,
  });
}

/** Lints one flink-conf.yaml. */
export function lintText(
  rules: readonly Rule[],
  content: string,
  settings: LintSettings = {},
  more: Partial<LinterParts> = {},
): LintResult {
  const [result] = linterWith(rules, more).lint([{ path: "flink-conf.yaml", source: text(content) }], settings);
  if (result === undefined) throw new Error("no result");
  return result;
}

/** `line rule severity` of every diagnostic. */
export function brief(result: LintResult): string[] {
  return result.diagnostics.map(
    ({ start, rule: id, severity }) => `${result.source.text.slice(0, start).split("\n").length} ${id} ${severity}`,
  );
}

/** A document with entries only, for tests that need no text. */
export function documentOf(
  settings: Readonly<Record<string, string>>,
  format: FormatId = "flink-conf",
): ConfigDocument {
  const entries: ConfigEntry[] = [];
  let content = "";
  for (const [key, value] of Object.entries(settings)) {
    const keyStart = content.length;
    const valueStart = keyStart + key.length + 2;
    content += `${key}: ${value}\n`;
    entries.push({
      key,
      value,
      valueType: "String",
      quoting: "plain",
      keyStart,
      keyEnd: keyStart + key.length,
      valueStart,
      valueEnd: valueStart + value.length,
    });
  }
  const source = text(content);
  return { format, source, region: { start: 0, end: content.length }, entries, problems: [], comments: [] };
}
