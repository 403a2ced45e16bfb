import type { ConfigDocument, ConfigEntry } from "../formats/document.js";
import type { Range } from "../text/source-text.js";
import { HIDDEN_CONTENT, isSensitiveAnywhere } from "../values/sensitive.js";
import { SecretIndex, SHORTEST_SECRET } from "./secret-index.js";
import { mergedRanges, secretRanges, sensitiveEntries } from "./secrets.js";

/** So many values of one key are looked for inside a text; beyond that only the whole text is compared. */
const VALUES_OF_KEY = 64;
/** The pieces of a secret that are hidden by themselves. */
const WORD = /[^\s,;:#"'`[\]{}()]+/g;
const SHORTEST_WORD = 6;
const NO_SECRET = /^(?:true|false|none|null)$/i;

/** Hides secrets in what people and programs are shown. Nothing is worked out before the first text. */
export class Masker {
  private index: SecretIndex | undefined;
  private readonly valuesOf = new Map<string, Set<string>>();

  /** @param others entries of other layers, whose values findings may name. */
  constructor(
    private readonly document: ConfigDocument,
    private readonly others: () => Iterable<ConfigEntry>,
  ) {}

  /** A piece of data as a message about `key` may show it. */
  mask(text: string, key: string | undefined): string {
    if (text === "") return text;
    const masked = this.secrets().hide(text, HIDDEN_CONTENT);
    if (key === undefined || masked === key) return masked;
    const values = this.valuesOf.get(key);
    return values === undefined ? masked : hideValues(masked, values);
  }

  /** Where secrets stand in the document's text: the values themselves, and whatever repeats one elsewhere. */
  rangesInText(): readonly Range[] {
    const values = secretRanges(this.document);
    const repeated = this.secrets().find(this.document.source.text);
    return repeated.length === 0 ? values : mergedRanges([...values, ...repeated]);
  }

  private secrets(): SecretIndex {
    this.index ??= this.readSecrets();
    return this.index;
  }

  private readSecrets(): SecretIndex {
    const { text } = this.document.source;
    const secrets = new Set<string>();
    const add = (secret: string): void => {
      const bare = secret.trim();
      if (bare.length < SHORTEST_SECRET || NO_SECRET.test(bare)) return;
      secrets.add(bare);
      // Rules may name a piece of it: what stands in quotes, behind a dash, between brackets.
      for (const [word] of bare.matchAll(WORD)) if (word.length >= SHORTEST_WORD) secrets.add(word);
    };
    const addEntry = (entry: ConfigEntry): void => {
      let values = this.valuesOf.get(entry.key);
      if (values === undefined) {
        values = new Set();
        this.valuesOf.set(entry.key, values);
      }
      if (entry.value !== "") values.add(entry.value);
      add(entry.value);
      for (const item of entry.items ?? []) add(item.text);
    };
    const sensitive = sensitiveEntries(this.document);
    for (const entry of sensitive) addEntry(entry);
    for (const entry of this.others()) if (isSensitiveAnywhere(entry.key)) addEntry(entry);
    for (const range of secretRanges(this.document, sensitive)) {
      const slice = text.slice(range.start, range.end);
      add(slice);
      const cut = slice.indexOf("#");
      if (cut === -1) continue;
      add(slice.slice(0, cut));
      add(slice.slice(cut + 1));
    }
    return new SecretIndex(secrets);
  }
}

/** Hides the values of a sensitive key in a text about that key, and a text that is a piece of one. */
function hideValues(text: string, values: ReadonlySet<string>): string {
  const bare = text.replace(/^["'`]|["'`…]+$/g, "");
  if (values.has(bare)) return HIDDEN_CONTENT;
  let hidden = text;
  let looked = 0;
  for (const value of values) {
    if (++looked > VALUES_OF_KEY) break;
    if (bare.length > 1 && value.includes(bare)) return HIDDEN_CONTENT;
    if (value.length > 2) hidden = hidden.replaceAll(value, HIDDEN_CONTENT);
  }
  return hidden;
}
