import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";

const schemas = join(dirname(createRequire(import.meta.url).resolve("schemastore/package.json")), "schemas/json");

const FORMATS = {
  uri: (text: string): boolean => URL.canParse(text),
  "uri-reference": (text: string): boolean =>
    URL.canParse(text, "https://example.org/") && /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(text),
  "date-time": (text: string): boolean => !Number.isNaN(Date.parse(text)),
};

/** The schema of the standard as it was published, and with its errata. */
const VALIDATORS = ["sarif-2.1.0-rtm.5.json", "sarif-2.1.0.json"].map((name) => {
  // One of them is written in draft 4, and says nothing that later drafts read in another way.
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(join(schemas, name), "utf8"));
  return new Ajv({ strict: false, allErrors: true, formats: FORMATS, unicodeRegExp: false }).compile(schema);
});

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Described[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

interface Described {
  readonly id: string;
  readonly shortDescription?: { readonly text: string };
  readonly fullDescription?: { readonly text: string };
  readonly help?: { readonly text: string };
  readonly properties?: { readonly tags: readonly string[] };
}

/** What the official schemas and GitHub's limits find wrong with a log. */
export function sarifFaults(log: unknown): readonly string[] {
  const faults = VALIDATORS.flatMap((validate) =>
    validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
  );
  if (faults.length > 0) return faults;
  const { runs } = log as Log;
  if (runs.length > 20) faults.push("GitHub takes 20 runs");
  for (const { tool, results } of runs) {
    const { rules } = tool.driver;
    if (results.length > 25_000 || rules.length > 25_000) faults.push("GitHub takes 25,000 results and rules");
    for (const { id, shortDescription, fullDescription, help, properties } of rules) {
      const texts = [shortDescription?.text, fullDescription?.text];
      if (texts.some((text) => text === undefined || text === "" || text.length > 1024))
        faults.push(`${id}: a description`);
      if (help === undefined || id.length > 255 || (properties?.tags.length ?? 0) > 20)
        faults.push(`${id}: help, id, tags`);
    }
    const seen = new Set<string>();
    for (const { ruleId, ruleIndex, partialFingerprints, locations } of results) {
      if (rules[ruleIndex]?.id !== ruleId) faults.push(`${ruleId} is not rule ${ruleIndex}`);
      const identity = `${locations[0]?.physicalLocation.artifactLocation.uri} ${partialFingerprints["primaryLocationLineHash"]}`;
      if (seen.has(identity)) faults.push(`two findings are ${identity}`);
      seen.add(identity);
    }
  }
  return faults;
}
