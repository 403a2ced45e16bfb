import { below, chance, disturbed, pick, type Random, some } from "./random.js";

/** The type names of the question protocol. */
export const SCALAR_TYPES = [
  "boolean",
  "int",
  "long",
  "float",
  "double",
  "string",
  "duration",
  "memory",
  "map",
  "enum",
  "enum-nice",
] as const;

export type ProtocolType = string;

/** What finds its way into values and is read in ways that surprise. */
const NOISE: readonly string[] = [
  ..." \t\n\r\u0000\u000b\u001c'\"#:;,.+-_/\\%*&!?|>[]{}()=@~`0123456789eEfFdDxXlLpPtTmMsSkK",
  "\u00a0",
  "\u0085",
  "\u2028",
  "\u2007",
  "\u3000",
  "\ufeff",
  "\uff11",
  "\u0665",
  "\u212a",
  "\u017f",
  "\u0130",
  "\u00b5",
  "\u03bc",
  "\ufb05",
  "é",
  "😀",
  "''",
  '""',
  ": ",
  " #",
];

const STRINGS: readonly string[] = [
  "",
  " ",
  "x",
  "a b",
  "it's",
  "'a'",
  '"a;b"',
  "null",
  "~",
  "true",
  "1.10",
  "0123",
  "0x1F",
  "1e3",
  ".inf",
  "[a, b]",
  "{a: b}",
  "[]",
  "{}",
  "2024-01-01",
  "hdfs://nn:8020/x",
  "a: b",
  "- a",
  "*x",
  "&x y",
  "!!str 5",
  "|",
  "%",
  "@at",
  "`",
];

/** A scalar type or a list of one. */
export function protocolType(random: Random): ProtocolType {
  const scalar = pick(random, SCALAR_TYPES);
  return chance(random, 0.3) ? `list<${scalar}>` : scalar;
}

/** A text for an option of a type: mostly of its form, now and then not quite, seldom something else altogether. */
export function valueText(random: Random, type: ProtocolType): string {
  const roll = random();
  if (roll < 0.05) return pick(random, STRINGS);
  if (roll < 0.08) return some(random, 6, () => pick(random, NOISE)).join("");
  if (roll < 0.13) return valueText(random, pick(random, SCALAR_TYPES));
  return disturbed(random, ofType(random, type), NOISE, 0.25);
}

function ofType(random: Random, type: ProtocolType): string {
  if (type.startsWith("list<")) return listText(random, type.slice(5, -1));
  switch (type) {
    case "boolean":
      return letterCase(random, pick(random, ["true", "false", "true", "false", "yes", "on", "1", "TRUE", "t", "no"]));
    case "int":
      return integerText(random, [2147483647n, 2147483648n, 65536n]);
    case "long":
      return integerText(random, [2n ** 63n - 1n, 2n ** 63n, 2n ** 31n]);
    case "float":
    case "double":
      return floatingText(random);
    case "duration":
      return durationText(random);
    case "memory":
      return sizeText(random);
    case "map":
      return mapText(random);
    case "enum":
      return letterCase(
        random,
        pick(random, ["EXACTLY_ONCE", "AT_LEAST_ONCE", "NONE", "exactly-once", "at least once"]),
      );
    case "enum-nice":
      return letterCase(random, pick(random, ["fixed-delay", "no claim", "MiXed", "FIXED_DELAY", "NO_CLAIM"]));
    default:
      return pick(random, STRINGS);
  }
}

function letterCase(random: Random, text: string): string {
  if (chance(random, 0.4)) return text;
  return [...text].map((letter) => (chance(random, 0.5) ? letter.toUpperCase() : letter.toLowerCase())).join("");
}

function digits(random: Random): string {
  const roll = random();
  if (roll < 0.5) return `${below(random, 2000)}`;
  if (roll < 0.7) return `${pick(random, ["0", "00", "000000"])}${below(random, 70000)}`;
  return Array.from({ length: 1 + below(random, 24) }, () => below(random, 10)).join("");
}

function integerText(random: Random, edges: readonly bigint[]): string {
  const sign = pick(random, ["", "", "", "-", "+"]);
  if (chance(random, 0.25)) return `${sign}${pick(random, edges) + BigInt(below(random, 5) - 2)}`;
  if (chance(random, 0.1))
    return pick(random, ["0x10", "0o7", "1_000", "1,000", "5L", "1e3", "5.0", "٥٦", "１２", "𝟏", "--1", "0b1"]);
  return sign + digits(random);
}

function floatingText(random: Random): string {
  const sign = pick(random, ["", "", "", "-", "+"]);
  const suffix = chance(random, 0.1) ? pick(random, ["f", "F", "d", "D", "l", "%"]) : "";
  const roll = random();
  if (roll < 0.1)
    return sign + pick(random, ["NaN", "Infinity", ".nan", ".inf", ".Inf", "nan", "inf", "Inf", "1e400", "1e-400"]);
  if (roll < 0.2) {
    const fraction = chance(random, 0.5) ? `.${hexDigits(random)}` : "";
    return `${sign}0x${hexDigits(random)}${fraction}p${below(random, 300) - 150}${suffix}`;
  }
  const number = `${digits(random)}${chance(random, 0.7) ? `.${digits(random)}` : ""}`;
  const exponent = chance(random, 0.4)
    ? `${pick(random, ["e", "E"])}${pick(random, ["", "-", "+"])}${below(random, 330)}`
    : "";
  return sign + pick(random, [number, number, number, `.${digits(random)}`, `${digits(random)}.`]) + exponent + suffix;
}

