import { flinkPath } from "../shapes/flink-path.js";
import { linesTaking } from "../shapes/named-option.js";
import { linesPossiblyReading, linesSetting } from "../shapes/settings-read.js";
import { CHECKPOINT_DIR } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

/** What people write for the place of the random characters, after Flink's documentation. */
const MARKER = "_entropy_";

export default statement({
  id: "entropy-marker-without-key",
  area: "checkpointing",
  summary: "A checkpoint directory with an entropy marker that `s3.entropy.key` does not name",
  severity: "warning",
  fix: "none",
  keys: CHECKPOINT_DIR.keys,
  when: [{ key: "*", holding: ["_entropy_"] }],
  messages: {
    found:
      "{flink} writes all checkpoints below a folder that is called `{marker}`: `s3.entropy.key` does not name it.",
    related: "The marker that is named",
    help: "Set `s3.entropy.key: {marker}`.",
  },
  lines: (bound, context) => {
    const { value } = bound.entry;
    if (!context.complete && linesSetting("s3.entropy.key", context) === 0) return 0;
    if (!value.includes(MARKER) || !/^s3[an]?$|^s3p$/i.test(flinkPath(value).scheme ?? "")) return 0;
    const named = linesPossiblyReading("s3.entropy.key", context, (text) => text !== "" && value.includes(text.trim()));
    return linesTaking(CHECKPOINT_DIR, bound, context) & ~named;
  },
  data: () => ({ marker: MARKER }),
  related: () => "s3.entropy.key",
});
