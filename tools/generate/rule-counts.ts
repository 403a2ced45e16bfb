import type { Rule } from "../../packages/schema/src/rules/rule.js";

/** What a rule rests on: the strongest of its proofs, or without one Flink's documentation and classes. Some speak of flinkconf alone. */
function restsOn({ proofs, area }: Rule): "refusal" | "loss" | "documentation" | "flinkconf" {
  if (area === "engine") return "flinkconf";
  if (proofs.some(({ kind }) => kind === "refusal")) return "refusal";
  return proofs.length > 0 ? "loss" : "documentation";
}

const COLUMNS: readonly (readonly [name: string, counts: (rule: Rule) => boolean])[] = [
  ["Rules", () => true],
  ["Errors", ({ severity }) => severity === "error"],
  ["Warnings", ({ severity }) => severity === "warning"],
  ["Information", ({ severity }) => severity === "info"],
  ["Off by default", ({ offByDefault }) => offByDefault === true],
  ["With a fix", ({ fix }) => fix !== "none"],
  ["Recorded refusal", (rule) => restsOn(rule) === "refusal"],
  ["Recorded loss", (rule) => restsOn(rule) === "loss"],
  ["Documentation", (rule) => restsOn(rule) === "documentation"],
];

/** How many rules there are of each kind, for each named group and for all, as a table of Markdown. */
export function ruleCounts(groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[]): string {
  const row = (name: string, rules: readonly Rule[]): string =>
    `| ${[name, ...COLUMNS.map(([, counts]) => rules.filter(counts).length)].join(" | ")} |\n`;
  const all = groups.flatMap(({ rules }) => rules);
  const head = `| Area | ${COLUMNS.map(([name]) => name).join(" | ")} |\n|---|${"---:|".repeat(COLUMNS.length)}\n`;
  return `${head}${groups.map(({ name, rules }) => row(name, rules)).join("")}${row("All", all)}`;
}
