import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasTemplateStatements } from "../../src/effective/placeholder.js";
import { parseConfigYaml } from "../../src/formats/config-yaml/parse-config-yaml.js";
import { parseFlinkConf } from "../../src/formats/flink-conf/parse-flink-conf.js";
import type { Diagnostic } from "../../src/linter/lint-result.js";
import { randomConfigYaml, seededRandom } from "../../src/testing/arbitraries/config-yaml.js";
import { flinkConfText } from "../../src/testing/arbitraries/flink-conf.js";
import { decode, sourceText } from "../../src/text/decode.js";
import type { SourceText } from "../../src/text/source-text.js";
import { engine } from "./engine.js";

/** Files that real Flink was given, and what it made of them; see the files for where they come from. */
interface RecordedFile {
  readonly text?: string;
  readonly base64?: string;
  readonly error?: readonly string[];
  /** The innermost exception, where only that was recorded. */
  readonly innermost?: string;
  readonly skipped?: readonly (readonly [line: number, why: string])[];
}

function recordedFiles(name: string): readonly RecordedFile[] {
  const path = fileURLToPath(new URL(`../../../../fixtures/oracle/parsing/${name}.json`, import.meta.url));
  return (JSON.parse(readFileSync(path, "utf8")) as { readonly cases: readonly RecordedFile[] }).cases;
}

function sourceOf({ text, base64 }: RecordedFile): SourceText {
  return base64 === undefined ? sourceText(text ?? "") : decode(Buffer.from(base64, "base64"));
}

function lint(path: string, source: SourceText, flink: string): readonly Diagnostic[] {
  return engine.lint({ path, source, explicit: true }, { flink }).diagnostics;
}

const REFUSALS = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity, proof }) => severity === "error" && proof === "refusal");

/** Lines that are no settings and lose nothing: document markers, what a template language takes out, an empty mark. */
const HARMLESS = /^(---|\.\.\.|%YAML\b.*|\ufeff)$|\{\{|\}\}|\{%|%\}|<%|%>|^\$\{?\w+\}?$|^\$\(\w+\)$|^@\w+@$|^%\w+%$/;

/** Lines of a flink-conf.yaml that Flink skips and that no finding speaks of. */
function unreported(source: SourceText): readonly string[] {
  const diagnostics = lint("flink-conf.yaml", source, "1.20");
  const { text } = source;
  return parseFlinkConf(source)
    .problems.filter(({ code }) => code === "no-separator" || code === "empty-key")
    .filter(({ start, end }) => {
      if (HARMLESS.test(text.slice(start, end))) return false;
      const covered = diagnostics.some((diagnostic) => diagnostic.start <= end && diagnostic.end >= start);
      // Lines of a block of nested YAML, or of a value that goes on, belong to the finding above them.
      return !covered && !/(^|[\r\n])([ \t][^\r\n]*|-[^\r\n]*)$/.test(text.slice(0, end));
    })
    .map(({ start, end }) => text.slice(start, end));
}

describe("config.yaml", () => {
  it("never loads with a refusal reported, and is never refused without one, as recorded", () => {
    const wrong = recordedFiles("standard-files").filter((file) => {
      const source = sourceOf(file);
      if (hasTemplateStatements(source.text)) return false;
      const parsed = parseConfigYaml(source);
      const aboutFile = REFUSALS(lint("config.yaml", source, "2.2")).filter(({ message }) =>
        /config\.yaml/.test(message),
      );
      const refused = file.error !== undefined || file.innermost !== undefined;
      expect(parsed.failure !== undefined, source.text.slice(0, 200)).toBe(refused);
      return aboutFile.length > 0 !== refused;
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it("is never refused without an error", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const text = randomConfigYaml(seededRandom(seed));
        if (hasTemplateStatements(text)) return;
        const refused = parseConfigYaml(sourceText(text)).failure !== undefined;
        const errors = REFUSALS(lint("config.yaml", sourceText(text), "2.2"));
        const aboutFile = errors.filter(({ message }) => /config\.yaml/.test(message));
        expect(aboutFile.length > 0, JSON.stringify(text)).toBe(refused);
      }),
      { numRuns: 600 },
    );
  });
});

describe("flink-conf.yaml", () => {
  it("has no skipped line without a finding, as recorded", () => {
    const files = recordedFiles("legacy-files").filter(({ skipped }) => skipped !== undefined && skipped.length > 0);
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => unreported(sourceOf(file)))).toEqual([]);
  });

  it("has no skipped line without a finding", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const source = sourceText(flinkConfText(seededRandom(seed)));
        expect(unreported(source), JSON.stringify(source.text)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it("is linted whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const path of ["flink-conf.yaml", "config.yaml"]) {
          const crashed = lint(path, sourceText(text), "1.20").filter(({ rule }) => rule === "internal-error");
          expect(crashed.map(({ message }) => message)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
