import type { LineSet } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesTaking, namedOption } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

const FRAME_SIZE = namedOption(["pekko.framesize", "akka.framesize"]);

/** The least that the transport of the RPC system takes. */
const LEAST = 32_000n;

const POWERS = "kmgtpe";

/**
 * How many bytes a unit of the RPC system's own configuration language stands for: `m`, `M`, `Mi`, `MiB` and `mebibytes` are
 * powers of 1024, `MB` and `megabytes` (`kB` in small) powers of 1000; `mb` is none.
 */
function unitBytes(unit: string): bigint | undefined {
  if (/^(?:|[bB]|bytes?)$/.test(unit)) return 1n;
  const power = BigInt(POWERS.indexOf(unit.slice(0, 1).toLowerCase()) + 1);
  if (power === 0n) return undefined;
  if (/^(?:[a-zA-Z]|[KMGTPE]i|[KMGTPE]iB|[a-z]{1,2}bibytes?)$/.test(unit)) return 1024n ** power;
  if (/^(?:kB|[MGTPE]B|[a-z]{3,4}bytes?)$/.test(unit)) return 1000n ** power;
  return undefined;
}

/** The size that the transport takes from a text, which is cut to 32 bits; undefined for a text that is no size. */
function frameBytes(text: string): bigint | undefined {
  const [, digits, fraction = "", unit = ""] =
    /^\s*([+-]?\d{1,30})(?:\.(\d{1,30}))?\s*([a-zA-Z]*)\s*$/.exec(text) ?? [];
  const bytes = digits === undefined ? undefined : unitBytes(unit);
  if (digits === undefined || bytes === undefined) return undefined;
  const scale = 10n ** BigInt(fraction.length);
  return BigInt.asIntN(32, (BigInt(digits.replace("+", "") + fraction) * bytes) / scale);
}

const linesTooSmall = (bound: BoundEntry, context: RuleContext): LineSet => {
  const size = frameBytes(bound.entry.value);
  return size === undefined || size < LEAST ? linesTaking(FRAME_SIZE, bound, context) : 0;
};

export default statement({
  id: "framesize-format",
  area: "network",
  summary: "A frame size that the RPC system cannot read, or that is too small for it",
  severity: "error",
  proof: { kind: "refusal", flink: "PekkoUtils", case: "framesize-format-4" },
  processes: ["jobmanager", "taskmanager"],
  fix: "none",
  keys: FRAME_SIZE.keys,
  messages: {
    found:
      "{flink} starts neither a JobManager nor a TaskManager: its RPC system takes frames of 32000 to 2147483647 bytes, not `{value}`.",
    unreadable:
      "{flink} starts neither a JobManager nor a TaskManager: its RPC system does not read `{value}` as a number of bytes.",
    help: "Write a number of bytes with the unit b, such as `10485760b`, the default. `10m` is read too, `10mb` is not.",
  },
  lines: linesTooSmall,
  wording: ({ entry }) => (frameBytes(entry.value) === undefined ? { found: "unreadable" } : {}),
});
