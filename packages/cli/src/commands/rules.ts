import {
  describeLines,
  docsAddress,
  linesOf,
  parseRelease,
  phrase,
  RULE_AREAS,
  type Rule,
  type RuleArea,
} from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import { closestTo } from "../line/closest.js";
import { commonOptions } from "../line/common-options.js";
import { type Invocation, textOf } from "../line/invocation.js";
import { CLEAN } from "../lint/outcome.js";
import { STDOUT, wantsColor } from "../output.js";
import { type Paint, paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { wrapped } from "../print/wrapped.js";
import { json } from "../reporters/json.js";
import { allRules } from "./all-rules.js";
import { print } from "./print.js";
import { rulePage } from "./rule-page.js";

/**
 * Lists the rules, or prints the page of one.
 * @returns the exit code
 * @throws {Failure} for a rule that does not exist
 */
export function runRules(invocation: Invocation): number {
  const options = commonOptions(invocation);
  const { values, operands } = invocation;
  const [id] = operands;
  const inJson = textOf(values, "format") === "json";
  const outputFile = textOf(values, "output-file");
  const lines = options.flags.flink === undefined ? undefined : parseRelease(options.flags.flink)?.lines;
  const rules = allRules().filter((rule) => lines === undefined || (rule.lines & lines) !== 0);
  if (id === undefined) {
    const colors = paint(outputFile === undefined && wantsColor(options.color, process.env, STDOUT), false);
    print(inJson ? `${json({ version: 1, rules: rules.map(ruleObject) })}\n` : listed(rules, colors), outputFile);
    return CLEAN;
  }
  const rule = allRules().find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Failure(unknownRule(id));
  const page = pageOf(id);
  print(inJson ? `${json({ version: 1, rules: [{ ...ruleObject(rule), page }] })}\n` : page, outputFile);
  return CLEAN;
}

function ruleObject(rule: Rule): object {
  const { id, area, summary, severity, offByDefault, fix, formats, lines, proofs } = rule;
  return {
    id,
    area,
    summary,
    severity,
    offByDefault: offByDefault === true,
    fix,
    formats: formats ?? null,
    flink: linesOf(lines),
    proofs,
    docs: docsAddress(id),
  };
}

function listed(rules: readonly Rule[], { bold, faint, red, yellow, blue }: Paint): string {
  const color = { error: red, warning: yellow, info: blue };
  const parts: string[] = [];
  for (const area of RULE_AREAS) {
    const own = rules.filter((rule) => rule.area === area);
    if (own.length === 0) continue;
    parts.push(`${bold(phrase(AREA_TITLES[area]))}\n`);
    for (const rule of own) {
      const marks = [rule.severity, ...(rule.offByDefault ? [phrase("off by default")] : []), ...fixMark(rule)];
      parts.push(`  ${rule.id}  ${color[rule.severity](`(${marks.join(", ")})`)}\n`);
      for (const line of wrapped(`${rule.summary}${faint(whereOf(rule))}`, 74)) parts.push(`      ${line}\n`);
    }
    parts.push("\n");
  }
  parts.push(phrase("{count} rules; flinkconf rules ID prints the page of one.\n", { count: rules.length }));
  return parts.join("");
}

function fixMark({ fix }: Rule): readonly string[] {
  switch (fix) {
    case "none":
      return [];
    case "mixed":
      return [phrase("safe or unsafe fix")];
    case "safe":
    case "unsafe":
      return [phrase(`${fix} fix`)];
  }
}

/** Where a rule applies, when that is not everywhere. */
function whereOf({ since, until, lines, formats }: Rule): string {
  const release = since === undefined && until === undefined ? [] : [`Flink ${describeLines(lines)}`];
  const files = formats === undefined ? [] : [formats.map((format) => phrase(FILE_NAMES[format])).join(", ")];
  const where = [...release, ...files].join("; ");
  return where === "" ? "" : ` [${where}]`;
}

const FILE_NAMES = {
  "flink-conf": "flink-conf.yaml",
  "config-yaml": "config.yaml",
  "hadoop-xml": "Hadoop's XML files",
  masters: "masters",
  workers: "workers, slaves",
  "zoo-cfg": "zoo.cfg",
  "flink-configuration": "resources of the Kubernetes operator",
  kubernetes: "Kubernetes manifests",
} as const;

const AREA_TITLES: Readonly<Record<RuleArea, string>> = {
  engine: "About flinkconf itself",
  syntax: "File format and syntax",
  values: "Values and units",
  keys: "Unknown, renamed and removed keys",
  memory: "Memory",
  "high-availability": "High availability",
  yarn: "YARN",
  checkpointing: "Checkpoints, savepoints and state",
  rocksdb: "RocksDB and ForSt",
  "fault-tolerance": "Restart and failover",
  network: "Addresses, ports and REST",
  scheduling: "Scheduling and resources",
  kubernetes: "Kubernetes",
  operator: "Flink Kubernetes Operator",
  autoscaler: "Autoscaler",
  metrics: "Metrics, logs and the history server",
  security: "Security",
  "file-systems": "File systems and paths",
  jvm: "JVM and class loading",
  sql: "SQL and Python",
  hosts: "masters, workers and zoo.cfg",
};

function pageOf(id: string): string {
  const page = rulePage(id);
  if (page === undefined) throw new Failure(phrase("The page of {id} is missing from this installation.", { id }));
  return page;
}

function unknownRule(id: string): string {
  const nearest = closestTo(
    id,
    allRules().map((rule) => rule.id),
  );
  const hint =
    nearest === undefined ? phrase("flinkconf rules lists them.") : phrase("Did you mean {nearest}?", { nearest });
  return phrase('There is no rule "{id}". {hint}', { id: visible(id), hint });
}
