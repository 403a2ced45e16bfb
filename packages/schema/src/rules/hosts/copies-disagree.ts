import { hasPlaceholder } from "../../effective/placeholder.js";
import type { ConfigEntry } from "../../formats/document.js";
import { machineOf } from "../../formats/folder-names.js";
import { isFlinkFormat } from "../../formats/format-id.js";
import { defineRule } from "../define-rule.js";
import type { Neighbour, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import {
  CLUSTER_ID,
  HIGH_AVAILABILITY,
  isOffType,
  linesPossiblyHighlyAvailable,
  QUORUM,
  STORAGE,
} from "../shapes/high-availability.js";
import type { NamedOption } from "../shapes/named-option.js";
import { namedOption } from "../shapes/named-option.js";
import { once } from "../shapes/once.js";
import { isOwn } from "../shapes/read-entry.js";
import { entryRead } from "../shapes/settings-read.js";
import { shownValue } from "../shapes/value-edit.js";

/** What all processes of a cluster have to agree in with high availability, and without. */
const WITH_HA: readonly NamedOption[] = [
  HIGH_AVAILABILITY,
  QUORUM,
  CLUSTER_ID,
  STORAGE,
  namedOption(["high-availability.zookeeper.path.root"], ["recovery.zookeeper.path.root"]),
];
const WITHOUT_HA: readonly NamedOption[] = [
  HIGH_AVAILABILITY,
  namedOption(["jobmanager.rpc.address"]),
  namedOption(["jobmanager.rpc.port"]),
];
const ALWAYS: readonly NamedOption[] = [namedOption(["security.ssl.internal.enabled"])];

export default defineRule({
  id: "copies-disagree",
  area: "hosts",
  summary: "Copies of one cluster's configuration that disagree in what its processes find each other by",
  severity: "warning",
  fix: "none",
  messages: {
    found:
      "The processes of {flink} that read this file and those that read {path} do not find each other: `{key}` is `{value}` here and `{other}` there.",
    help: "Give all machines of a cluster the same value.",
    related: "It is `{other}` here",
  },
  problems: ["copies-on-machines"],
  checkProblem: (_, context) => compare(context),
});

const compare = once((context) => {
  const options = [...(linesPossiblyHighlyAvailable(context) === 0 ? WITHOUT_HA : WITH_HA), ...ALWAYS];
  for (const option of options) {
    const own = settingOf(option, context);
    if (own === undefined || hasPlaceholder(own.value)) continue;
    for (const copy of context.relatives) {
      const other = isCopy(context.path, copy.path) ? entryIn(copy, option) : undefined;
      if (other === undefined || hasPlaceholder(other.value) || isSame(own.value, other.value)) continue;
      const data = {
        flink: flinkName(context),
        path: copy.path,
        key: own.key,
        value: shownValue(own.value),
        other: shownValue(other.value),
      };
      const related = { message: "related", data, path: copy.path, start: other.keyStart, end: other.valueEnd };
      context.report({
        message: "found",
        help: "help",
        data,
        key: own.key,
        start: own.valueStart,
        end: own.valueEnd,
        related: [related],
      });
      break;
    }
  }
});

/** The entry of the linted file that sets an option. */
function settingOf({ names }: NamedOption, context: RuleContext): ConfigEntry | undefined {
  for (const name of names) {
    const read = entryRead(name, context);
    if (read !== undefined) return isOwn(read.entry, context) ? read.entry : undefined;
  }
  return undefined;
}

function entryIn({ document }: Neighbour, { keys }: NamedOption): ConfigEntry | undefined {
  if (document === undefined || !isFlinkFormat(document.format)) return undefined;
  return keys
    .map((key) => document.entries.findLast((entry) => entry.key === key))
    .find((entry) => entry !== undefined);
}

/** Whether two paths differ in nothing but the names of machines. */
function isCopy(one: string, other: string): boolean {
  if (machineOf(one) === "" || machineOf(other) === "") return false;
  const bare = (path: string): string => {
    const folders = path.split("/").slice(0, -1);
    return folders.filter((part) => machineOf(`${part}/x`) === "").join("/");
  };
  return bare(one) === bare(other);
}

function isSame(one: string, other: string): boolean {
  if (isOffType(one) && isOffType(other)) return true;
  const bare = (text: string): string =>
    text.toLowerCase().replace(/\s+/g, "").replace(/\/+$/, "").split(",").sort().join(",");
  return bare(one) === bare(other);
}
