import type { Catalogue, CatalogueKey, OptionVariant } from "../../packages/schema/src/catalogue/catalogue.js";
import { FLINK_LINES, linesOf, NEWEST_LINE } from "../../packages/schema/src/text/flink-line.js";
import { parseDuration } from "../../packages/schema/src/values/duration.js";
import { parseMemorySize } from "../../packages/schema/src/values/memory-size.js";

/*
 * The facts that a description states in a form that can be read out of it: keys, defaults and releases. Each is held against
 * the catalogue.
 */

/** Files, classes of Java and keys of other programs stand between backticks too. */
const NO_KEY = [
  /[^\w.<>*-]/,
  /^[\d.]+$/,
  /^\d+(?:\.\d+)*[\w.-]*$/,
  /\.(?:ya?ml|xml|jar|sh|properties|log|out|py|zip|tar|gz|tgz|json|conf|cfg|txt|hprof|keytab|crt|key|pem|jks|pid|jfr|env|md)$/,
  /(?:^|\.)[A-Z]\w*$/,
  /^(?:org|com|java|javax|sun|jdk|io|net)\.[\w.]+/,
  /^(?:dfs|hadoop|ipc|mapred|mapreduce|yarn\.(?:resourcemanager|nodemanager|scheduler|app|timeline-service))\./,
  /^(?:e\.g|i\.e)\.?$/,
  /^\w+\.(?:com|org|net|io|local|internal|example|apache\.org)$/,
];

const BACKTICKED = /`([^`]+)`/g;

/** The key of an example such as `metrics.reporter.prom.port`, or of one with a value behind it. */
function keyIn(token: string): string | undefined {
  const key = /^([\w$.<>*-]+)(?:\s*[:=].*)?$/.exec(token.trim())?.[1];
  if (key === undefined || !key.includes(".") || NO_KEY.some((pattern) => pattern.test(key))) return undefined;
  return key;
}

/** Keys between backticks. */
export function keysIn(text: string): readonly string[] {
  return [...text.matchAll(BACKTICKED)].flatMap(([, token = ""]) => keyIn(token) ?? []);
}

/** Whether some release of Flink reads a key, or keys that begin with it. */
export function isKnown(key: string, catalogue: Catalogue): boolean {
  if (key.endsWith(".") || key.endsWith(".*")) {
    const prefix = key.endsWith("*") ? key.slice(0, -1) : key;
    return catalogue.find(`${prefix}x`) !== undefined || catalogue.all().some((known) => known.key.startsWith(prefix));
  }
  if (catalogue.find(key) !== undefined || catalogue.departed(key) !== undefined) return true;
  return catalogue.all().some((known) => known.key === key || known.key.startsWith(`${key}.`));
}

/** Forms in which a text names the default of the option, the default itself between backticks. */
const DEFAULTS = [
  /\bdefault(?:s)?(?: value)?(?: is| of| to|:)? `([^`]+)`/gi,
  /`([^`]+)` (?:is the default|by default|\(the default\))/gi,
  /默认(?:值)?(?:为|是|即|:|：)?\s*`([^`]+)`/g,
  /`([^`]+)`\s*(?:是|为)默认值/g,
];

/** A figure behind the word default that stands without backticks cannot be checked. */
const BARE_DEFAULTS = [
  /\bdefault(?: value)? (?:is|of|to)? ?\d/i,
  /\bdefaults to (?:\d|true\b|false\b)/i,
  /默认(?:值)?(?:为|是)?\s*\d/,
];

/** Defaults named in a text that the option has on no line; and figures that cannot be read as a default. */
export function wrongDefaults(text: string, option: CatalogueKey, catalogue: Catalogue): readonly string[] {
  const { variants } = option;
  const known = new Set(variants.flatMap((variant) => readings(variant.defaultText ?? "none", variant.type)));
  const wrong: string[] = [];
  for (const pattern of DEFAULTS) {
    for (const [, named = ""] of text.matchAll(pattern)) {
      const types = new Set(variants.map(({ type }) => type));
      if ([...types].some((type) => readings(named, type).some((reading) => known.has(reading)))) continue;
      // The default may be that of another option that the same text names.
      const others = keysIn(text).flatMap((key) => variantsOf(key, catalogue));
      const ofOthers = others.flatMap((variant) => readings(variant.defaultText ?? "none", variant.type));
      if (others.some(({ type }) => readings(named, type).some((reading) => ofOthers.includes(reading)))) continue;
      if (keyIn(named) !== undefined) continue;
      wrong.push(
        `names \`${named}\` as default; the catalogue has ${variants.map(({ defaultText }) => defaultText ?? "none").join(", ")}`,
      );
    }
  }
  const plain = text.replace(BACKTICKED, "`");
  for (const pattern of BARE_DEFAULTS) {
    const bare = pattern.exec(plain);
    if (bare === null) continue;
    const around = plain.slice(Math.max(0, bare.index - 10), bare.index + 40);
    wrong.push(`names a default without backticks near "…${around}…"; write it as Flink does, between backticks`);
  }
  return wrong;
}

