import type { ConfigEntry } from "../../formats/document.js";
import { newestOf } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";

export default defineRule({
  id: "config-yaml-prefix-key-conflict",
  area: "syntax",
  summary: "One key of a config.yaml is the beginning of another",
  severity: "error",
  proof: { kind: "refusal", flink: "KubernetesClusterDescriptor", case: "prefix-conflict-kubernetes" },
  formats: ["config-yaml"],
  since: "1.19",
  fix: "safe",
  messages: {
    refused:
      "{flink} cannot deploy this to Kubernetes: it writes the file anew, and {key} cannot have both a value and {longer} below it.",
    lost: "{flink} loses {longer} when it writes this file anew for Kubernetes or in a container: {key} has a value already.",
    help: "Write `{name}` instead of `{key}`.",
    rename: "Write one of the two under another name, if it has one.",
    longer: "This key goes on where the other one ends.",
    fix: "Write {name}",
  },
  faults: ["prefix-key"],
  checkFault(_, bound, context) {
    const where = context.target.deployment?.value;
    // Start scripts and YARN hand both keys on.
    if (where === "standalone" || where === "yarn") return;
    const { key } = bound.entry;
    const longer = bound.overridden ? undefined : context.entries.find(({ entry }) => entry.key.startsWith(`${key}.`));
    if (longer !== undefined) report(bound.entry, longer.entry, context, where);
  },
});

function report(shorter: ConfigEntry, longer: ConfigEntry, context: RuleContext, where: string | undefined): void {
  const { key, keyStart, keyEnd, segments } = shorter;
  const refused = where === "kubernetes" && key === "high-availability";
  const successor = context.catalogue.successorOn(key, newestOf(context.target.lines));
  const name = successor?.relation === "alias" && successor.option.startsWith(`${key}.`) ? successor.option : undefined;
  const flat = segments === undefined || segments.length === 1;
  const edit = { start: keyStart, end: keyEnd, newText: name ?? "" };
  context.report({
    message: refused ? "refused" : "lost",
    help: name === undefined ? "rename" : "help",
    key,
    data: { flink: flinkName(context), key, longer: longer.key, name: name ?? "" },
    start: keyStart,
    end: keyEnd,
    related: [{ message: "longer", start: longer.keyStart, end: longer.keyEnd }],
    ...(refused ? {} : { severity: where === undefined ? "info" : "warning" }),
    ...(flat && name !== undefined && !context.effective.has(name)
      ? { fixes: [{ title: "fix", data: { name }, applicability: "safe", edits: [edit] }] }
      : {}),
  });
}
