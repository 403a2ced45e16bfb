import type { DirectiveMistake } from "../effective/directive.js";
import { DEPLOYMENTS, MODES, type Target } from "../effective/target.js";
import { nearestWord } from "../rules/nearest-word.js";
import type { Finding } from "../rules/rule.js";
import { newestOf } from "../text/flink-line.js";
import type { SourceText } from "../text/source-text.js";
import type { RuleCrash } from "./document-run.js";
import { removalOf, removalOfRule, type Suppression, type SuppressionMistake } from "./suppressions.js";

/** A finding of a rule that the linter itself reports, by the rule's id. */
export interface EngineFinding {
  readonly rule: string;
  readonly finding: Finding;
}

/** A rule that threw: said once a rule, at the entry it was given. */
export function crashFinding(crash: RuleCrash): EngineFinding {
  const { entry } = crash;
  const error = crash.error instanceof Error ? `${crash.error.name}: ${crash.error.message}` : String(crash.error);
  return {
    rule: "internal-error",
    finding: {
      start: entry?.keyStart ?? 0,
      end: entry?.keyEnd ?? 0,
      message: "crash",
      help: "report",
      data: { rule: crash.name, error },
      ...(entry === undefined ? {} : { key: entry.key }),
    },
  };
}

/** The notice that a file is judged by another release than the one it names. */
export function releaseFinding(target: Target): EngineFinding | undefined {
  if (target.judgedAs === undefined) return undefined;
  const { named, reason } = target.judgedAs;
  return {
    rule: reason === "older" ? "release-older-than-known" : "release-newer-than-known",
    finding: { start: 0, end: 0, message: "judged", help: "help", data: { named, judged: newestOf(target.lines) } },
  };
}

/** A word of a `# flinkconf: …` comment that says nothing. */
export function directiveFinding(mistake: DirectiveMistake): EngineFinding {
  const { start, end, name, value } = mistake;
  const finding = (message: string, help: string, known = ""): EngineFinding => ({
    rule: "invalid-directive",
    finding: { start, end, message, help, data: { name, value, known } },
  });
  if (mistake.code === "unknown-name") return finding("name", "target");
  if (mistake.code === "no-value") return finding("noValue", "target");
  if (name === "flink") return finding("release", "releases");
  return finding("value", "values", (name === "mode" ? MODES : DEPLOYMENTS).join(", "));
}

/** A comment that looks like one that silences rules and is none. */
export function mistakeFinding(mistake: SuppressionMistake, source: SourceText): EngineFinding {
  const { start, end, word } = mistake;
  if (mistake.code !== "end-without-start") {
    const message = mistake.code === "form" ? "form" : "noRule";
    return { rule: "invalid-directive", finding: { start, end, message, help: "forms", data: { word } } };
  }
  const fix = {
    title: "removeComment",
    applicability: "safe",
    edits: [{ ...removalOf(source, mistake), newText: "" }],
  } as const;
  return { rule: "unused-suppression", finding: { start, end, message: "end", tags: ["unnecessary"], fixes: [fix] } };
}

/** What is wrong with the wording of a comment that silences rules. */
export function* wordingFindings(
  suppression: Suppression,
  knows: (rule: string) => boolean,
  ids: () => readonly string[],
): Generator<EngineFinding> {
  if (suppression.reason === undefined) {
    const rules = suppression.rules.map(({ id }) => id).join(", ");
    yield {
      rule: "suppression-without-reason",
      finding: { ...suppression.comment, message: "reason", help: "how", data: { rules, form: suppression.form } },
    };
  }
  for (const { id, start, end } of suppression.rules) {
    if (knows(id)) continue;
    const suggestion = nearestWord(id, ids());
    const fix = {
      title: "replace",
      applicability: "unsafe",
      edits: [{ start, end, newText: suggestion ?? "" }],
    } as const;
    yield {
      rule: "unknown-rule-in-suppression",
      finding: {
        start,
        end,
        message: "unknown",
        help: suggestion === undefined ? "list" : "meant",
        data: { rule: id, suggestion: suggestion ?? "" },
        ...(suggestion === undefined ? {} : { fixes: [fix] }),
      },
    };
  }
}

/** A comment, or a rule in one, that silences nothing. `unused` are rules of the suppression. */
export function* unusedFindings(
  suppression: Suppression,
  unused: ReadonlySet<string>,
  source: SourceText,
): Generator<EngineFinding> {
  const whole = suppression.named.every(({ id }) => unused.has(id));
  const removal = [suppression.comment, ...(suppression.endComment === undefined ? [] : [suppression.endComment])];
  for (const rule of suppression.rules) {
    if (!unused.has(rule.id)) continue;
    const index = suppression.named.indexOf(rule);
    const edits = whole
      ? removal.map((comment) => ({ ...removalOf(source, comment), newText: "" }))
      : [{ ...removalOfRule(suppression.named, index), newText: "" }];
    yield {
      rule: "unused-suppression",
      finding: {
        ...(suppression.named.length === 1 ? suppression.comment : { start: rule.start, end: rule.end }),
        message: "unused",
        data: { rule: rule.id },
        tags: ["unnecessary"],
        fixes: [{ title: whole ? "removeComment" : "removeRule", applicability: "safe", edits }],
      },
    };
  }
}
