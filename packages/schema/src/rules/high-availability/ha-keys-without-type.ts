import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { BoundEntry, FixProposal, RuleContext } from "../rule.js";
import { settingAbove } from "../shapes/added-setting.js";
import { flinkName } from "../shapes/flink-name.js";
import { HIGH_AVAILABILITY, isOffType, QUORUM, STORAGE } from "../shapes/high-availability.js";
import { linesSettingOption, overNames } from "../shapes/named-option.js";
import { isSeen } from "../shapes/read-entry.js";
import { linesReading } from "../shapes/settings-read.js";

/** Those of the keys that say most, for the finding to stand at; every other key follows. */
const TELLING: readonly string[] = [...STORAGE.keys, ...QUORUM.keys];

export default defineRule({
  id: "ha-keys-without-type",
  area: "high-availability",
  summary: "Settings of high availability without the one that turns it on",
  severity: "error",
  proof: { kind: "loss", flink: "HighAvailabilityMode", case: "ha-keys-alone" },
  fix: "unsafe",
  keys: ["high-availability.*", "recovery.zookeeper.*"],
  when: [
    {
      anyOf: [
        { key: "high-availability.type", set: false },
        { key: "high-availability.type", oneOf: ["none", "standalone"] },
      ],
    },
  ],
  messages: {
    absent: "{flink} runs without high availability and ignores every such setting here: `{type}` is not set.",
    off: "{flink} ignores this setting and everything else below `high-availability`: the type is `{value}`.",
    help: "Set `{type}` to `zookeeper` or `kubernetes`.",
    helpOff: "Delete the settings, or turn high availability on with the type.",
    fix: "Set `{type}` to `{chosen}`",
  },
  checkDocument(context) {
    const off = overNames(HIGH_AVAILABILITY, context, (name) => linesReading(name, context, isOffType));
    const isSet = HIGH_AVAILABILITY.keys.some((key) => context.effective.has(key));
    const lines = isSet ? linesSettingOption(HIGH_AVAILABILITY, context) & off : context.target.lines;
    const bound = lines === 0 ? undefined : mostTelling(context);
    if (bound === undefined || (!context.complete && !isSet && countPartners(context) < 2)) return;
    const { entry } = bound;
    const type = (context.target.lines & ~linesBetween("1.17")) === 0 ? "high-availability.type" : "high-availability";
    const chosen = isSet ? undefined : chosenType(context);
    const edit = chosen === undefined ? undefined : settingAbove(entry, type, chosen, context);
    const data = { flink: flinkName(context, lines), type, chosen: chosen ?? "", value: typeRead(context) };
    const fixes: FixProposal[] =
      edit === undefined ? [] : [{ title: "fix", data, applicability: "unsafe", edits: [edit] }];
    context.report({
      message: isSet ? "off" : "absent",
      help: isSet ? "helpOff" : "help",
      data,
      key: entry.key,
      lines,
      start: entry.keyStart,
      end: entry.keyEnd,
      severity: isSet ? "info" : context.complete ? "error" : "warning",
      fixes,
    });
  },
});

function mostTelling(context: RuleContext): BoundEntry | undefined {
  const own = context.entries.filter((bound) => isPartner(bound.entry.key) && isSeen(bound, context));
  return own.find(({ entry }) => TELLING.includes(entry.key)) ?? own[0];
}

function isPartner(key: string): boolean {
  return (
    (key.startsWith("high-availability.") || key.startsWith("recovery.zookeeper.")) &&
    !HIGH_AVAILABILITY.keys.includes(key)
  );
}

/** How many settings wait for the type; a single one in a fragment may be all that this layer has to say. */
function countPartners({ effective }: RuleContext): number {
  return effective.keys().filter(isPartner).length;
}

/** What the other settings are for, as far as they say so. */
function chosenType({ effective, target }: RuleContext): string | undefined {
  const keys = effective.keys();
  if (keys.some((key) => /^(?:high-availability|recovery)\.zookeeper\.(?!storageDir|path\.namespace)/.test(key)))
    return "zookeeper";
  const isKubernetes = target.deployment?.value === "kubernetes";
  return isKubernetes || keys.some((key) => key.startsWith("high-availability.kubernetes.")) ? "kubernetes" : undefined;
}

function typeRead({ effective }: RuleContext): string {
  for (const key of HIGH_AVAILABILITY.keys) {
    const placed = effective.winner(key);
    if (placed !== undefined) return placed.entry.value;
  }
  return "";
}
