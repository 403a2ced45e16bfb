// Packs what flinkconf says in each language into files that programs load when somebody asks, one language at a time:
// LOCALE/descriptions.json (of options), LOCALE/rules.json and LOCALE/messages.json. English rules and messages stand in the code.
// LOCALE/pages.json holds the prose of the rules' pages, for programs that show them.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const schema = join(root, "packages/schema/src");

/** The languages, and the member of a description that holds each. */
const LOCALES = { en: "en", "zh-CN": "zh" };
/** Packages whose messages have tables. */
const SPEAKING = ["schema", "cli", "lsp"];

/** Writes the words of all languages below a folder; those of the rules' pages unless told otherwise. */
export function packWords(folder, { pages = true } = {}) {
  for (const [locale, member] of Object.entries(LOCALES)) {
    const files = { descriptions: descriptionsIn(member) };
    if (locale !== "en") Object.assign(files, { rules: rulesIn(locale), messages: messagesIn(locale) });
    if (locale !== "en" && pages) Object.assign(files, { pages: pagesIn(locale) });
    mkdirSync(join(folder, locale), { recursive: true });
    for (const [name, words] of Object.entries(files)) {
      writeFileSync(join(folder, locale, `${name}.json`), JSON.stringify(words));
    }
  }
}

/** By key: a text, or a text and a longer note. */
function descriptionsIn(member) {
  const packed = {};
  for (const group of jsonFiles(join(schema, "catalogue/descriptions"))) {
    for (const [key, { longer, ...said }] of Object.entries(group)) {
      packed[key] = longer === undefined ? said[member] : [said[member], longer[member]];
    }
  }
  return packed;
}

/** By rule: what it is about, and its messages. */
function rulesIn(locale) {
  return Object.assign({}, ...jsonFiles(join(schema, "rules/locales", locale)));
}

/** By rule: the prose of its page. */
function pagesIn(locale) {
  return Object.assign({}, ...jsonFiles(join(root, "docs", locale, "rules")));
}

/** By the English text. */
function messagesIn(locale) {
  const tables = SPEAKING.map((name) => join(root, "packages", name, "src/locales", `${locale}.json`));
  return Object.assign({}, ...tables.filter(existsSync).map(readJson));
}

function jsonFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => readJson(join(folder, name)));
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`${path}: ${error.message}`);
  }
}
