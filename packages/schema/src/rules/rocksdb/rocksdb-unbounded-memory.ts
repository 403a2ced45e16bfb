import { backendOfKey, embeddedKey, embeddedKeys, linesUsing } from "../shapes/rocksdb-options.js";
import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "rocksdb-unbounded-memory",
  area: "rocksdb",
  summary: "RocksDB's memory is taken out of Flink's management, with no other bound",
  severity: "warning",
  fix: "none",
  keys: embeddedKeys("memory.managed"),
  when: [{ complete: true }, { key: "*", oneOf: ["false"] }],
  messages: {
    found:
      "{flink} lets every state of every slot take native memory of its own: nothing bounds what RocksDB uses in all.",
    help: "Delete the line, or bound it with `{slot}`.",
  },
  lines: ({ entry }, context) => {
    if (!context.complete || entry.value.toLowerCase() !== "false") return 0;
    const backend = backendOfKey(entry.key);
    const slot = linesSetting(embeddedKey(backend, "memory.fixed-per-slot"), context);
    const bounded = slot | linesSetting(embeddedKey(backend, "memory.fixed-per-tm"), context);
    return linesUsing(backend, context) & ~bounded;
  },
  data: ({ entry }) => ({ slot: embeddedKey(backendOfKey(entry.key), "memory.fixed-per-slot") }),
  severityOf: (_bound, { target }) =>
    /^(?:yarn|kubernetes)/.test(target.deployment?.value ?? "") ? undefined : "info",
});
