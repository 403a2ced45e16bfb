import { nearestWord } from "../nearest-word.js";
import { propertyPlace } from "../shapes/hadoop.js";
import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { yarnQueues } from "../shapes/yarn-queues.js";

export default statement({
  id: "yarn-queue-unknown",
  area: "yarn",
  summary: "A queue that the scheduler of YARN does not have",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-queue-not-there" },
  processes: ["yarn"],
  fix: "unsafe",
  keys: ["yarn.application.queue"],
  messages: {
    found: "YARN refuses the application of {flink}: {file} has no queue `{value}`.",
    help: "Name one of its queues.",
    helpNear: "Did you mean `{near}`?",
    related: "These are the queues below the root",
    fix: "Write `{near}`",
  },
  lines: ({ entry }, context) => {
    const queues = yarnQueues(context);
    return queues === undefined || entry.value === "" || queues.names.has(entry.value) ? 0 : context.target.lines;
  },
  wording: ({ entry }, context) => (nearestTo(entry.value, context) === undefined ? {} : { help: "helpNear" }),
  data: ({ entry }, context) => ({
    file: yarnQueues(context)?.root.file.path ?? "",
    near: nearestTo(entry.value, context) ?? "",
  }),
  places(_, context) {
    const root = yarnQueues(context)?.root;
    return root === undefined ? [] : [propertyPlace(root)];
  },
  fixes({ entry }, context) {
    const near = nearestTo(entry.value, context);
    return near === undefined ? [] : offer("unsafe", valueEdit(entry, near), { near });
  },
});

function nearestTo(name: string, context: Parameters<typeof yarnQueues>[0]): string | undefined {
  return nearestWord(name, [...(yarnQueues(context)?.names ?? [])]);
}
