/** The languages that flinkconf speaks. */
export const LOCALES = ["en", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * The language behind a name such as `zh_CN.UTF-8`, `zh-cn` or `zh-Hans`: Chinese in simplified characters, or English for
 * everything else. Those who write traditional characters get English.
 */
export function localeNamed(name: string): Locale {
  return /^zh(?:$|[-_.@](?!(?:hant|tw|hk|mo)\b))/i.test(name) ? "zh-CN" : "en";
}
