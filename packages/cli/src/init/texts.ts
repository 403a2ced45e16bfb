import type { FlinkLine } from "@flinkconf/schema/host";
import { phrase } from "@flinkconf/schema/host";
import { SETTINGS_NAME } from "../files/settings-lookup.js";
import type { Plan } from "./plan.js";
import { nameOn, templateOf } from "./template.js";

/** A file to write. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** Before 1.19 Flink reads flink-conf.yaml alone. */
const OLD_FORMAT: ReadonlySet<FlinkLine> = new Set([
  "1.10",
  "1.11",
  "1.12",
  "1.13",
  "1.14",
  "1.15",
  "1.16",
  "1.17",
  "1.18",
]);

/** The configuration and the settings of flinkconf that a plan makes. */
export function filesOf(plan: Plan): readonly [configuration: NewFile, settings: NewFile] {
  const name = OLD_FORMAT.has(plan.flink) ? "flink-conf.yaml" : "config.yaml";
  return [
    { name, text: configurationText(plan) },
    { name: SETTINGS_NAME, text: settingsText(plan, name) },
  ];
}

/** Dotted keys, one a line: both formats read them, and each line can be looked up and moved by itself. */
function configurationText(plan: Plan): string {
  const { flink, deployment } = plan;
  const data = { flink, place: phrase(PLACES[deployment]) };
  const head = `${phrase("# Flink {flink} on {place}. flinkconf explain KEY tells what a key does.", data)}\n`;
  const groups = templateOf(plan).map(({ title, settings }) => {
    const lines = settings.map((setting) => {
      const about = setting.about === undefined ? "" : `# ${phrase(setting.about)}\n`;
      return `${about}${nameOn(setting, flink) ?? ""}: ${setting.value}\n`;
    });
    return `\n${RULER}\n# ${phrase(title)}\n${RULER}\n\n${lines.join("")}`;
  });
  return head + groups.join("");
}

const RULER = `#${"=".repeat(78)}`;

const PLACES = {
  standalone: "machines of its own",
  docker: "Docker",
  yarn: "YARN",
  kubernetes: "Kubernetes",
  "kubernetes-operator": "Kubernetes, by the operator",
} as const;

function settingsText({ flink, deployment, mode }: Plan, name: string): string {
  return [
    "# What flinkconf should know about the files in this folder.",
    `flink: "${flink}"`,
    `deployment: ${deployment}`,
    ...(mode === undefined ? [] : [`mode: ${mode}`]),
    "# The file is a whole configuration: what is missing in it is missing.",
    `complete: ["${name}"]`,
    "",
  ].join("\n");
}
