import { linesBetween, linesOf, newestOf } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";

/** Options whose new default changes what a cluster does, not only how much it logs or keeps. */
const KEYS: readonly string[] = [
  "execution.checkpointing.checkpoints-after-tasks-finish.enabled",
  "execution.batch-shuffle-mode",
  "kubernetes.rest-service.exposed.type",
  "kubernetes.jobmanager.service-account",
  "kubernetes.taskmanager.service-account",
  "pipeline.auto-watermark-interval",
  "restart-strategy.exponential-delay.backoff-multiplier",
  "restart-strategy.exponential-delay.max-backoff",
  "security.ssl.algorithms",
  "security.ssl.verify-hostname",
  "state.backend.rocksdb.checkpoint.transfer.thread.num",
  "state.backend.rocksdb.timer-service.factory",
  "taskmanager.memory.managed.consumer-weights",
  "taskmanager.memory.network.max",
  "taskmanager.network.sort-shuffle.min-parallelism",
];

const RESTART = "restart-strategy.type";

export default defineRule({
  id: "upgrade-default-changed",
  area: "keys",
  summary: "A default that changes between the releases that the file may be meant for",
  severity: "info",
  offByDefault: true,
  fix: "none",
  messages: {
    changed:
      "`{key}` is not set, and its default changes within Flink {lines}: {before} before Flink {since}, {after} from there.",
    restart:
      "`{key}` is not set: before Flink 1.19 a job with checkpoints restarts for ever after one second, from there after growing delays.",
    help: "Set it to keep one behaviour on all of these releases.",
  },
  checkDocument(context) {
    if (!context.complete) return;
    for (const key of KEYS) checkDefault(key, context);
    const spans =
      (context.target.lines & linesBetween("1.17", "1.18")) !== 0 &&
      (context.target.lines & linesBetween("1.19")) !== 0;
    if (spans && context.effective.read(RESTART, newestOf(context.target.lines)).from !== "entry") {
      report("restart", { key: RESTART }, context);
    }
  },
});

function checkDefault(key: string, context: RuleContext): void {
  const { catalogue, target, effective } = context;
  const option = catalogue.exact(key);
  if (option === undefined || effective.linesSetting(key, target.lines) !== 0) return;
  const known = option.variants.filter(({ lines }) => (lines & target.lines) !== 0);
  const [first] = known;
  const last = known.find(({ defaultText }) => defaultText !== first?.defaultText);
  if (first === undefined || last === undefined) return;
  const data = {
    key,
    lines: `${linesOf(target.lines)[0] ?? ""} to ${newestOf(target.lines)}`,
    before: first.defaultText === undefined ? "none" : `\`${first.defaultText}\``,
    after: last.defaultText === undefined ? "none" : `\`${last.defaultText}\``,
    since: linesOf(last.lines)[0] ?? "",
  };
  report("changed", data, context);
}

function report(message: "changed" | "restart", data: Readonly<Record<string, string>>, context: RuleContext): void {
  const first = context.entries[0]?.entry;
  if (first === undefined) return;
  context.report({ message, help: "help", data, start: first.keyStart, end: first.keyEnd });
}
