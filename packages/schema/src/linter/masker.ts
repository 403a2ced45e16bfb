import type { ConfigDocument, ConfigEntry } from "../formats/document.js";
import { HIDDEN_CONTENT, isSensitiveAnywhere } from "../values/sensitive.js";
import { secretRanges } from "./secrets.js";

/** The shortest secret that is hidden wherever it turns up; shorter ones are hidden in findings about their own key. */
const SHORTEST = 4;
/** So much of a secret is compared; what follows is hidden with it. */
const COMPARED = 256;
/** So many values of one key are looked for inside a text; beyond that only the whole text is compared. */
const VALUES_OF_KEY = 64;
const NO_SECRET = /^(?:true|false|none|null)$/i;

/** Secrets by their first characters, so that a text is searched in one pass however many there are. */
class SecretIndex {
  private readonly byStart = new Map<string, string[]>();

  constructor(secrets: Iterable<string>) {
    for (const secret of secrets) {
      const start = secret.slice(0, SHORTEST);
      const list = this.byStart.get(start);
      if (list === undefined) this.byStart.set(start, [secret]);
      else list.push(secret);
    }
    for (const list of this.byStart.values()) list.sort((left, right) => right.length - left.length);
  }

  hide(text: string): string {
    if (this.byStart.size === 0) return text;
    let out = "";
    let done = 0;
    for (let i = 0; i + SHORTEST <= text.length; i++) {
      const secret = this.byStart
        .get(text.slice(i, i + SHORTEST))
        ?.find((candidate) => text.startsWith(candidate.slice(0, COMPARED), i));
      if (secret === undefined) continue;
      out += text.slice(done, i) + HIDDEN_CONTENT;
      done = Math.min(text.length, i + secret.length);
      i = done - 1;
    }
    return done === 0 ? text : out + text.slice(done);
  }
}

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
    this.index ??= this.readSecrets();
    const masked = this.index.hide(text);
    if (key === undefined || masked === key) return masked;
    const values = this.valuesOf.get(key);
    return values === undefined ? masked : hideValues(masked, values);
  }

  private readSecrets(): SecretIndex {
    const { text } = this.document.source;
    const secrets = new Set<string>();
    const add = (secret: string): void => {
      const bare = secret.trim();
      if (bare.length >= SHORTEST && !NO_SECRET.test(bare)) secrets.add(bare);
    };
    const addEntry = (entry: ConfigEntry): void => {
      if (!isSensitiveAnywhere(entry.key)) return;
      let values = this.valuesOf.get(entry.key);
      if (values === undefined) {
        values = new Set();
        this.valuesOf.set(entry.key, values);
      }
      if (entry.value !== "") values.add(entry.value);
      add(entry.value);
      for (const item of entry.items ?? []) add(item.text);
    };
    for (const entry of this.document.entries) addEntry(entry);
    for (const entry of this.others()) addEntry(entry);
    for (const range of secretRanges(this.document)) {
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
