import { phrase } from "../../text/phrase.js";
import type { BoundEntry } from "../rule.js";
import { statement } from "../shapes/statement.js";

/** What each item has to name, in `name:value` parts with commas between them. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  "pipeline.cached-files": ["name", "path"],
  "pipeline.default-kryo-serializers": ["class", "serializer"],
};

type Mistake = "colon" | "part";

/** The first mistake in a text without quotes; quoted texts and lists of YAML are left alone. */
function mistakeIn({ entry }: BoundEntry): Mistake | undefined {
  const needed = PARTS[entry.key];
  if (needed === undefined || /["'[\n]/.test(entry.value) || entry.value.trim() === "") return undefined;
  for (const item of entry.value.split(";")) {
    const parts = item.split(",").map((part) => part.split(":"));
    if (parts.some(({ length }) => length !== 2)) return "colon";
    if (needed.some((name) => !parts.some(([key = ""]) => key.trim() === name))) return "part";
  }
  return undefined;
}

export default statement({
  id: "pipeline-items-malformed",
  area: "scheduling",
  summary: "Cached files or serializers that are not written as Flink takes them apart",
  severity: "error",
  proof: { kind: "refusal", flink: "StructuredOptionsSplitter", case: "cached-files-colon" },
  fix: "none",
  keys: Object.keys(PARTS),
  messages: {
    found:
      "{flink} refuses every job: each item of `{key}` is made of parts `name:value` with commas between them, with one colon each.",
    part: "{flink} refuses every job: each item of `{key}` needs the parts {needed}.",
    help: "Put values with colons in single quotes, as in `{example}`; items are separated by semicolons.",
  },
  lines: (bound, { target }) => (mistakeIn(bound) === undefined ? 0 : target.lines),
  wording: (bound) => (mistakeIn(bound) === "part" ? { found: "part" } : {}),
  processesOf: (bound) => (mistakeIn(bound) === "part" ? ["submission"] : ["client", "submission"]),
  data: ({ entry }) => ({
    needed: (PARTS[entry.key] ?? []).map((name) => `\`${name}\``).join(phrase(" and ")),
    example: entry.key.endsWith("cached-files")
      ? "name:model,path:'file:///opt/model.bin'"
      : "class:com.acme.Order,serializer:com.acme.OrderSerializer",
  }),
});
