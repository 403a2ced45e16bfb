// `npx tsx tools/bench/memory-tool.ts`: the verdict of `flinkconf memory` beside the one of Flink's own tool, which its start
// scripts ask once for each process. Whole processes, taken in pairs in one run.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { flinkConf } from "./inputs.js";
import { type Command, ratio } from "./measure.js";

const CLI = fileURLToPath(new URL("../../packages/cli/dist/flinkconf.cjs", import.meta.url));
const LINE = "1.20";
const BOUND = 20;
const TOOL = "org.apache.flink.runtime.util.bash.BashJavaUtils";

const cache = join(process.env["FLINKCONF_CACHE"] ?? join(homedir(), ".cache", "flinkconf"), "oracle", LINE);
const list = join(cache, "start.json");
if (!existsSync(list)) {
  process.stderr.write(
    `There is no distribution of Flink ${LINE} here: tools/oracle/resolve.ts --tier start gets it.\n`,
  );
  process.exit(2);
}
const { jars } = JSON.parse(readFileSync(list, "utf8")) as { readonly jars: readonly { readonly file: string }[] };
// As bin/config.sh calls it.
const classPath = jars
  .filter(({ file }) => /(?:bash-java-utils|flink-dist[^/]*)\.jar$/.test(file))
  .map(({ file }) => join(cache, file))
  .join(":");

const folder = mkdtempSync(join(tmpdir(), "flinkconf-bench-"));
try {
  writeFileSync(join(folder, "flink-conf.yaml"), flinkConf(60));
  const silent = (script: string): Command => ["sh", "-c", `{ ${script}; } > /dev/null 2>&1`];
  const ask = (process: string): string =>
    `java -cp '${classPath}' ${TOOL} GET_${process}_RESOURCE_PARAMS --configDir '${folder}'`;
  // Both write to a pipe, as they do where somebody reads them.
  const ours = silent(`'${process.execPath}' '${CLI}' memory flink-conf.yaml | cat`);
  const one = ratio(silent(`${ask("TM")} | cat`), ours, folder, 7);
  const both = ratio(silent(`${ask("JM")} | cat; ${ask("TM")} | cat`), ours, folder, 7);
  const ms = (a: number, b: number): string => `${a.toFixed(0)} ms to ${b.toFixed(0)} ms`;
  process.stdout.write(
    `Flink ${LINE}'s tool about both processes to \`flinkconf memory\`: ${both.ratio.toFixed(1)}x, bound ${BOUND}x (${ms(both.a, both.b)})\n` +
      `… about the TaskManager alone: ${one.ratio.toFixed(1)}x (${ms(one.a, one.b)})\n`,
  );
  process.exitCode = both.ratio >= BOUND ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
