import { phrase } from "../../text/phrase.js";
import { overwrittenFields, POD_TEMPLATE_KEYS, podTemplate } from "../shapes/pod-template.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "k8s-pod-template-resources",
  area: "kubernetes",
  summary: "A pod template sets what Flink overwrites",
  severity: "warning",
  since: "1.13",
  fix: "none",
  keys: POD_TEMPLATE_KEYS,
  messages: {
    found: "{flink} overwrites {fields} of `flink-main-container` in `{file}` by its own options.",
    help: "Set CPU and memory with `kubernetes.*.cpu.amount` and `*.memory.process.size`, the limits with `kubernetes.*.limit-factor`, arguments with `kubernetes.jobmanager.entrypoint.args`.",
  },
  lines: ({ entry }, context) => (fieldsOf(entry.value, context).length > 0 ? context.target.lines : 0),
  data: ({ entry }, context) => ({
    file: podTemplate(entry.value, context)?.name ?? "",
    fields: fieldsOf(entry.value, context).join(phrase(" and ")),
  }),
});

function fieldsOf(value: string, context: Parameters<typeof podTemplate>[1]): readonly string[] {
  const template = podTemplate(value, context);
  return template === undefined ? [] : overwrittenFields(template.text);
}
