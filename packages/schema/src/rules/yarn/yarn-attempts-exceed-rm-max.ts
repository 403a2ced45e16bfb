import type { FixProposal } from "../rule.js";
import { hadoopFile, propertyAddition, propertyEdit, propertyPlace } from "../shapes/hadoop.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { attemptsAsked, attemptsKept, MAXIMUM } from "../shapes/yarn-attempts.js";

export default statement({
  id: "yarn-attempts-exceed-rm-max",
  area: "yarn",
  summary: "More attempts than the ResourceManager of YARN allows",
  severity: "warning",
  fix: "mixed",
  keys: ["yarn.application-attempts"],
  messages: {
    found:
      "{flink} asks YARN for {value} attempts, but the ResourceManager keeps its own maximum of {max}, and only its log tells: the JobManager is started {max} times in all.",
    foundDefault:
      "{flink} asks YARN for {value} attempts, but the ResourceManager keeps its own maximum, which is {max} because {file} sets no `{property}`: the JobManager is started {max} times in all.",
    help: "Write {max}, or let `{property}` in {file} of the ResourceManager allow {value}.",
    related: "`{property}` allows {max} attempts",
    fix: "Write {max}",
    raise: "Set `{property}` in {file} to {value}",
  },
  lines: ({ entry }, context) => {
    const kept = attemptsKept(context);
    const asked = attemptsAsked(entry.value);
    return kept !== undefined && asked !== undefined && asked > kept.value ? context.target.lines : 0;
  },
  wording: (_, context) => (attemptsKept(context)?.property === undefined ? { found: "foundDefault" } : {}),
  data(_, context) {
    const kept = attemptsKept(context);
    const file = kept?.property?.file ?? hadoopFile("yarn-site.xml", context);
    return { max: kept?.value ?? 0, property: kept?.property?.name ?? MAXIMUM, file: file?.path ?? "" };
  },
  places(_, context) {
    const property = attemptsKept(context)?.property;
    return property === undefined ? [] : [propertyPlace(property)];
  },
  fixes({ entry }, context) {
    const kept = attemptsKept(context);
    const site = hadoopFile("yarn-site.xml", context);
    if (kept === undefined || site === undefined) return [];
    const { property, value: max } = kept;
    const lower = valueEdit(entry, String(max));
    const raise =
      property === undefined ? propertyAddition(site, MAXIMUM, entry.value) : propertyEdit(property, entry.value);
    const data = {
      max,
      value: entry.value,
      property: property?.name ?? MAXIMUM,
      file: property?.file.path ?? site.path,
    };
    const fixes: FixProposal[] = [];
    // Where the file names the maximum, YARN keeps to the same number before and after.
    const applicability = property === undefined ? "unsafe" : "safe";
    if (lower !== undefined) fixes.push({ title: "fix", data, applicability, edits: [lower] });
    if (raise !== undefined) fixes.push({ title: "raise", data, applicability: "unsafe", edits: [raise] });
    return fixes;
  },
});
