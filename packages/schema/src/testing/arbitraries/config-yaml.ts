import { ESCAPES, NOISE, PLAIN, QUOTED_INSIDE, SEGMENTS, TAGS } from "./config-yaml-words.js";

/** Where the numbers come from: uniformly distributed in [0, 1). */
export type Random = () => number;

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[below(random, choices.length)] as T;
}

function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

function repeat(random: Random, most: number, make: () => string): string[] {
  return Array.from({ length: below(random, most + 1) }, make);
}

/** A text for one value in single or double quotes; it may go over several lines. */
function quoted(random: Random, indent: string, oneLine: boolean): string {
  const double = chance(random, 0.5);
  const parts = repeat(random, 4, () => {
    if (double && chance(random, 0.3)) {
      const sequence = pick(random, ESCAPES);
      return oneLine && sequence.includes("\n") ? "\\n" : sequence;
    }
    if (!oneLine && chance(random, 0.12)) return pick(random, ["\n", " \n ", "\n\n", "\n\t"]) + indent;
    if (!double && chance(random, 0.1)) return "''";
    return pick(random, QUOTED_INSIDE);
  });
  return double ? `"${parts.join("")}"` : `'${parts.join("")}'`;
}

function plain(random: Random, indent: string, oneLine: boolean): string {
  const first = chance(random, 0.2) ? pick(random, SEGMENTS) : pick(random, PLAIN);
  if (oneLine || chance(random, 0.93)) return first;
  return `${first}${pick(random, ["\n", "\n\n", " \n", "\r\n", "\t\n"])}${indent} ${pick(random, PLAIN)}`;
}

function scalar(random: Random, indent: string, oneLine = false): string {
  return chance(random, 0.75) ? plain(random, indent, oneLine) : quoted(random, indent, oneLine);
}

function properties(random: Random): string {
  if (chance(random, 0.92)) return "";
  const anchor = `&${pick(random, ["a", "b", "c", "a1"])} `;
  const tag = `${pick(random, TAGS)} `;
  return pick(random, [anchor, anchor, tag, tag, anchor + tag, tag + anchor]);
}

function alias(random: Random): string {
  return `*${pick(random, ["a", "b", "c", "a1", "z"])}`;
}

function flow(random: Random, indent: string, depth: number): string {
  const item = (): string => {
    const roll = random();
    if (depth > 0 && roll < 0.2) return properties(random) + flow(random, indent, depth - 1);
    if (roll < 0.24) return alias(random);
    if (roll < 0.26) return "";
    return properties(random) + scalar(random, indent);
  };
  const gap = (): string => pick(random, ["", " ", " ", " ", "\n ", "  ", "\n\t", " # c\n "]);
  const items: string[] = [];
  const count = below(random, 4);
  const map = chance(random, 0.4);
  for (let index = 0; index < count; index++) {
    const colon = pick(random, [": ", ": ", ":", " : ", ":\n "]);
    const question = chance(random, 0.05) ? "? " : "";
    if (map ? chance(random, 0.85) : chance(random, 0.1)) items.push(`${question}${item()}${colon}${item()}`);
    else items.push(item());
  }
  const body = items.map((text) => gap() + text).join(",");
  const close = (chance(random, 0.1) && count > 0 ? "," : "") + gap();
  return map ? `{${body}${close}}` : `[${body}${close}]`;
}

function block(random: Random, indent: string): string {
  const header = pick(random, ["|", ">", "|-", ">-", "|+", ">+", "|2", ">1-", "| # c", "|-2", "|x", "|0", "> \t"]);
  const inner = `${indent}${pick(random, [" ", "  ", "    "])}`;
  const lines = repeat(random, 5, () =>
    chance(random, 0.25)
      ? pick(random, ["", " ", `${inner}  `, inner])
      : inner + pick(random, ["", "", " ", "  ", "\t"]) + pick(random, PLAIN),
  );
  return [header, ...lines].join("\n");
}

function comment(random: Random): string {
  return chance(random, 0.12) ? pick(random, [" # note", " #", "# glued", "\t# c", " # a: b"]) : "";
}

function key(random: Random): string {
  const roll = random();
  if (roll < 0.85) return pick(random, SEGMENTS);
  if (roll < 0.93) return quoted(random, "", true);
  if (roll < 0.95) return alias(random);
  if (roll < 0.97) return flow(random, " ", 0).replaceAll("\n", " ");
  return properties(random) + pick(random, SEGMENTS);
}

function mapping(random: Random, indent: string, depth: number): string[] {
  const lines: string[] = [];
  const count = 1 + below(random, 4);
  for (let index = 0; index < count; index++) lines.push(...pair(random, indent, depth));
  return lines;
}

function pair(random: Random, indent: string, depth: number): string[] {
  if (chance(random, 0.04)) return [pick(random, ["", "# comment", `${indent}# c`, "   ", "\t", " \t # c"])];
  if (chance(random, 0.02)) return [`${indent}? ${scalar(random, indent)}`, `${indent}: ${scalar(random, indent)}`];
  const colon = chance(random, 0.95) ? ":" : pick(random, [" :", "", ":\t", "=", " : "]);
  const head = `${indent}${key(random)}${colon}`;
  const roll = random();
  const mark = properties(random);
  if (depth > 0 && roll < 0.3) {
    const inner = indent + pick(random, ["  ", "  ", "  ", " ", "    "]);
    return [`${head} ${mark}${comment(random)}`.trimEnd(), ...mapping(random, inner, depth - 1)];
  }
  if (depth > 0 && roll < 0.4) {
    const inner = indent + pick(random, ["", "  ", "  ", " "]);
    return [`${head} ${mark}`.trimEnd(), ...sequence(random, inner, depth - 1)];
  }
  if (roll < 0.48) return [`${head} ${mark}${flow(random, `${indent} `, 2)}${comment(random)}`];
  if (roll < 0.53) return [`${head} ${mark}${block(random, indent)}`];
  if (roll < 0.56) return [`${head} ${alias(random)}`];
  if (roll < 0.58) return [head];
  return [`${head} ${mark}${scalar(random, `${indent} `)}${comment(random)}`];
}

