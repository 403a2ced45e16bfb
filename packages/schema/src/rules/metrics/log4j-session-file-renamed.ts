import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { wholeFile } from "../shapes/whole-file.js";

const RENAMED: Readonly<Record<string, string>> = {
  "log4j-yarn-session.properties": "log4j-session.properties",
  "logback-yarn.xml": "logback-session.xml",
};

export default defineRule({
  id: "log4j-session-file-renamed",
  area: "metrics",
  summary: "A logging configuration for session clients under a name that is not read any more",
  severity: "warning",
  since: "1.11",
  fix: "none",
  when: [{ anyOf: Object.keys(RENAMED).map((neighbour) => ({ neighbour })) }],
  messages: {
    found: "The clients of {flink} that start sessions do not read {file}: from 1.11 on it is called `{now}`.",
    help: "Rename the file to `{now}`.",
  },
  checkDocument(context) {
    const lines = context.target.lines & linesBetween("1.11");
    for (const [name, now] of Object.entries(RENAMED)) {
      const file = context.neighbours.get(name);
      if (file === undefined) continue;
      context.report({
        message: "found",
        help: "help",
        data: { flink: flinkName(context, lines), file: file.path, now },
        lines,
        ...wholeFile(context.document),
      });
    }
  },
});
