import { backendOfKey, embeddedKey, embeddedKeys, linesUsing } from "../shapes/rocksdb-options.js";
import { linesPossiblyReadingWord, linesSetting } from "../shapes/settings-read.js";
import { ignoredUnless } from "../shapes/statement.js";

export default ignoredUnless({
  id: "rocksdb-fixed-per-tm-ignored",
  area: "rocksdb",
  summary: "A fixed size for RocksDB in each TaskManager that is not looked at",
  severity: "warning",
  since: "1.17",
  fix: "unsafe",
  keys: embeddedKeys("memory.fixed-per-tm"),
  messages: {
    found: "{flink} does not look at `{key}`: it takes managed memory first, and a size for each slot before that.",
    help: "Write `{managed}: false` and no size for each slot, or delete the line.",
    fix: "Delete the line",
  },
  unless: ({ entry }, context) => {
    const backend = backendOfKey(entry.key);
    const managed = linesPossiblyReadingWord(embeddedKey(backend, "memory.managed"), context, "false");
    const slot = linesSetting(embeddedKey(backend, "memory.fixed-per-slot"), context);
    const told = context.complete || (slot | linesSetting(embeddedKey(backend, "memory.managed"), context)) !== 0;
    return told ? ~linesUsing(backend, context) | (managed & ~slot) : context.target.lines;
  },
  data: ({ entry }) => ({ managed: embeddedKey(backendOfKey(entry.key), "memory.managed") }),
});
