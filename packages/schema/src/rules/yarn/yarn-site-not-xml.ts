import type { SyntaxProblem } from "../../formats/document.js";
import { HADOOP_FILES } from "../../formats/foreign-files.js";
import { defineRule } from "../define-rule.js";
import type { FileEdit, Neighbour, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { propertyLines } from "../shapes/hadoop.js";
import { fileName, wholeFile } from "../shapes/whole-file.js";

/** So long a line is turned into a property; a longer one was never meant for one. */
const LONGEST_LINE = 1000;

export default defineRule({
  id: "yarn-site-not-xml",
  area: "yarn",
  summary: "A configuration file of Hadoop that Hadoop cannot read",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-site-in-yaml" },
  processes: ["yarn"],
  formats: ["flink-conf", "config-yaml", "hadoop-xml"],
  fix: "unsafe",
  messages: {
    yaml: "Hadoop refuses this file, and with it every deployment of Flink on YARN: `{key}: {value}` is YAML, and {file} is XML.",
    broken:
      "Hadoop refuses this file, and with it every deployment of Flink on YARN: it is no well-formed XML ({reason}).",
    ignored: "Hadoop passes over this line: in {file} only `<property>` elements set anything.",
    neighbour:
      "Hadoop cannot read {path}, so that {flink} deploys nothing on YARN with it, and nothing in it was compared with this file.",
    help: "Write `<property><name>{key}</name><value>{value}</value></property>` inside `<configuration>`.",
    helpBroken: "Repair the XML; Hadoop reads the file only as a whole.",
    related: "Hadoop stops here",
    fix: "Write the lines as properties",
    fixLine: "Write the line as a property",
  },
  problems: ["hadoop-yaml-style", "hadoop-broken-xml", "hadoop-line-in-xml", "on-yarn"],
  checkProblem(problem, context) {
    if (problem.code === "on-yarn") tellOfNeighbours(context);
    else tell(problem, context);
  },
});

function tell({ code, start, end, data }: SyntaxProblem, context: RuleContext): void {
  const file = fileName(context.path);
  const { text } = context.document.source;
  const told = { reason: "", key: "", value: "", ...data, file };
  switch (code) {
    case "hadoop-broken-xml":
      context.report({ message: "broken", help: "helpBroken", data: told, start, end });
      return;
    case "hadoop-yaml-style": {
      const edit = asProperties(text);
      const fixes = edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] } as const];
      context.report({ message: "yaml", help: "help", data: told, start, end, fixes });
      return;
    }
    default: {
      const newText = propertyLines(String(told.key), String(told.value)).trim();
      const fixes = [{ title: "fixLine", applicability: "unsafe", edits: [{ start, end, newText }] }] as const;
      context.report({ message: "ignored", help: "help", data: told, start, end, fixes, severity: "warning" });
    }
  }
}

/** A file that lies beside the configuration is linted itself; one from elsewhere is not. */
function tellOfNeighbours(context: RuleContext): void {
  for (const name of HADOOP_FILES) {
    const neighbour = context.neighbours.get(name);
    const failed = neighbour?.document?.failure === undefined ? undefined : neighbour;
    if (failed === undefined || folderOf(failed.path) === folderOf(context.path)) continue;
    context.report({
      message: "neighbour",
      help: "helpBroken",
      data: { flink: flinkName(context), path: failed.path },
      ...wholeFile(context.document),
      severity: "warning",
      related: placeOf(failed),
    });
  }
}

function placeOf({
  path,
  document,
}: Neighbour): readonly [{ message: string; path: string; start: number; end: number }] {
  const { start, end } = document?.problems[0] ?? { start: 0, end: 0 };
  return [{ message: "related", path, start, end }];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** The whole text as XML: lines such as `key: value` become properties, the others comments. */
function asProperties(text: string): FileEdit | undefined {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  if (lines.some((line) => line.length > LONGEST_LINE || line.includes("<"))) return undefined;
  const body = lines.map((line) => {
    const [, key, value] = /^\s*([A-Za-z][\w.-]*)\s*[:=]\s*(.*?)\s*$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) return propertyLines(key, value.replace(/\s+#.*$/, ""));
    const remark = line
      .replace(/^[\s#]+/, "")
      .trimEnd()
      .replaceAll("--", "-");
    return remark === "" ? "" : `  <!-- ${remark} -->\n`;
  });
  const newText = `<?xml version="1.0"?>\n<configuration>\n${body.join("")}</configuration>\n`;
  return { start: 0, end: text.length, newText };
}
