import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { type HadoopProperty, hadoopFile, propertyEdit, propertyPlace, yarnNumber } from "../shapes/hadoop.js";
import { onYarn } from "../shapes/on-yarn.js";
import { wholeFile } from "../shapes/whole-file.js";
import { type YarnContainer, yarnContainers } from "../shapes/yarn-memory.js";

const MAXIMUM = "yarn.scheduler.maximum-allocation-mb";
const NODE = "yarn.nodemanager.resource.memory-mb";
/** What a ResourceManager allows where its yarn-site.xml says nothing, in MiB. */
const DEFAULT_MAXIMUM = 8192;

export default defineRule({
  id: "yarn-tm-memory-exceeds-max-allocation",
  area: "yarn",
  summary: "A process that is larger than the largest container of YARN",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-tm-memory-exceeds-max-allocation-1" },
  processes: ["yarn"],
  fix: "unsafe",
  messages: {
    found:
      "{flink} deploys nothing on YARN: a {process} needs a container of {asked} MiB, and `{property}` allows {max} MiB.",
    foundDefault:
      "{flink} deploys nothing on YARN where the ResourceManager keeps to its default: a {process} needs a container of {asked} MiB, and {file} sets no `{property}`, which is {max} MiB then.",
    foundNode:
      "YARN finds no node for a {process} of {flink} among those that {file} describes: its container needs {asked} MiB, and `{property}` offers {max} MiB.",
    help: "Make the process smaller, or raise `{property}`.",
    related: "`{property}` is {max} MiB",
    fix: "Set `{property}` to {asked}",
  },
  ...onYarn((context) => {
    const site = hadoopFile("yarn-site.xml", context);
    if (site === undefined) return;
    const maximum = yarnNumber(MAXIMUM, DEFAULT_MAXIMUM, context);
    // Without a number of its own a node offers what it has.
    const node = yarnNumber(NODE, -1, context);
    for (const container of yarnContainers(context)) {
      const asked = container.mebibytes;
      const data = { file: site.path, property: MAXIMUM, max: maximum?.value ?? 0 };
      if (maximum !== undefined && asked > maximum.value) {
        tell(container, maximum.property, maximum.property === undefined ? "foundDefault" : "found", data, context);
      } else if (node?.property !== undefined && node.value > 0 && asked > node.value) {
        tell(container, node.property, "foundNode", { file: site.path, property: NODE, max: node.value }, context);
      }
    }
  }),
});

type Limit = Readonly<Record<"file" | "property", string>> & { readonly max: number };

function tell(
  { name, lines, mebibytes, entry }: YarnContainer,
  property: HadoopProperty | undefined,
  message: string,
  limit: Limit,
  context: RuleContext,
): void {
  const data = { flink: flinkName(context, lines), process: name, asked: mebibytes, ...limit };
  const place = entry === undefined ? wholeFile(context.document) : { start: entry.valueStart, end: entry.valueEnd };
  const raise =
    property === undefined || message === "foundNode" ? undefined : propertyEdit(property, String(mebibytes));
  context.report({
    message,
    help: "help",
    data,
    lines,
    ...place,
    ...(entry === undefined ? {} : { key: entry.key }),
    ...(message === "found" ? {} : { severity: "warning" }),
    related: property === undefined ? [] : [{ ...propertyPlace(property), data }],
    fixes: raise === undefined ? [] : [{ title: "fix", data, applicability: "unsafe", edits: [raise] }],
  });
}
