import type { Catalogue } from "../../packages/schema/src/catalogue/catalogue.js";
import { groupOf } from "../../packages/schema/src/catalogue/tables/groups.js";
import type { Described, DescribedGroup, Words } from "./described.js";
import { isKnown, keysIn, wrongDefaults, wrongReleases } from "./facts.js";
import { GLOSSARY, OTHER_WORDS } from "./glossary.js";

/** Everything that is wrong with the descriptions of a group, one sentence each. */
export function mistakesOf(group: string, described: DescribedGroup, catalogue: Catalogue): readonly string[] {
  const mistakes: string[] = [];
  const keys = Object.keys(described);
  const unsorted = keys.find((key, index) => index > 0 && key < (keys[index - 1] ?? ""));
  if (unsorted !== undefined) mistakes.push(`${unsorted}: out of order; keys are sorted by code unit`);
  for (const key of keys) {
    const said = described[key];
    if (said === undefined) continue;
    mistakes.push(...mistakesOfKey(key, said, group, catalogue).map((mistake) => `${key}: ${mistake}`));
  }
  return mistakes;
}

function mistakesOfKey(key: string, said: Described, group: string, catalogue: Catalogue): readonly string[] {
  const option = catalogue.all().find((known) => known.key === key);
  if (option === undefined) return ["an orphan: no option has this key"];
  const home = groupOf(key);
  const mistakes = home === group ? [] : [`belongs into ${home ?? "no group"}`];
  const odd = Object.keys(said).filter((member) => !["en", "zh", "longer"].includes(member));
  if (odd.length > 0) mistakes.push(`has ${odd.join(", ")}, which means nothing`);
  const parts: [name: string, words: Words][] = [["", said]];
  if (said.longer !== undefined) parts.push(["longer: ", said.longer]);
  const ofOperator = group === "kubernetes-operator" || group === "autoscaler";
  for (const [name, words] of parts) {
    const found = mistakesOfForm(words);
    if (found.length === 0) {
      for (const [language, text] of [
        ["en", words.en],
        ["zh", words.zh],
      ] as const) {
        const unknown = keysIn(text).filter((named) => !isKnown(named, catalogue));
        found.push(...unknown.map((named) => `${language} names \`${named}\`, which the catalogue does not know`));
        found.push(...wrongDefaults(text, option, catalogue).map((wrong) => `${language} ${wrong}`));
        found.push(...wrongReleases(text, option, catalogue, ofOperator).map((wrong) => `${language} ${wrong}`));
      }
      found.push(...mistakesOfTerms(words), ...differences(words));
    }
    mistakes.push(...found.map((mistake) => `${name}${mistake}`));
  }
  return mistakes;
}

const CHINESE = /[\u4e00-\u9fff]/;

function mistakesOfForm({ en, zh }: Words): string[] {
  if (typeof en !== "string" || typeof zh !== "string") return ["lacks en or zh"];
  const mistakes: string[] = [];
  if (!/[.`)]$/.test(en) || !/\.[`)]?$/.test(en)) mistakes.push("en is no sentence: it ends without a full stop");
  if (!/。[）`]?$/.test(zh)) mistakes.push("zh is no sentence: it ends without 。");
  if (CHINESE.test(en)) mistakes.push("en holds Chinese");
  if (!CHINESE.test(zh)) mistakes.push("zh holds no Chinese");
  if (/ {2}|^\s|\s$/.test(en) || / {2}|^\s|\s$/.test(zh)) mistakes.push("holds odd spaces");
  if ((en.split("`").length - 1) % 2 === 1 || (zh.split("`").length - 1) % 2 === 1) {
    mistakes.push("a backtick stands alone");
  }
  return mistakes;
}

const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, "` `");

function mistakesOfTerms({ en, zh }: Words): readonly string[] {
  const english = withoutCode(en);
  const chinese = withoutCode(zh);
  const mistakes: string[] = [];
  for (const term of GLOSSARY) {
    const word = term.english.exec(english)?.[0];
    if (word !== undefined && !chinese.includes(term.chinese)) mistakes.push(`zh lacks ${term.chinese} for "${word}"`);
    const untranslated = term.english.exec(chinese)?.[0];
    if (untranslated !== undefined) mistakes.push(`zh says "${untranslated}" for ${term.chinese}`);
  }
  for (const [other, right] of Object.entries(OTHER_WORDS)) {
    if (chinese.includes(other)) mistakes.push(`zh says ${other} for ${right}`);
  }
  return mistakes;
}

/** Keys and values between backticks are the same in both languages, whatever their order. */
function differences({ en, zh }: Words): readonly string[] {
  const [left, right] = [codeIn(en), codeIn(zh)];
  const lost = [...left].filter((code) => !right.has(code));
  const gained = [...right].filter((code) => !left.has(code));
  return [
    ...(lost.length === 0 ? [] : [`zh lacks ${lost.join(", ")}, which en names`]),
    ...(gained.length === 0 ? [] : [`en lacks ${gained.join(", ")}, which zh names`]),
  ];
}

function codeIn(text: string): Set<string> {
  return new Set([...text.matchAll(/`[^`]+`/g)].map(([code]) => code));
}
