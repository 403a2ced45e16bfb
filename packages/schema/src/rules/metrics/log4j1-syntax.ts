import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { wholeFile } from "../shapes/whole-file.js";

/** The files that Flink's scripts hand to Log4j for daemons and for processes in the foreground. */
const FILES = ["log4j.properties", "log4j-console.properties"];

/** Settings of Log4j 1, which begin with its own name; those of Log4j 2 do not. */
const OLD = /^[ \t]*log4j\.(?:rootLogger|appender\.|logger\.|rootCategory)/m;
const NEW = /^[ \t]*(?:rootLogger\.|appender\.|status[ \t]*=)/m;

export default defineRule({
  id: "log4j1-syntax",
  area: "metrics",
  summary: "A log4j.properties in the syntax of Log4j 1, which Flink does not read any more",
  severity: "warning",
  since: "1.11",
  fix: "none",
  when: [{ anyOf: FILES.map((neighbour) => ({ neighbour })) }],
  messages: {
    found: "{flink} logs nothing but errors: {file} is written for Log4j 1, and Flink uses Log4j 2 from 1.11 on.",
    help: "Start from the file that Flink ships; `log4j.appender.x=` becomes `appender.x.type =` and so on.",
  },
  checkDocument(context) {
    const lines = context.target.lines & linesBetween("1.11");
    for (const name of FILES) {
      const file = context.neighbours.get(name);
      if (file === undefined || !OLD.test(file.text) || NEW.test(file.text)) continue;
      context.report({
        message: "found",
        help: "help",
        data: { flink: flinkName(context, lines), file: file.path },
        lines,
        ...wholeFile(context.document),
      });
    }
  },
});
