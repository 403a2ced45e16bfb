import type { SourceText } from "@flinkconf/schema/host";

export type WordsName = "descriptions" | "rules" | "messages";

/** What the server needs of the world around it: files, by URI. It never rejects; what cannot be read is not there. */
export interface Host {
  read(uri: string): Promise<SourceText | undefined>;
  /** The names in a folder, none where there is no folder. */
  names(folderUri: string): Promise<readonly string[]>;
  /** The language of the environment, for clients that do not say theirs: `zh_CN.UTF-8`. */
  readonly locale?: string;
  /** What the build packs for a language: `descriptions`, `rules` or `messages`; undefined where there is none. */
  words(locale: string, name: WordsName): Promise<unknown>;
}
