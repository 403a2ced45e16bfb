import { linesTaking, namedOption } from "../shapes/named-option.js";
import { linesPossiblyReadingWord, millisOf } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const BUFFER_TIMEOUT = namedOption(["execution.buffer-timeout.interval", "execution.buffer-timeout"]);

export default statement({
  id: "buffer-timeout-zero",
  area: "network",
  summary: "Every record is sent by itself",
  severity: "info",
  fix: "unsafe",
  keys: BUFFER_TIMEOUT.keys,
  when: [{ key: "*", below: "1 ms" }],
  messages: {
    found:
      "{flink} sends a buffer after every record: latency is the least there can be, and throughput a fraction of what it could be.",
    help: "Write some milliseconds; the default is 100 ms. To send full buffers only, set `execution.buffer-timeout.enabled: false`.",
    fix: "Write `100 ms`",
  },
  lines: (bound, context) =>
    millisOf(bound.entry.value) === 0
      ? linesTaking(BUFFER_TIMEOUT, bound, context) &
        ~linesPossiblyReadingWord("execution.buffer-timeout.enabled", context, "false")
      : 0,
  fixes({ entry }) {
    const edit = valueEdit(entry, "100 ms");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
