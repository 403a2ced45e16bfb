// Files as people, editors and merges leave them: real ones with lines lost, doubled, moved, borrowed and misspelt, and random ones.
import { flinkCatalogue } from "../../packages/schema/src/catalogue/flink-catalogue.js";
import type { FormatId } from "../../packages/schema/src/formats/document.js";
import { randomConfigYaml } from "../../packages/schema/src/testing/arbitraries/config-yaml.js";
import { flinkConfText } from "../../packages/schema/src/testing/arbitraries/flink-conf.js";
import { below, chance, disturbed, pick, type Random } from "../../packages/schema/src/testing/arbitraries/random.js";
import { SCALAR_TYPES, valueText } from "../../packages/schema/src/testing/arbitraries/values.js";
import { decode, sourceText } from "../../packages/schema/src/text/decode.js";
import { FLINK_LINES } from "../../packages/schema/src/text/flink-line.js";
import { kindOf, type Seed } from "./seeds.js";

/** Characters and words that get into files by accident. */
const NOISE: readonly string[] = [
  ..." \t\n\r:#-=\"'{}[]|>&*!%@`,.;0",
  "\r\n",
  ": ",
  " # note",
  "\u00a0",
  "\uff1a",
  "\ufeff",
  "\u0000",
  "😀",
  "\u0024{X}",
  "{{ x }}",
];
const DEPLOYMENTS = ["standalone", "docker", "yarn", "kubernetes", "kubernetes-operator"] as const;
const MODES = ["session", "application", "per-job"] as const;
const MARKS: readonly string[] = ["\ufeff"];

/** Makes up files: the same numbers give the same files. */
export function fileMaker(seeds: readonly Seed[]): (random: Random) => Seed {
  const byKind = new Map<FormatId, Seed[]>();
  for (const seed of seeds) {
    const kind = kindOf(seed.file);
    byKind.set(kind, [...(byKind.get(kind) ?? []), seed]);
  }
  const keys = flinkCatalogue()
    .all()
    .map(({ key }) => key.replaceAll(/<[^>]*>/g, "x"));
  const randomSeed = (random: Random, kind: FormatId): Seed => ({
    file: {
      path: kind === "flink-conf" ? "flink-conf.yaml" : "config.yaml",
      source: sourceText(kind === "flink-conf" ? flinkConfText(random) : randomConfigYaml(random)),
      explicit: true,
    },
    settings: {},
  });

  return (random) => {
    const roll = random();
    if (roll < 0.08) return aimed(random, randomSeed(random, "flink-conf"));
    if (roll < 0.16) return aimed(random, randomSeed(random, "config-yaml"));
    const seed = pick(random, seeds);
    const others = byKind.get(kindOf(seed.file)) ?? [seed];
    let text = seed.file.source.text;
    for (let times = 1 + below(random, 6); times > 0; times--) text = changed(random, text, others, keys, seed);
    return aimed(random, { ...seed, file: { ...seed.file, source: encoded(random, text) } });
  };
}

function encoded(random: Random, text: string) {
  if (!chance(random, 0.01)) return sourceText(chance(random, 0.02) ? pick(random, MARKS) + text : text);
  return decode(Uint8Array.from(text, (character) => character.charCodeAt(0) & 255));
}

/** The file with another release, deployment and mode now and then. */
function aimed(random: Random, { file, settings }: Seed): Seed {
  let aim = settings;
  if (chance(random, 0.6)) aim = { ...aim, flink: pick(random, FLINK_LINES), flinkSource: "a draw" };
  if (chance(random, 0.3)) aim = { ...aim, deployment: pick(random, DEPLOYMENTS), deploymentSource: "a draw" };
  if (chance(random, 0.2)) aim = { ...aim, mode: pick(random, MODES), modeSource: "a draw" };
  if (chance(random, 0.3)) aim = { ...aim, complete: chance(random, 0.7) };
  return { file, settings: aim };
}

function changed(
  random: Random,
  text: string,
  others: readonly Seed[],
  keys: readonly string[],
  { file }: Seed,
): string {
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(end);
  const at = below(random, lines.length);
  const line = lines[at] ?? "";
  switch (below(random, 12)) {
    case 0:
      lines.splice(at, 1 + below(random, 2));
      break;
    case 1:
      lines.splice(below(random, lines.length + 1), 0, line);
      break;
    case 2:
      lines.splice(below(random, lines.length + 1), 0, ...lines.splice(at, 1));
      break;
    case 3:
    case 4:
      lines.splice(at, 0, ...borrowed(random, others));
      break;
    case 5:
      lines[at] = line.replace(/(:\s*)\S.*$/, (_, colon: string) => colon + value(random, others));
      break;
    case 6:
      if (kindOf(file) !== "flink-conf" && kindOf(file) !== "config-yaml") return disturbed(random, text, NOISE, 1);
      lines.splice(at, 0, `${/^ */.exec(line)?.[0] ?? ""}${pick(random, keys)}: ${value(random, others)}`);
      break;
    case 7:
      lines[at] = chance(random, 0.5) ? `${" ".repeat(1 + below(random, 3))}${line}` : line.replace(/^\s+/, "");
      break;
    case 8:
      lines[at] = chance(random, 0.5) ? `# ${line}` : line.replace(/^\s*#\s?/, "");
      break;
    case 9:
      return lines.join(pick(random, ["\n", "\r\n", "\r"]));
    case 10:
      return [...lines.slice(0, at), ...pick(random, others).file.source.text.split(end)].join(end);
    default:
      return disturbed(random, text, NOISE, 1);
  }
  return lines.join(end);
}

/** A line or two of another file. */
function borrowed(random: Random, others: readonly Seed[]): string[] {
  const lines = pick(random, others).file.source.text.split("\n");
  const from = below(random, lines.length);
  return lines.slice(from, from + 1 + below(random, 3));
}

/** Values at which arithmetic goes wrong. */
const EXTREME: readonly string[] = [
  ..."0 -0 -1 +1 00 1e400 -1e400 1e-400 NaN Infinity -Infinity 0x1p3 1_000 2147483647 2147483648 9223372036854775807".split(
    " ",
  ),
  ..."9223372036854775808 -9223372036854775808 99999999999999999999999999 0b 0ms 1.5 .5 1. null ~ [] {} '' , ; :".split(
    " ",
  ),
];

/** A value of another file, or one of some type. */
function value(random: Random, others: readonly Seed[]): string {
  if (chance(random, 0.15)) return pick(random, EXTREME);
  if (chance(random, 0.5)) return valueText(random, pick(random, SCALAR_TYPES));
  const [line = ""] = borrowed(random, others);
  return line.slice(line.indexOf(":") + 1).trim();
}
