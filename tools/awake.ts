// `npx tsx tools/awake.ts FILE...`: which rules a file wakes by its keys, that is, whose areas a lint of it has to load. For an
// ordinary correct file there should be none: a rule on common keys says in `when` what else must be the case.
import { readFileSync } from "node:fs";
import { awakeIn } from "../packages/schema/src/testing/index.js";

for (const path of process.argv.slice(2)) {
  const awake = awakeIn(path, readFileSync(path, "utf8"));
  process.stdout.write(`${path}: ${awake.length === 0 ? "nothing" : `${awake.length} rules`}\n`);
  for (const { area, id } of awake) process.stdout.write(`  ${area}/${id}\n`);
}
