import { propertyEdit, propertyPlace } from "../shapes/hadoop.js";
import { HIGH_AVAILABILITY, linesHighlyAvailable } from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { yarnStatement } from "../shapes/on-yarn.js";
import { offer } from "../shapes/repair.js";
import { linesSetting } from "../shapes/settings-read.js";
import { valueEdit } from "../shapes/value-edit.js";
import { attemptsAsked, attemptsKept } from "../shapes/yarn-attempts.js";

const ATTEMPTS = "yarn.application-attempts";

export default yarnStatement({
  id: "yarn-ha-attempts-one",
  area: "yarn",
  summary: "High availability on YARN with a single attempt",
  severity: "warning",
  fix: "unsafe",
  keys: [ATTEMPTS, ...HIGH_AVAILABILITY.keys],
  messages: {
    found:
      "YARN starts the JobManager once: high availability of {flink} keeps all that a second one needs, and there is none.",
    foundCapped:
      "YARN starts the JobManager once, because the ResourceManager allows no more: high availability of {flink} keeps all that a second one needs, and there is none.",
    help: "Ask for 2 attempts or more; without the line Flink asks for 2.",
    helpCapped: "Let `{property}` in {file} of the ResourceManager allow 2 or more.",
    related: "`{property}` allows 1 attempt",
    fix: "Write 2",
    raise: "Set `{property}` in {file} to 2",
  },
  lines(bound, context) {
    const { entry } = bound;
    if (entry.key === ATTEMPTS) return attemptsAsked(entry.value) === 1 ? linesHighlyAvailable(context) : 0;
    const kept = attemptsKept(context);
    if (kept?.property === undefined || kept.value > 1) return 0;
    // Where attempts are asked for, the rules about them speak.
    return (
      linesTaking(HIGH_AVAILABILITY, bound, context) & linesHighlyAvailable(context) & ~linesSetting(ATTEMPTS, context)
    );
  },
  wording: ({ entry }) => (entry.key === ATTEMPTS ? {} : { found: "foundCapped", help: "helpCapped" }),
  data(_, context) {
    const property = attemptsKept(context)?.property;
    return { property: property?.name ?? "", file: property?.file.path ?? "" };
  },
  places({ entry }, context) {
    const property = attemptsKept(context)?.property;
    return entry.key === ATTEMPTS || property === undefined ? [] : [propertyPlace(property)];
  },
  fixes({ entry }, context) {
    if (entry.key === ATTEMPTS) {
      return offer("unsafe", valueEdit(entry, "2"));
    }
    const property = attemptsKept(context)?.property;
    if (property === undefined) return [];
    const data = { property: property.name, file: property.file.path };
    return [{ title: "raise", data, applicability: "unsafe", edits: [propertyEdit(property, "2")] }];
  },
});
