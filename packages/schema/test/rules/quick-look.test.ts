import fc from "fast-check";
import { expect, it } from "vitest";
import type { Catalogue, CatalogueKey, KeyMatch } from "../../src/catalogue/catalogue.js";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { parseConfigYaml } from "../../src/formats/config-yaml/parse-config-yaml.js";
import { readYaml } from "../../src/formats/config-yaml/read-yaml.js";
import type { ConfigDocument, FormatId } from "../../src/formats/document.js";
import { MadeEntries } from "../../src/formats/entry-table.js";
import { parseFlinkConf } from "../../src/formats/flink-conf/parse-flink-conf.js";
import { entryFaults } from "../../src/rules/entry-faults.js";
import { QUICK_LOOK } from "../../src/rules/faults/quick-look.js";
import type { RuleContext } from "../../src/rules/rule.js";
import { sourceText } from "../../src/text/decode.js";
import { ALL_LINES, FLINK_LINES, type LineSet, lineSet, linesBetween } from "../../src/text/flink-line.js";

const CATALOGUE: Catalogue = flinkCatalogue();

/** As much of a context as the faults of an entry look at. */
function contextOf(document: ConfigDocument, lines: LineSet): RuleContext {
  const keys = new Set(document.entries.map(({ key }) => key));
  const effective = { has: (key: string) => keys.has(key) };
  return { document, target: { lines }, catalogue: CATALOGUE, effective, isKnownKey: () => false } as never;
}

const literal = (option: CatalogueKey): string => option.key.replaceAll(/<[^>]*>/g, "x");
const KEYS = [
  ...CATALOGUE.all().map(literal),
  ...["env.a", "flink.hadoop.x", "kubernetes.jobmanager.labels.team", "no.such.key", "a b", "metrics.reporter.x.y"],
];
const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...KEYS) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...KEYS.filter((one) => /port|\.(?:min|max)$|target|backend|^env\./.test(one))),
  },
);
const number = fc.oneof(
  fc.integer({ min: -5, max: 70_000 }).map(String),
  fc.constantFrom("0", "00", "007", "2147483647", "9223372036854775808", "123456789012345678"),
);
const unit = fc.constantFrom(
  ..."b k kb K KB mb MB m g gb gib t tb bytes s ms min h d m sec secs minutes day % i x".split(" "),
  "",
);
const fraction = fc.tuple(fc.constantFrom("0", "00", "", "1", "-0", "12"), fc.nat(9999)).map(([a, b]) => `${a}.${b}`);
const word = fc.constantFrom(
  ..."true false TRUE yes on rocksdb hashmap filesystem remote yarn-per-job EXACTLY_ONCE exactly_once region a,b a;b [a] 'a' \"a\" {{x}} %X% <name> /path/to address1:80 a:port 9250-9260 -1 1e3".split(
    " ",
  ),
  "$\u007bX}",
  "a // b",
  "a /* b",
  "a, .b",
  "a /b",
  "ａ",
  "a\u00a0b",
  "",
  "  ",
  "x\ty",
);
const value = fc.oneof(
  number,
  fraction,
  word,
  fc.tuple(number, fc.constantFrom("", " ", "  "), unit).map((parts) => parts.join("")),
  fc.string({ maxLength: 8 }),
  fc
    .array(fc.constantFrom("a", "1", " ", ",", ".", "/", "p", ":", "s", "$", "\t", "-"), { maxLength: 6 })
    .map((parts) => parts.join("")),
);
const lines = fc.oneof(
  fc.constantFrom(ALL_LINES, linesBetween(undefined, "1.20"), linesBetween("1.19"), linesBetween("1.15")),
  fc.constantFrom(...FLINK_LINES).map(lineSet),
);

it("waves nothing through that has a fault", () => {
  let fine = 0;
  let all = 0;
  const format: fc.Arbitrary<FormatId> = fc.constantFrom("flink-conf", "config-yaml");
  fc.assert(
    fc.property(
      format,
      key,
      key,
      value,
      lines,
      fc.constantFrom("\n", "\r\n"),
      (kind, ofKey, other, written, target, end) => {
        const names = [ofKey, other, ...(CATALOGUE.exact(ofKey)?.aliasOf ?? []).map(({ option }) => option)];
        const source = sourceText(names.map((name) => `${name}: ${written}${end}`).join(""));
        const document = kind === "flink-conf" ? parseFlinkConf(source) : parseConfigYaml(source);
        const { entries, table = new MadeEntries(source.text, entries) } = document;
        const context = contextOf(document, target);
        for (const [index, entry] of entries.entries()) {
          const match: KeyMatch | undefined = CATALOGUE.find(entry.key);
          const look = QUICK_LOOK.keyLook(match?.how === "prefix" ? "" : entry.key, match, target, CATALOGUE);
          all++;
          if (!QUICK_LOOK.isFineAtAGlance(look, table, index, kind === "flink-conf", context.effective.has)) continue;
          fine++;
          const bound = { entry, match, overridden: false, placeholder: false };
          expect([entry.key, entry.value, entryFaults(bound, context, readYaml)]).toEqual([entry.key, entry.value, []]);
        }
      },
    ),
    { numRuns: 40_000 },
  );
  // A glance that settles nothing would be of no use.
  expect(fine / all).toBeGreaterThan(0.1);
});
