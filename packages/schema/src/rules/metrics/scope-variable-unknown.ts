import { nearestWord } from "../nearest-word.js";
import type { BoundEntry } from "../rule.js";
import { statement } from "../shapes/statement.js";

const HOST = ["host"];
const JOB = ["job_id", "job_name"];
const TASK = ["task_id", "task_name"];
const ATTEMPT = ["task_attempt_id", "task_attempt_num", "subtask_index"];
const OPERATOR = ["operator_id", "operator_name"];

/** The variables that each scope fills in. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  "metrics.scope.jm": HOST,
  "metrics.scope.jm-job": [...HOST, ...JOB],
  "metrics.scope.jm.job": [...HOST, ...JOB],
  "metrics.scope.jm-operator": [...HOST, ...JOB, ...TASK, ...OPERATOR],
  "metrics.scope.tm": [...HOST, "tm_id"],
  "metrics.scope.tm-job": [...HOST, "tm_id", ...JOB],
  "metrics.scope.tm.job": [...HOST, "tm_id", ...JOB],
  "metrics.scope.task": [...HOST, "tm_id", ...JOB, ...TASK, ...ATTEMPT],
  "metrics.scope.operator": [...HOST, "tm_id", ...JOB, ...TASK, ...ATTEMPT, ...OPERATOR],
};

export default statement({
  id: "scope-variable-unknown",
  area: "metrics",
  summary: "A metrics scope holds a variable that is not filled in there",
  severity: "warning",
  fix: "none",
  keys: Object.keys(VARIABLES),
  messages: {
    found: "{flink} writes `<{word}>` into the names of the metrics as it stands: this scope has no such variable.",
    part: "{flink} writes `{word}` into the names of the metrics as it stands: a variable is filled in only where it is all there is between two dots.",
    help: "The variables of this scope are {names}.",
    helpNear: "Did you mean `<{near}>`?",
    helpDots: "Put a dot before and behind the variable.",
  },
  lines: (bound, { target }) => (strange(bound) === undefined ? 0 : target.lines),
  data(bound) {
    const word = strange(bound)?.word ?? "";
    const known = VARIABLES[bound.entry.key] ?? [];
    const names = known.map((name) => `\`<${name}>\``).join(", ");
    return { word, names, near: nearestWord(word, known) ?? "" };
  },
  wording(bound) {
    const found = strange(bound);
    if (found?.part === true) return { found: "part", help: "helpDots" };
    return {
      help: nearestWord(found?.word ?? "", VARIABLES[bound.entry.key] ?? []) === undefined ? "help" : "helpNear",
    };
  },
});

/** The first part between two dots that is meant for a variable and is none, as `ScopeFormat` splits the text. */
function strange({ entry }: BoundEntry): { readonly word: string; readonly part?: true } | undefined {
  const known = VARIABLES[entry.key] ?? [];
  for (const part of entry.value.split(".")) {
    const [, word] = /^<([^<>]+)>$/.exec(part) ?? [];
    if (word !== undefined && !known.includes(word)) return { word };
    if (word === undefined && known.some((name) => part.includes(`<${name}>`))) return { word: part, part: true };
  }
  return undefined;
}
