import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { wholeFile } from "../shapes/whole-file.js";

const NAME = "sql-client-defaults.yaml";

export default defineRule({
  id: "sql-client-defaults-yaml",
  area: "sql",
  summary: "A sql-client-defaults.yaml that the SQL client does not read any more",
  severity: "warning",
  since: "1.14",
  fix: "none",
  when: [{ neighbour: NAME }],
  messages: {
    found:
      "The SQL client of {flink} does not read the {file} beside this file: tables, catalogs and settings in it are not there.",
    help: "Write them as statements into a file of SQL, and start the client with `-i` and its name.",
  },
  checkDocument(context) {
    const file = context.neighbours.get(NAME);
    const lines = linesBetween("1.14") & context.target.lines;
    if (file === undefined || !/^\s*[^#\s]/m.test(file.text)) return;
    context.report({
      message: "found",
      help: "help",
      data: { flink: flinkName(context, lines), file: file.path },
      lines,
      ...wholeFile(context.document),
    });
  },
});
