/** What flinkconf itself says about an option, in one language. */
export interface OptionWords {
  /** One to three sentences. */
  readonly description: string;
  /** More, for the options that people really set. */
  readonly longer: string | undefined;
}

/** The descriptions of one language as the build packs them: by key or template, with a longer note where there are two texts. */
export type PackedDescriptions = Readonly<Record<string, string | readonly [description: string, longer: string]>>;

/** What is said about a key or template; undefined where nothing is. */
export function wordsAbout(key: string, packed: PackedDescriptions | undefined): OptionWords | undefined {
  const words = packed !== undefined && Object.hasOwn(packed, key) ? packed[key] : undefined;
  if (words === undefined) return undefined;
  return typeof words === "string"
    ? { description: words, longer: undefined }
    : { description: words[0], longer: words[1] };
}