function hexDigits(random: Random): string {
  return some(random, 8, () => pick(random, [..."0123456789abcdefABCDEF"])).join("");
}

const TIME_LABELS: readonly string[] = [
  ..."d day days h hour hours min m minute minutes s sec secs second seconds".split(" "),
  ..."ms milli millis millisecond milliseconds µs micro micros microsecond microseconds".split(" "),
  ..."ns nano nanos nanosecond nanoseconds".split(" "),
  ..."w week hr hrs msec us μs mins Min day. y month M".split(" "),
];

function durationText(random: Random): string {
  if (chance(random, 0.25)) return isoText(random);
  const number = chance(random, 0.1)
    ? `${pick(random, [2n ** 63n - 1n, 2n ** 63n, 106751991167300n, 2562047788015215n, 153722867280912930n]) + BigInt(below(random, 5) - 2)}`
    : digits(random);
  const label = chance(random, 0.85) ? letterCase(random, pick(random, TIME_LABELS)) : "";
  return pad(random, number + pick(random, ["", "", " ", "  ", "\t"]) + label);
}

function isoText(random: Random): string {
  const part = (letter: string, probability: number): string =>
    chance(random, probability) ? `${pick(random, ["", "", "", "-", "+"])}${digits(random)}${letter}` : "";
  const fraction = chance(random, 0.2)
    ? `${pick(random, [".", ","])}${some(random, 10, () => `${below(random, 10)}`).join("")}`
    : "";
  const time = part("H", 0.4) + part("M", 0.4) + part(`${fraction}S`, 0.5);
  const text = `${pick(random, ["", "", "", "-", "+"])}P${part("D", 0.3)}${time === "" && chance(random, 0.7) ? "" : `T${time}`}`;
  return pad(random, chance(random, 0.3) ? text.toLowerCase() : text);
}

const SIZE_LABELS: readonly string[] = [
  ..."b bytes k kb kibibytes m mb mebibytes g gb gibibytes t tb tebibytes".split(" "),
  ..."byte Ki Mi Gi KiB MiB kilobytes p mib GB\u212a".split(" "),
];

function sizeText(random: Random): string {
  const number = chance(random, 0.15)
    ? `${2n ** BigInt(63 - 10 * below(random, 5)) + BigInt(below(random, 3) - 1)}`
    : digits(random);
  const label = chance(random, 0.85) ? letterCase(random, pick(random, SIZE_LABELS)) : "";
  return pad(random, number + pick(random, ["", "", " ", "  "]) + label);
}

function pad(random: Random, text: string): string {
  return chance(random, 0.1) ? `${pick(random, [" ", "\t", "", "\n"])}${text}${pick(random, [" ", "\t", ""])}` : text;
}

const MAP_KEYS: readonly string[] = ["a", "b", "a.b", "k-1", "10", "x y", "é", "", "true", "1.10", "'a:x'", '"q"', "~"];
const MAP_VALUES: readonly string[] = [
  "b",
  "d",
  "1.10",
  "true",
  "null",
  "'p,q'",
  '"a b"',
  "",
  "http://x",
  "2024-01-01",
  "[1, 2]",
  "{z: 1}",
  "0x10",
  "it's",
  "*x",
  "~",
  "'1'",
  ".inf",
  "!!str 5",
];

function mapText(random: Random): string {
  const pairs = (separator: string): string =>
    some(random, 4, () => `${pick(random, MAP_KEYS)}${separator}${pick(random, MAP_VALUES)}`).join(
      pick(random, [",", ", "]),
    );
  switch (below(random, 5)) {
    case 0:
      return `{${pairs(": ")}}`;
    case 1:
      return some(random, 3, () => `${pick(random, MAP_KEYS)}: ${pick(random, MAP_VALUES)}`).join("\n");
    case 2:
      return pairs(pick(random, [": ", " : ", "="]));
    default:
      return pairs(":");
  }
}

function listText(random: Random, item: string): string {
  const items = some(random, 4, () => disturbed(random, ofType(random, item), NOISE, 0.08));
  const written = (text: string): string => {
    const roll = random();
    if (roll < 0.7) return text;
    return roll < 0.85 ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll('"', '""')}"`;
  };
  switch (below(random, 5)) {
    case 0:
      return `[${items.map(written).join(", ")}]`;
    case 1:
      return `[${items.map((text) => (item === "map" ? `{${text}}` : written(text))).join(", ")}]`;
    case 2:
      return items.map((text) => `- ${written(text)}`).join("\n");
    default:
      return items.map(written).join(pick(random, [";", "; ", ";", ",", ";;"]));
  }
}
