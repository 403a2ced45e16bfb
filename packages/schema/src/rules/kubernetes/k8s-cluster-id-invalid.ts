import type { BoundEntry } from "../rule.js";
import { isNativeKubernetes } from "../shapes/native-kubernetes.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** `Constants.MAXIMUM_CHARACTERS_OF_CLUSTER_ID`. */
const LONGEST = 45;

const isLabel = (text: string): boolean => /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/.test(text);
const isRefused = ({ entry }: BoundEntry): boolean =>
  entry.value.length > LONGEST || entry.value.trim() === "" || /[/\s]/.test(entry.value);

export default statement({
  id: "k8s-cluster-id-invalid",
  area: "kubernetes",
  summary: "A cluster id that Flink or Kubernetes does not take for a name",
  severity: "error",
  proof: { kind: "refusal", flink: "AbstractKubernetesParameters", case: "k8s-cluster-id-too-long" },
  processes: ["kubernetes"],
  fix: "unsafe",
  keys: ["kubernetes.cluster-id"],
  messages: {
    found:
      "{flink} does not deploy: a cluster id has 1 to 45 characters, letters, digits and hyphens, and not {length} like this one.",
    characters: "{flink} does not deploy: there is no service of the name `{value}` in Kubernetes.",
    label:
      "Kubernetes refuses what {flink} makes of `{value}`: names there have small letters, digits and hyphens, begin with a letter and end with no hyphen.",
    help: "Write a name such as `orders-prod`.",
    fix: "Write `{name}`",
  },
  lines: (bound, context) =>
    isNativeKubernetes(context) && (isRefused(bound) || !isLabel(bound.entry.value)) ? context.target.lines : 0,
  wording(bound) {
    if (!isRefused(bound)) return { found: "label" };
    return bound.entry.value.trim() === "" || bound.entry.value.length > LONGEST ? {} : { found: "characters" };
  },
  severityOf: (bound) => (isRefused(bound) ? undefined : "warning"),
  data: ({ entry }) => ({ length: entry.value.trim() === "" ? 0 : entry.value.length }),
  fixes({ entry }) {
    const name = entry.value
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^[^a-z]+|-+$/g, "");
    const edit = isLabel(name) && name.length <= LONGEST ? valueEdit(entry, name) : undefined;
    return edit === undefined ? [] : [{ title: "fix", data: { name }, applicability: "unsafe", edits: [edit] }];
  },
});
