import { statement } from "../shapes/statement.js";

export default statement({
  id: "serialization-config-in-legacy-file",
  area: "scheduling",
  summary: "Serializers set in a flink-conf.yaml, where Flink does not take them",
  severity: "error",
  proof: { kind: "refusal", flink: "SerializerConfigImpl", case: "kryo-registration-keys-2@1.20" },
  processes: ["client", "submission"],
  formats: ["flink-conf"],
  since: "1.19",
  until: "1.20",
  fix: "none",
  keys: ["pipeline.serialization-config"],
  messages: {
    found: "{flink} refuses every job: it takes `{key}` from a config.yaml only.",
    help: "Move the configuration to config.yaml, or keep to `pipeline.default-kryo-serializers` and the like.",
  },
  lines: (_bound, { target }) => target.lines,
});
