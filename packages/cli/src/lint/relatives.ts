import { decode, familyOf, foreignFormat, type InputFile, type SourceText } from "@flinkconf/schema/host";
import type { Folder, FoundFile } from "../files/discover.js";
import { readSource } from "../files/read.js";

type Relatives = NonNullable<InputFile["relatives"]>;

/** So many versions of one configuration are compared. */
const MOST_RELATIVES = 50;

/**
 * Finds, among the files of the run, the versions of a configuration for other environments and machines; undefined where
 * there are none. Each is read when a rule asks for it, and once.
 */
export function relativesFinder(found: readonly FoundFile[]): (folder: Folder) => Relatives | undefined {
  if (found.length < 2) return () => undefined;
  const familyIn = new Map<Folder, string | undefined>();
  const known = (folder: Folder): string | undefined => {
    if (!familyIn.has(folder)) familyIn.set(folder, familyOf(folder.path));
    return familyIn.get(folder);
  };
  const families = new Map<string, { readonly folder: Folder; readonly file: Relative }[]>();
  for (const { path, folder } of found) {
    const family = foreignFormat(path) === undefined ? known(folder) : undefined;
    if (family === undefined) continue;
    const members = families.get(family) ?? [];
    families.set(family, members);
    members.push({ folder, file: new Relative(path) });
  }
  return (folder) => {
    const family = families.size === 0 ? undefined : known(folder);
    const members = family === undefined ? undefined : families.get(family);
    if (members === undefined || members.length > MOST_RELATIVES) return undefined;
    const others = members.filter((member) => member.folder !== folder).map(({ file }) => file);
    return others.length === 0 ? undefined : others;
  };
}

class Relative {
  #source: SourceText | undefined;

  constructor(readonly path: string) {}

  get source(): SourceText {
    this.#source ??= readable(this.path);
    return this.#source;
  }
}

/** A file that cannot be read tells rules nothing; it is reported where it is linted itself. */
function readable(path: string): SourceText {
  try {
    return readSource(path);
  } catch {
    return decode(new Uint8Array());
  }
}
