import { nearestWord } from "../nearest-word.js";
import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** The words of `FlinkUserCodeClassLoaders.ResolveOrder`, which knows them in any case. */
const ORDERS = ["child-first", "parent-first"];

export default statement({
  id: "resolve-order-invalid",
  area: "jvm",
  summary: "An order of class loading that does not exist",
  severity: "error",
  proof: { kind: "refusal", flink: "FlinkUserCodeClassLoaders", case: "resolve-order-invalid-1" },
  processes: ["jobmanager", "taskmanager"],
  fix: "unsafe",
  keys: ["classloader.resolve-order"],
  when: [{ key: "*", noneOf: ["child-first", "parent-first"] }],
  messages: {
    found: "{flink} starts neither a JobManager nor a TaskManager: it knows no order `{value}`.",
    help: "Write `child-first`, the default, or `parent-first`.",
    fix: "Write `{near}`",
  },
  lines: ({ entry }, { target }) => (ORDERS.includes(entry.value.toLowerCase()) ? 0 : target.lines),
  fixes({ entry }) {
    const near = nearestWord(entry.value.toLowerCase().replaceAll("_", "-"), ORDERS);
    return near === undefined ? [] : offer("unsafe", valueEdit(entry, near), { near });
  },
});
