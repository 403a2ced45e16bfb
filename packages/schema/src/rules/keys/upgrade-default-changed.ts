import { linesBetween, linesOf, newestOf } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";

/** Options whose new default changes what a cluster does, not only how much it logs or keeps. */
const KEYS: readonly string[] = [
  "taskmanager.memory.network.max",
  "execution.checkpointing.checkpoints-after-tasks-finish.enabled",
  "kubernetes.rest-service.exposed.type",
  "security.ssl.algorithms",
  "security.ssl.verify-hostname",
  "pipeline.auto-watermark-interval",
  "taskmanager.memory.managed.consumer-weights",
  "taskmanager.network.sort-shuffle.min-parallelism",
  "state.backend.rocksdb.checkpoint.transfer.thread.num",
];

/** So many are named; `explain` tells the defaults of all. */
const MOST_NAMED = 4;

const RESTART = "restart-strategy.type";

/** From here on a job with checkpoints restarts after growing delays, before it restarted for ever after one second. */
const RESTART_SINCE = "1.19";

export default defineRule({
  id: "upgrade-default-changed",
  area: "keys",
  summary: "Defaults that change between the releases that the file may be meant for",
  severity: "info",
  offByDefault: true,
  fix: "none",
  messages: {
    changed: "These options are not set, and their defaults change within Flink {first} to {last}: {options}.",
    changedMore:
      "These options are not set, and their defaults change within Flink {first} to {last}: {options} and {more} more.",
    help: "Set those that matter to keep one behaviour on all of these releases.",
  },
  checkDocument(context) {
    const first = context.entries[0]?.entry;
    if (!context.complete || first === undefined) return;
    const changes = [...restartChange(context), ...KEYS.flatMap((key) => changeOf(key, context))];
    if (changes.length === 0) return;
    const named = changes.slice(0, MOST_NAMED).map(({ key, since }) => `\`${key}\` (${since})`);
    const more = changes.length - named.length;
    const options = named.join(", ");
    const lines = linesOf(context.target.lines);
    context.report({
      message: more > 0 ? "changedMore" : "changed",
      help: "help",
      data: { first: lines[0] ?? "", last: lines.at(-1) ?? "", options, more },
      start: first.keyStart,
      end: first.keyEnd,
    });
  },
});

interface Change {
  readonly key: string;
  /** The first release with the new default. */
  readonly since: string;
}

function changeOf(key: string, { catalogue, target, effective }: RuleContext): readonly Change[] {
  const option = catalogue.exact(key);
  if (option === undefined || effective.linesSetting(key, target.lines) !== 0) return [];
  if (key.startsWith("kubernetes.") && target.deployment?.value !== "kubernetes") return [];
  const known = option.variants.filter(({ lines }) => (lines & target.lines) !== 0);
  const changed = known.find(({ defaultText }) => defaultText !== known[0]?.defaultText);
  return changed === undefined ? [] : [{ key, since: linesOf(changed.lines)[0] ?? "" }];
}

function restartChange({ target, effective }: RuleContext): readonly Change[] {
  const newer = target.lines & linesBetween(RESTART_SINCE);
  if (newer === 0 || newer === target.lines) return [];
  const unset = effective.read(RESTART, newestOf(target.lines)).from !== "entry";
  return unset ? [{ key: RESTART, since: RESTART_SINCE }] : [];
}
