import { linesComparing } from "../shapes/compared-settings.js";
import { namedOption } from "../shapes/named-option.js";
import { linesSetting, millisOf, textRead } from "../shapes/settings-read.js";
import { linesWithRestart } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const INITIAL = "restart-strategy.exponential-delay.initial-backoff";
const MOST = "restart-strategy.exponential-delay.max-backoff";

export default statement({
  id: "exponential-delay-order",
  area: "fault-tolerance",
  summary: "A first delay between restarts that is longer than the longest one",
  severity: "error",
  proof: { kind: "refusal", flink: "ExponentialDelayRestartBackoffTimeStrategy", case: "exponential-delay-invalid-1" },
  since: "1.13",
  processes: ["submission"],
  fix: "none",
  keys: [INITIAL, MOST],
  when: [{ key: "restart-strategy.type", oneOf: ["exponential-delay", "exponentialdelay"] }],
  messages: {
    found: "{flink} refuses every job with it: the first delay, {initial}, is longer than the longest one, {most}.",
    related: "The longest delay",
    help: "Raise `{mostKey}`, or lower `{initialKey}`.",
  },
  lines: ({ entry }, context) => {
    // Two delays are one mistake, told at the first one.
    if (entry.key === MOST && linesSetting(INITIAL, context) !== 0) return 0;
    if (!context.complete && linesSetting(entry.key === MOST ? INITIAL : MOST, context) === 0) return 0;
    const above = (initial: number, most: number): boolean => initial > most && most >= 1;
    const crossed = linesComparing(namedOption([INITIAL]), namedOption([MOST]), context, millisOf, above);
    return crossed & linesWithRestart(context, "exponential-delay");
  },
  data: (_bound, context, lines) => ({
    initial: shown(textRead(INITIAL, context, lines)),
    most: shown(textRead(MOST, context, lines)),
    initialKey: INITIAL,
    mostKey: MOST,
  }),
  related: ({ entry }) => (entry.key === INITIAL ? MOST : undefined),
});

/** Defaults stand in the catalogue in another form than people write. */
function shown(text: string | undefined): string {
  const seconds = (millisOf(text ?? "") ?? 0) / 1000;
  if (text === undefined || !text.startsWith("PT")) return text ?? "";
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
