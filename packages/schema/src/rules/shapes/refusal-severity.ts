import type { CatalogueKey } from "../../catalogue/catalogue.js";
import { newestOf } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { heapSuccessors } from "./heap-keys.js";
import { READ_AT_START, READ_WHILE_PLANNING } from "./read-at-start.js";

/** A family of options that Flink reads at start or submission under a condition only. */
interface Family {
  readonly keys: RegExp;
  readonly isRead: (context: RuleContext, key: string) => boolean;
}

const FAMILIES: readonly Family[] = [
  {
    keys: /^restart-strategy\.(?:fixed-delay|failure-rate|exponential-delay)\./,
    isRead: (context, key) =>
      chosen("restart-strategy.type", context).replace("-", "") === key.split(".")[1]?.replace("-", ""),
  },
  {
    keys: /^high-availability\.zookeeper\./,
    isRead: (context) => chosen("high-availability.type", context) === "zookeeper",
  },
  { keys: /^state\.backend\.rocksdb\./, isRead: (context) => chosen("state.backend.type", context) === "rocksdb" },
  { keys: /^state\.backend\.forst\./, isRead: (context) => chosen("state.backend.type", context) === "forst" },
  {
    keys: /^(?:execution\.checkpointing|state\.backend)\.incremental$/,
    isRead: (context) => /^(?:rocksdb|forst)$/.test(chosen("state.backend.type", context)),
  },
  { keys: /^kubernetes\.(?!operator\.)/, isRead: ({ target }) => target.deployment?.value === "kubernetes" },
  {
    keys: /^yarn\.application-attempt-failures-validity-interval$/,
    isRead: (context) =>
      onYarn(context) && !["", "none", "standalone"].includes(chosen("high-availability.type", context)),
  },
  { keys: /^yarn\./, isRead: onYarn },
  {
    keys: /^(?:job|task)manager\.heap\./,
    isRead: ({ effective }, key) => isHeapRead(key, (name) => effective.has(name)),
  },
  { keys: /^slotmanager\./, isRead: ({ target }) => /^(?:yarn|kubernetes)/.test(target.deployment?.value ?? "") },
  {
    keys: /^table\.exec\.mini-batch\.allow-latency$/,
    isRead: (context) => chosen("table.exec.mini-batch.enabled", context) === "true",
  },
  { keys: /^historyserver\./, isRead: ({ effective }) => effective.has("historyserver.archive.fs.dir") },
];

/** A heap size is translated to an option that the deployment decides, unless that is set. */
function isHeapRead(key: string, has: (key: string) => boolean): boolean {
  const { standalone, container } = heapSuccessors(key);
  return !has(standalone) && !has(container);
}

function onYarn({ target }: RuleContext): boolean {
  return target.deployment?.value === "yarn";
}

/** Options that are read at every start or submission unless another one says otherwise. */
const UNREAD: ReadonlyMap<string, (context: RuleContext) => boolean> = new Map([
  [
    "execution.buffer-timeout.interval",
    (context: RuleContext) => chosen("execution.buffer-timeout.enabled", context) === "false",
  ],
]);

let readAtStart: ReadonlySet<string> | undefined;

/**
 * `"warning"` for a value that Flink refuses only when something else makes it read the option; undefined, the rule's own
 * severity, where a start of the cluster, the submission of a job or the planning of a query reads it.
 */
export function refusalSeverity(option: CatalogueKey, context: RuleContext): "warning" | undefined {
  readAtStart ??= new Set([...READ_AT_START.split(" "), ...READ_WHILE_PLANNING.split(" ")]);
  if (readAtStart.has(option.key)) return UNREAD.get(option.key)?.(context) === true ? "warning" : undefined;
  const family = FAMILIES.find(({ keys }) => keys.test(option.key));
  return family?.isRead(context, option.key) ? undefined : "warning";
}

/** The word that an option is set to, under whatever key the newest line of the target reads it, in lower case. */
function chosen(key: string, { effective, target }: RuleContext): string {
  const line = newestOf(target.lines);
  for (const name of [key, key.replace(/\.type$/, "")]) {
    const setting = effective.read(name, line);
    if (setting.from === "entry") return setting.value.trim().toLowerCase();
  }
  return "";
}
