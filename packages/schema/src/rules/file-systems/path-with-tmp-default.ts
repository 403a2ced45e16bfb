import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { flinkPath, isTemporaryPath } from "../shapes/flink-path.js";
import { textRead } from "../shapes/settings-read.js";
import { wholeFile } from "../shapes/whole-file.js";

const OPTIONS = ["io.tmp.dirs", "blob.storage.directory", "web.upload.dir"];

export default defineRule({
  id: "path-with-tmp-default",
  area: "file-systems",
  summary: "Jars, BLOBs and spilled data lie in the temporary folder of the system",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: ["jobmanager.rpc.address", ...OPTIONS],
  messages: {
    found:
      "{flink} keeps jars, BLOBs and spilled data in the temporary folder of the system: {options} {verb} not set to another folder.",
    help: "Set `io.tmp.dirs` to a folder with room that nobody empties; the others follow it.",
  },
  checkDocument(context) {
    const { document, target, complete } = context;
    const deployment = target.deployment?.value ?? "standalone";
    if (!complete || deployment !== "standalone" || !isTemporary("io.tmp.dirs")) return;
    const options = OPTIONS.filter(isTemporary);
    context.report({
      message: "found",
      help: "help",
      data: {
        flink: flinkName(context),
        options: options.map((key) => `\`${key}\``).join(", "),
        verb: options.length === 1 ? "is" : "are",
      },
      key: "io.tmp.dirs",
      lines: target.lines,
      ...wholeFile(document),
    });

    function isTemporary(key: string): boolean {
      const text = textRead(key, context);
      return text === undefined || !text.startsWith("/") || isTemporaryPath(flinkPath(text.split(/[,:]/)[0] ?? ""));
    }
  },
});
