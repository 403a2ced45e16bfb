// `npx tsx tools/descriptions.ts [GROUP…]` tells what descriptions of options lack, and what they say that is not so.
import { flinkCatalogue } from "../packages/schema/src/catalogue/flink-catalogue.js";
import { OPTION_GROUPS } from "../packages/schema/src/catalogue/tables/groups.js";
import { mistakesOf } from "./descriptions/check.js";
import { coverageOf } from "./descriptions/coverage.js";
import { describedGroups, readGroup } from "./descriptions/described.js";
import { mostSetKeys } from "./descriptions/most-set.js";

/** So many missing keys of a group are listed when several groups are asked about. */
const MOST_LISTED = 5;

function main(groups: readonly string[]): number {
  const unknown = [...groups, ...describedGroups()].filter((group) => !Object.hasOwn(OPTION_GROUPS, group));
  if (unknown.length > 0) {
    process.stderr.write(`No group: ${unknown.join(", ")}. Groups: ${Object.keys(OPTION_GROUPS).join(", ")}.\n`);
    return 2;
  }
  const catalogue = flinkCatalogue();
  const mostSet = mostSetKeys();
  let [wanted, there, noted, mistakes] = [0, 0, 0, 0];
  for (const group of groups.length > 0 ? groups : Object.keys(OPTION_GROUPS)) {
    const described = readGroup(group);
    const coverage = coverageOf(group, described, catalogue, mostSet);
    const wrong = mistakesOf(group, described, catalogue);
    const present = coverage.wanted.length - coverage.missing.length;
    [wanted, there, noted, mistakes] = [
      wanted + coverage.wanted.length,
      there + present,
      noted + coverage.withoutNote.length,
      mistakes + wrong.length,
    ];
    process.stdout.write(`${group}: ${present} of ${coverage.wanted.length}\n`);
    list("missing", coverage.missing, groups.length === 1);
    list("without a longer note", coverage.withoutNote, groups.length === 1);
    for (const mistake of wrong) process.stdout.write(`  ✗ ${mistake}\n`);
  }
  process.stdout.write(
    `${there} of ${wanted} options described, ${noted} longer notes missing, ${mistakes} mistakes.\n`,
  );
  return there === wanted && noted === 0 && mistakes === 0 ? 0 : 1;
}

function list(what: string, keys: readonly string[], all: boolean): void {
  if (keys.length === 0) return;
  const shown = all ? keys : keys.slice(0, MOST_LISTED);
  const rest = keys.length - shown.length;
  process.stdout.write(`  ${what}: ${shown.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}\n`);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
