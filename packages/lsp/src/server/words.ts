import { type Locale, localeNamed, type PhraseTable, type RuleWords, speak } from "@flinkconf/schema/host";
import { type PackedDescriptions, speakOfRules } from "@flinkconf/schema/host-editor";
import type { Host } from "./host.js";

/** What the server says in its client's language. Each kind of words is fetched when it is first needed, in one language. */
export class Words {
  private locale: Locale = "en";
  private about: Promise<PackedDescriptions | undefined> | undefined;

  /** A server speaks English until its client says otherwise. */
  constructor(private readonly host: Host) {
    speak(undefined);
    speakOfRules(undefined);
  }

  /** Speaks another language from now on; tells whether that changes anything. */
  async settle(name: string | undefined): Promise<boolean> {
    const locale = localeNamed(name ?? "");
    if (locale === this.locale) return false;
    this.locale = locale;
    this.about = undefined;
    const [phrases, rules] =
      locale === "en" ? [] : await Promise.all([this.wordsOf("messages"), this.wordsOf("rules")]);
    speak(phrases as PhraseTable | undefined);
    speakOfRules(rules as RuleWords | undefined);
    return true;
  }

  /** What is said about options. */
  descriptions(): Promise<PackedDescriptions | undefined> {
    this.about ??= this.wordsOf("descriptions") as Promise<PackedDescriptions | undefined>;
    return this.about;
  }

  private wordsOf(name: "descriptions" | "messages" | "rules"): Promise<unknown> {
    return this.host.words(this.locale, name).catch(() => undefined);
  }
}