function sequence(random: Random, indent: string, depth: number): string[] {
  const lines: string[] = [];
  const count = 1 + below(random, 3);
  for (let index = 0; index < count; index++) {
    const roll = random();
    const mark = properties(random);
    if (depth > 0 && roll < 0.2) {
      const [first = "", ...rest] = mapping(random, `${indent}  `, depth - 1);
      lines.push(`${indent}- ${mark}${first.trimStart()}`, ...rest);
    } else if (depth > 0 && roll < 0.28) {
      const [first = "", ...rest] = sequence(random, `${indent}  `, depth - 1);
      lines.push(`${indent}- ${first.trimStart()}`, ...rest);
    } else if (roll < 0.36) lines.push(`${indent}- ${mark}${flow(random, `${indent} `, 1)}`);
    else if (roll < 0.4) lines.push(`${indent}-`);
    else if (roll < 0.44) lines.push(`${indent}- ${alias(random)}`);
    else lines.push(`${indent}- ${mark}${scalar(random, `${indent} `)}${comment(random)}`);
  }
  return lines;
}

function document(random: Random): string {
  const lines: string[] = [];
  if (chance(random, 0.03))
    lines.push(
      pick(random, [
        "%YAML 1.1",
        "%YAML 1.2",
        "%YAML 2.0",
        "%TAG !e! tag:x,2000:",
        "%FOO bar",
        "%YAML 1.2 # c",
        "%YAML",
        "%TAG ! !x",
      ]),
    );
  if (lines.length > 0 || chance(random, 0.06))
    lines.push(pick(random, ["---", "---", "--- # c", "--- &a", "--- !!map", "---\ta: b"]));
  const depth = below(random, 4);
  if (chance(random, 0.95)) lines.push(...mapping(random, chance(random, 0.95) ? "" : " ", depth));
  else lines.push(pick(random, [scalar(random, ""), flow(random, " ", 2), ...sequence(random, "", 2)]));
  if (chance(random, 0.03)) lines.push(pick(random, ["...", "---", "...\na: 1", "---\nb: 1", "... # c", "...x"]));
  const ending = chance(random, 0.9) ? "\n" : pick(random, ["\r\n", "\r"]);
  const text = lines.join("\n").replaceAll("\n", ending) + (chance(random, 0.9) ? ending : "");
  return chance(random, 0.01) ? `\ufeff${text}` : text;
}

/** A believable file: nested or flat keys with plain values, some quotes and comments, seldom something odd. */
function calm(random: Random): string {
  const lines: string[] = [];
  const value = (): string => {
    const roll = random();
    if (roll < 0.8) return pick(random, PLAIN);
    if (roll < 0.9) return `"${pick(random, QUOTED_INSIDE)}"`;
    return pick(random, ["[a, b]", "'x;y'", "[]", "{}", '["a", 1]', "{a: 1}", "'it''s'", '"a\\nb"']);
  };
  const walk = (indent: string, depth: number): void => {
    const count = 1 + below(random, 5);
    for (let index = 0; index < count; index++) {
      if (chance(random, 0.1)) lines.push(pick(random, ["# comment", "", `${indent}# c`]));
      const name = chance(random, 0.98)
        ? `${pick(random, SEGMENTS.slice(0, 18))}${below(random, 12)}`
        : pick(random, SEGMENTS);
      if (depth > 0 && chance(random, 0.35)) {
        lines.push(`${indent}${name}:${comment(random)}`);
        if (chance(random, 0.8)) walk(`${indent}  `, depth - 1);
        else lines.push(...repeat(random, 3, () => `${indent}  - ${value()}`));
      } else lines.push(`${indent}${name}: ${value()}${chance(random, 0.1) ? " # note" : ""}`);
    }
  };
  walk("", 3);
  return `${lines.join(chance(random, 0.9) ? "\n" : "\r\n")}\n`;
}

function mutate(random: Random, text: string): string {
  const at = below(random, text.length + 1);
  const length = chance(random, 0.5) ? 0 : 1 + below(random, 3);
  const roll = random();
  if (roll < 0.7) return text.slice(0, at) + pick(random, NOISE) + text.slice(at + length);
  if (roll < 0.85) return text.slice(0, at) + text.slice(at + 1 + below(random, 5));
  const from = below(random, text.length + 1);
  return text.slice(0, at) + text.slice(from, from + below(random, 20)) + text.slice(at);
}

/**
 * A text to load as config.yaml: believable files, every construct of YAML, and broken ones. The same numbers give the same
 * text. Nesting stays far from the depth at which Flink's stack overflows.
 */
export function randomConfigYaml(random: () => number): string {
  const roll = random();
  if (roll < 0.03) return Array.from({ length: below(random, 25) }, () => pick(random, NOISE)).join("");
  let text = roll < 0.35 ? calm(random) : document(random);
  let changes = chance(random, 0.45) ? 0 : 1 + below(random, 3);
  for (; changes > 0; changes--) text = mutate(random, text);
  return text;
}

/** A generator of numbers in [0, 1) for a seed (mulberry32): the same seed gives the same numbers everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
