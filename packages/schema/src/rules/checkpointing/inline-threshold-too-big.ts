import { linesTaking, namedOption } from "../shapes/named-option.js";
import { bytesOf } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const THRESHOLD = namedOption([
  "execution.checkpointing.data-inline-threshold",
  "state.storage.fs.memory-threshold",
  "state.backend.fs.memory-threshold",
]);

/** `FileSystemCheckpointStorage.MAX_FILE_STATE_THRESHOLD`, in bytes. */
const MOST = 1 << 20;

export default statement({
  id: "inline-threshold-too-big",
  area: "checkpointing",
  summary: "A size up to which state is kept in the metadata that is above 1 MiB",
  severity: "warning",
  fix: "unsafe",
  keys: THRESHOLD.keys,
  messages: {
    found: "{flink} logs a warning and takes the default instead: at most 1 MiB of state goes into the metadata file.",
    help: "Write a size up to `1 mb`; the default is 20 kb.",
    fix: "Write `20 kb`",
  },
  lines: (bound, context) => ((bytesOf(bound.entry.value) ?? 0) > MOST ? linesTaking(THRESHOLD, bound, context) : 0),
  fixes: ({ entry }) => {
    const edit = valueEdit(entry, "20 kb");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
