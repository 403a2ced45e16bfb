import { overlaps, writtenSettings } from "../../operator/operator-configuration.js";
import { isAtLeast, isFlinkVersionFrom } from "../../operator/release.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-overlapping-keys",
  summary: "A key that is a value and the parent of another key, for Flink 2",
  severity: "error",
  messages: {
    found:
      "{operator} takes the resource, and then fails to deploy it: for Flink 2.0 and later `{key}` cannot have a value beside `{below}`.",
    help: "Write the key under its new name, which is no prefix of another.",
  },
  proof: { kind: "refusal", flink: "FlinkConfMountDecorator", case: "op-overlapping-prefixes" },
  find({ configuration, releases }) {
    const built = configuration();
    if (built?.ok !== true || !isAtLeast(releases[0] ?? "1.7", "1.12")) return [];
    if (!isFlinkVersionFrom(built.settings.get("$internal.flink.version")?.value, 2, 0)) return [];
    const written = writtenSettings(built.settings);
    if (written.ok) return [];
    return overlaps(built.settings).map(([key, below]) => ({
      path: ["spec", "flinkConfiguration"],
      key,
      at: "key" as const,
      data: { key, below },
    }));
  },
});
