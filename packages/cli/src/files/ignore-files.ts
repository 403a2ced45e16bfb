import ignore from "ignore";

/** What one ignore file says about a path. */
export interface IgnoreRules {
  /** @param path relative to the folder of the ignore file, with forward slashes, a folder's ending in one */
  test(path: string): { readonly ignored: boolean; readonly unignored: boolean };
}

/** Reads the text of a `.gitignore`. */
export function readIgnoreFile(text: string): IgnoreRules {
  return ignore({ allowRelativePaths: false }).add(text);
}
