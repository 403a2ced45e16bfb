/**
 * Questions on standard input, answers of real Flink on standard output; builds the judge and fetches jars first.
 *
 * `npx tsx tools/oracle/ask.ts [--tier core|catalogue|start|yarn] [--line LINE]... [--time-limit MILLISECONDS] < questions.jsonl`
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { tierNamed } from "./artifacts.js";
import { buildOracle } from "./build.js";
import { oracleCache } from "./cache.js";
import { oracleCommand } from "./client.js";
import { LINES } from "./releases.js";
import { resolve } from "./resolve.js";

const { values } = parseArgs({
  options: {
    tier: { type: "string", default: "core" },
    line: { type: "string", multiple: true },
    "time-limit": { type: "string" },
  },
});
const cache = oracleCache();
buildOracle();
resolve(values.line ?? LINES, tierNamed(values.tier), cache);
const limit = values["time-limit"];
const [command, commandArguments] = oracleCommand(cache, limit === undefined ? undefined : Number(limit));
process.exitCode = spawnSync(command, commandArguments, { stdio: "inherit" }).status ?? 2;
