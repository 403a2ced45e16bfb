import { encodeBase64 } from "../../formats/config-yaml/base64.js";
import { randomConfigYaml } from "./config-yaml.js";
import { flinkConfText } from "./flink-conf.js";
import { below, chance, disturbed, pick, type Random, some } from "./random.js";
import { type ProtocolType, protocolType, SCALAR_TYPES, valueText } from "./values.js";

/** A question of the protocol without its id. */
export interface GeneratedQuestion {
  readonly flink: string;
  readonly ask: string;
  readonly [field: string]: unknown;
}

/** Which notations a release line has. */
export interface LineNotations {
  readonly line: string;
  readonly legacy: boolean;
  readonly standard: boolean;
}

/** A question that loads one file, or a configuration directory. */
export function loadQuestion(random: Random, { line, legacy, standard }: LineNotations): GeneratedQuestion {
  if (chance(random, 0.2)) return directoryQuestion(random, line);
  const kind = standard && (!legacy || chance(random, 0.5)) ? "config-yaml" : "flink-conf";
  const text = kind === "flink-conf" ? flinkConfText(random) : randomConfigYaml(random);
  if (!chance(random, 0.1)) return { flink: line, ask: "load", kind, text };
  return { flink: line, ask: "load", kind, base64: encodeBase64(spoiltBytes(random, text)) };
}

function directoryQuestion(random: Random, flink: string): GeneratedQuestion {
  const files: Record<string, string> = {};
  if (chance(random, 0.6)) files["flink-conf.yaml"] = flinkConfText(random);
  if (chance(random, 0.6)) files["config.yaml"] = randomConfigYaml(random);
  if (chance(random, 0.1)) files[pick(random, ["config.yml", "flink-conf.yml", "Config.yaml"])] = "a: 1\n";
  if (!chance(random, 0.5)) return { flink, ask: "load", files };
  const dynamic: Record<string, string> = {};
  for (const key of some(random, 3, () => pick(random, ["a", "rest.port", "b.c", " x ", "parallelism.default"]))) {
    dynamic[key] = valueText(random, pick(random, SCALAR_TYPES));
  }
  return { flink, ask: "load", files, dynamic };
}

/** A question that converts a text, in one of the notations of the line. */
export function convertQuestion(random: Random, { line, legacy, standard }: LineNotations): GeneratedQuestion {
  const type = protocolType(random);
  const ways = [...(legacy ? ["legacy"] : []), ...(standard ? ["standard", "yaml"] : [])];
  const via = pick(random, ways);
  const text = valueText(random, type);
  return { flink: line, ask: "convert", via, type, input: via === "yaml" ? yamlWith(random, text, type) : text };
}

/** A config.yaml whose key `k` has a value in one of the ways in which people write one. */
function yamlWith(random: Random, text: string, type: ProtocolType): string {
  const oneLine = text.replaceAll("\n", " ");
  switch (below(random, 7)) {
    case 0:
      return `k: '${oneLine.replaceAll("'", "''")}'\n`;
    case 1:
      return `k: ${JSON.stringify(text)}\n`;
    case 2:
      return `k:\n  a: ${oneLine}\n  b: {c: 1.10}\n`;
    case 3:
      return `k:\n${some(random, 3, () => `  - ${valueText(random, type.replace(/^list<|>$/g, "")).replaceAll("\n", " ")}\n`).join("")}`;
    case 4:
      return `k:\n  ${text.replaceAll("\n", "\n  ")}\n`;
    default:
      return `k: ${oneLine}\n`;
  }
}

const KEYS: readonly string[] = ["opt.new", "opt.old", "opt.older", "opt.newer", "opt", "legacy.opt"];
const BELOW: readonly string[] = ["", "", "", ".x", ".1", ".", ".y.z", ".sub", "..x"];

/** A question that looks an option with alternatives up. */
export function lookupQuestion(random: Random, flink: string): GeneratedQuestion {
  const type = chance(random, 0.5) ? "map" : protocolType(random);
  const set = some(random, 5, () => [pick(random, KEYS) + pick(random, BELOW), valueText(random, type)]);
  const left = KEYS.slice(1);
  const alternatives = some(random, 4, () => {
    const keys = some(random, 2, () => left.splice(below(random, left.length), 1)[0] ?? "none");
    return [pick(random, ["deprecated", "fallback"]), ...keys];
  });
  return { flink, ask: "lookup", set, key: "opt.new", type, alternatives };
}

const FRAGMENTS: readonly string[] = [
  ..."password secret token apikey api-key access-key access.key accesskey auth-params service-key basic-auth".split(
    " ",
  ),
  ..."jaas.config http-headers fs.azure.account.key credential private pass key".split(" "),
];

/** A question whether a key is hidden. */
export function sensitiveQuestion(random: Random, flink: string): GeneratedQuestion {
  const fragment = disturbed(random, pick(random, FRAGMENTS), [..."-._axKI\u0130\u212a\u017f"], 0.3);
  const written = chance(random, 0.3) ? fragment.toUpperCase() : fragment;
  return {
    flink,
    ask: "sensitive",
    key: pick(random, ["", "s3.", "my", "a.b."]) + written + pick(random, ["", "s", ".x"]),
  };
}

/** UTF-8 with bytes changed, put in or taken out, or UTF-16. */
function spoiltBytes(random: Random, text: string): number[] {
  if (chance(random, 0.2)) return utf16Of(random, text);
  const bytes = utf8Of(text);
  const mistakes = 1 + below(random, 3);
  for (let i = 0; i < mistakes; i++) {
    const at = below(random, bytes.length + 1);
    const wrong = pick(random, [
      [0xff],
      [0xc0, 0x80],
      [0xed, 0xa0, 0x80],
      [0xe2, 0x82],
      [0xf5, 0x80, 0x80, 0x80],
      [0x80],
      [0xf0, 0x9f],
      [0xed, 0xa0],
      [0xef, 0xbb, 0xbf],
      [0],
    ]);
    bytes.splice(at, below(random, 2), ...wrong);
  }
  return bytes;
}

function utf16Of(random: Random, text: string): number[] {
  const big = chance(random, 0.5);
  const marked = chance(random, 0.8) ? `\ufeff${text}` : text;
  const bytes: number[] = [];
  for (let i = 0; i < marked.length; i++) {
    const code = marked.charCodeAt(i);
    bytes.push(...(big ? [code >> 8, code & 255] : [code & 255, code >> 8]));
  }
  return chance(random, 0.1) ? bytes.slice(0, -1) : bytes;
}

function utf8Of(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return bytes;
}
