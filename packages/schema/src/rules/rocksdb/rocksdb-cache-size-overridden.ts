import { backendOfKey, embeddedKey, embeddedKeys, linesUsing } from "../shapes/rocksdb-options.js";
import { bytesOf, linesPossiblyReadingWord, linesSetting } from "../shapes/settings-read.js";
import { ignoredUnless } from "../shapes/statement.js";

export default ignoredUnless({
  id: "rocksdb-cache-size-overridden",
  area: "rocksdb",
  summary: "A size of RocksDB's block cache that the shared cache replaces",
  severity: "info",
  fix: "unsafe",
  keys: embeddedKeys("block.cache-size"),
  messages: {
    found: "{flink} does not use it: all states of a slot share one cache, cut from managed memory or a fixed size.",
    help: "Size managed memory instead, or delete the line.",
    fix: "Delete the line",
  },
  unless: ({ entry }, context) => {
    if ((bytesOf(entry.value) ?? 0) === 0) return context.target.lines;
    const backend = backendOfKey(entry.key);
    const slot = linesSetting(embeddedKey(backend, "memory.fixed-per-slot"), context);
    const fixed = slot | linesSetting(embeddedKey(backend, "memory.fixed-per-tm"), context);
    const managed = embeddedKey(backend, "memory.managed");
    if (!context.complete && (fixed | linesSetting(managed, context)) === 0) return context.target.lines;
    const unmanaged = linesPossiblyReadingWord(managed, context, "false");
    return ~linesUsing(backend, context) | (unmanaged & ~fixed);
  },
});