function variantsOf(key: string, catalogue: Catalogue): readonly OptionVariant[] {
  const match = catalogue.find(key);
  return match !== undefined && (match.how === "exact" || match.how === "template") ? match.option.variants : [];
}

/** What a written value may amount to. */
function readings(text: string, type: string): readonly string[] {
  const plain = text.trim().toLowerCase().replace(/["']/g, "");
  const found = [plain, plain.replace(/[\s_-]/g, ""), plain.replace(/,/g, "")];
  if (/^-?[\d.]+(?:e-?\d+)?$/.test(plain)) found.push(String(Number(plain)));
  if (type === "duration" || type === "string" || type === "long" || type === "int") {
    const duration = parseDuration(text.trim(), NEWEST_LINE);
    if (duration.ok) found.push(`duration ${String(JSON.stringify(duration.value, bigints))}`);
  }
  if (type === "memory-size" || type === "string") {
    const size = parseMemorySize(text.trim());
    if (size.ok) found.push(`size ${String(size.value)}`);
  }
  return found;
}

function bigints(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** What a text claims about releases: that something begins or ends with one. */
const CHANGES = [
  /\b(?:(?:added|new|introduced) (?:in|since|from|with)|(?:available|exists?) (?:since|from)) (?:Flink )?([12]\.\d{1,2})\b/gi,
  /\b(?:removed|gone|dropped|deprecated) (?:in|since|from|with) (?:Flink )?([12]\.\d{1,2})\b/gi,
];

const RELEASE = /(?<![\d.:`\w-])([12]\.\d{1,2})(?![\d:`%\w]|\.\d)/g;
const RELEASE_CONTEXT =
  /(?:Flink|from|since|until|up to|before|after|in|through|to|and|or|with|of|自|从|到|至|在|以来|直到|起|之前|–|-|、|和|与|，|,)\s*$/i;

/** Releases of the operator that the catalogue can know. */
const OPERATOR_RELEASES = new Set(Array.from({ length: 16 }, (_, minor) => `1.${minor}`));

/** Release numbers that are none, and changes that the catalogue puts elsewhere. */
export function wrongReleases(
  text: string,
  option: CatalogueKey,
  catalogue: Catalogue,
  ofOperator: boolean,
): readonly string[] {
  const wrong: string[] = [];
  const plain = text.replace(BACKTICKED, (token) => "`".padEnd(token.length, "`"));
  for (const match of plain.matchAll(RELEASE)) {
    const [, release = ""] = match;
    if (!RELEASE_CONTEXT.test(plain.slice(Math.max(0, match.index - 12), match.index))) continue;
    const known =
      FLINK_LINES.includes(release as (typeof FLINK_LINES)[number]) || (ofOperator && OPERATOR_RELEASES.has(release));
    if (!known) wrong.push(`names the release ${release}, which the catalogue does not know`);
  }
  if (ofOperator) return wrong;
  const turns = turningPoints(option, catalogue, text);
  for (const pattern of CHANGES) {
    for (const [claim, release = ""] of plain.matchAll(pattern)) {
      if (FLINK_LINES.includes(release as (typeof FLINK_LINES)[number]) && !turns.has(release)) {
        wrong.push(
          `says "${claim}"; for the keys that it names the catalogue changes in ${[...turns].join(", ") || "no release"}`,
        );
      }
    }
  }
  return wrong;
}

/** Releases in which something about the option, or another one that the text names, is not as in the release before. */
function turningPoints(option: CatalogueKey, catalogue: Catalogue, text: string): ReadonlySet<string> {
  const turns = new Set<string>();
  for (const key of [option.key, ...keysIn(text)]) {
    const match = catalogue.find(key);
    const known = match !== undefined && (match.how === "exact" || match.how === "template") ? match.option : undefined;
    if (known === undefined) continue;
    for (const set of [known.primary, known.accepted, known.scriptOnly, ...known.variants.map(({ lines }) => lines)]) {
      const lines = linesOf(set);
      for (const [index, line] of FLINK_LINES.entries()) {
        const before = FLINK_LINES[index - 1];
        if (before !== undefined && lines.includes(line) !== lines.includes(before)) turns.add(line);
      }
    }
  }
  return turns;
}
