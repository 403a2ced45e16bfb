import type { FormatId } from "../../packages/schema/src/formats/document.js";
import { type Proof, RULE_AREAS, type Rule, type RuleArea } from "../../packages/schema/src/rules/rule.js";
import { ALL_LINES, describeLines, linesBetween } from "../../packages/schema/src/text/flink-line.js";
import { ruleCounts } from "./rule-counts.js";

const HEADER_START = "<!-- header: written by npm run generate -->";
const HEADER_END = "<!-- end of header -->";

const FILE_NAMES: Readonly<Record<FormatId, string>> = {
  "flink-conf": "`flink-conf.yaml`",
  "config-yaml": "`config.yaml`",
  "hadoop-xml": "Hadoop's XML files",
  masters: "`masters`",
  workers: "`workers`, `slaves`",
  "zoo-cfg": "`zoo.cfg`",
  "flink-configuration": "resources of the Kubernetes operator",
  kubernetes: "Kubernetes manifests",
};

/** Release lines that a format exists on; a rule can hold nowhere else. */
const FORMAT_LINES: Readonly<Record<FormatId, number>> = {
  "flink-conf": ALL_LINES,
  "config-yaml": linesBetween("1.19"),
  "hadoop-xml": ALL_LINES,
  masters: ALL_LINES,
  workers: ALL_LINES,
  "zoo-cfg": ALL_LINES,
  "flink-configuration": ALL_LINES,
  kubernetes: ALL_LINES,
};

const AREA_NAMES: Readonly<Record<RuleArea, string>> = {
  syntax: "File format and syntax",
  values: "Values and units",
  keys: "Unknown, renamed and removed keys",
  memory: "Memory",
  "high-availability": "High availability",
  yarn: "YARN",
  checkpointing: "Checkpoints and state",
  rocksdb: "RocksDB",
  "fault-tolerance": "Restarts and fault tolerance",
  network: "Addresses, ports and network",
  scheduling: "Scheduling and parallelism",
  kubernetes: "Kubernetes",
  operator: "Kubernetes operator",
  autoscaler: "Autoscaler",
  metrics: "Metrics",
  security: "Security",
  "file-systems": "File systems",
  jvm: "JVM",
  sql: "SQL",
  hosts: "Hosts and neighbouring files",
  engine: "flinkconf itself",
};

/** The header of a rule's page: what the rule says about itself. */
export function ruleHeader(rule: Rule): string {
  const rows = [
    ["Severity", rule.offByDefault ? `${rule.severity}, off by default` : rule.severity],
    [
      "Files",
      (rule.formats ?? (["flink-conf", "config-yaml"] as const)).map((format) => FILE_NAMES[format]).join(", "),
    ],
    ["Flink", rule.area === "engine" ? "any" : releases(rule)],
    ["Fix", { none: "none", safe: "safe", unsafe: "unsafe", mixed: "safe or unsafe, by case" }[rule.fix]],
    ...rule.proofs.map((proof) => ["Proof", describeProof(proof)]),
  ];
  const table = rows.map(([name, value]) => `| ${name} | ${value} |\n`).join("");
  return `${HEADER_START}\n\n${rule.summary}.\n\n| | |\n|---|---|\n${table}\n${HEADER_END}`;
}

function releases(rule: Rule): string {
  const formats = rule.formats ?? (["flink-conf", "config-yaml"] as const);
  return describeLines(rule.lines & formats.reduce((lines, format) => lines | FORMAT_LINES[format], 0));
}

function describeProof(proof: Proof): string {
  const what =
    proof.kind === "refusal" ? `\`${proof.flink}\` refuses` : `\`${proof.flink}\` loads the file without the setting`;
  const where = proof.format === undefined ? "" : `${FILE_NAMES[proof.format]}: `;
  return `${where}${what} (recorded case \`${proof.case}\`)`;
}

/** A page with its header as it should be; a page without one gets it below the title. */
export function withHeader(rule: Rule, page: string): string {
  const header = ruleHeader(rule);
  const start = page.indexOf(HEADER_START);
  const end = page.indexOf(HEADER_END);
  if (start !== -1 && end > start) return page.slice(0, start) + header + page.slice(end + HEADER_END.length);
  const afterTitle = page.indexOf("\n") + 1;
  return `${page.slice(0, afterTitle)}\n${header}\n${page.slice(afterTitle)}`;
}

/** The list of all rules, area by area, below a table that counts them. */
export function ruleListPage(rules: readonly Rule[]): string {
  const areas = RULE_AREAS.map((area) => ({
    name: AREA_NAMES[area],
    rules: rules.filter((rule) => rule.area === area),
  })).filter((area) => area.rules.length > 0);
  const sections = areas.map(({ name, rules: own }) => {
    const rows = own.map(
      (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.fix} | ${rule.summary} |\n`,
    );
    return `## ${name}\n\n| Rule | Severity | Fix | Reports |\n|---|---|---|---|\n${rows.join("")}`;
  });
  return `# Rules

<!-- written by npm run generate -->

${rules.length} rules. A rule that is off by default says so on its page.

An error about Flink rests on a recorded answer of Flink: it refused to start, or started without the setting (a loss). Warnings and
information rest on Flink's documentation and classes.

${ruleCounts(areas)}
${sections.join("\n")}`;
}
