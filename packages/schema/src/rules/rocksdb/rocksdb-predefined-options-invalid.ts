import { linesUsing } from "../shapes/rocksdb-options.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** The constants of `PredefinedOptions`, compared with regard to case. */
const NAMES: readonly string[] = [
  "DEFAULT",
  "SPINNING_DISK_OPTIMIZED",
  "SPINNING_DISK_OPTIMIZED_HIGH_MEM",
  "FLASH_SSD_OPTIMIZED",
];

const meant = (text: string): string | undefined => {
  const name = text.trim().toUpperCase().replace(/[- ]/g, "_");
  return NAMES.includes(name) ? name : undefined;
};

export default statement({
  id: "rocksdb-predefined-options-invalid",
  area: "rocksdb",
  summary: "A name of predefined RocksDB options that Flink does not know",
  severity: "error",
  proof: { kind: "refusal", flink: "PredefinedOptions", case: "rocksdb-predefined-options-invalid-1" },
  processes: ["submission"],
  fix: "safe",
  keys: ["state.backend.rocksdb.predefined-options"],
  messages: {
    found: "{flink} refuses every job with it: there are no predefined options `{value}`; capitals count.",
    help: "Write {names}.",
    fix: "Write `{replacement}`",
  },
  lines: ({ entry }, context) => (NAMES.includes(entry.value) ? 0 : linesUsing("rocksdb", context)),
  data: () => ({ names: NAMES.map((name) => `\`${name}\``).join(", ") }),
  fixes: ({ entry }) => {
    const replacement = meant(entry.value);
    const edit = replacement === undefined ? undefined : valueEdit(entry, replacement);
    if (edit === undefined || replacement === undefined) return [];
    return [{ title: "fix", data: { replacement }, applicability: "safe", edits: [edit] }];
  },
});
