import { hasPlaceholder } from "../../effective/placeholder.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { propertyPlace } from "../shapes/hadoop.js";
import { defaultFileSystem } from "../shapes/hadoop-default-fs.js";
import { onYarn } from "../shapes/on-yarn.js";
import { entryRead } from "../shapes/settings-read.js";
import { wholeFile } from "../shapes/whole-file.js";

export default defineRule({
  id: "yarn-default-fs-local",
  area: "yarn",
  summary: "Hadoop's default file system is the local one",
  severity: "warning",
  fix: "none",
  messages: {
    found:
      "{flink} stages its files on the disk of the client, because {file} names no other file system than `{value}`: the nodes of YARN do not find them.",
    help: "Name the cluster's file system in `fs.defaultFS`, or set `yarn.staging-directory`.",
    related: "This is the default file system",
  },
  ...onYarn((context) => {
    const system = defaultFileSystem(context);
    if (system === undefined || !/^file:/i.test(system.value)) return;
    const staging = entryRead("yarn.staging-directory", context)?.entry.value;
    if (staging !== undefined && (hasPlaceholder(staging) || /^(?!file:)[a-z][\w+.-]*:/i.test(staging))) return;
    const first = context.entries.find(({ entry }) => entry.key.startsWith("yarn."))?.entry;
    const data = { flink: flinkName(context), file: system.file.path, value: system.value };
    context.report({
      message: "found",
      help: "help",
      data,
      ...(first === undefined
        ? wholeFile(context.document)
        : { start: first.keyStart, end: first.keyEnd, key: first.key }),
      related: system.property === undefined ? [] : [{ ...propertyPlace(system.property), data }],
    });
  }),
});
