// `npm run --silent ask`: answers questions about Flink, one JSON line each, as tools/flink-oracle answers them from real Flink.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildWhatIsStale, installWhatIsMissing, ROOT, requireNode } from "./lib/workspace.mjs";

requireNode();
installWhatIsMissing();
buildWhatIsStale(
  "packages/schema/dist/ask.cjs",
  ["packages/schema/src", "packages/schema/build.mjs"],
  ["@flinkconf/schema"],
);
await import(pathToFileURL(join(ROOT, "tools/lib/answer-lines.mjs")).href);
