/** Whether a path, relative and with forward slashes, fits a pattern. */
export type PathMatcher = (path: string) => boolean;

const MOST_ALTERNATIVES = 100;

/**
 * A matcher for a pattern of a settings file: `*` and `?` within one name, `**` over any number of folders, `[a-z]`,
 * `{a,b}`. A pattern without a slash fits a file name in any folder, and one that ends with a slash all that lies below.
 * Own code, because settings lie on the way of every run, and because no pattern makes it slow.
 */
export function pathMatcher(pattern: string): PathMatcher {
  const alternatives = withoutBraces(pattern).map((alternative) => {
    let bare = alternative.startsWith("./") ? alternative.slice(2) : alternative;
    if (bare.endsWith("/")) bare += "**";
    if (bare.startsWith("/")) bare = bare.slice(1);
    else if (!bare.includes("/")) bare = `**/${bare}`;
    return bare.split("/");
  });
  return (path) => {
    const names = path.split("/");
    return alternatives.some((parts) => fitsParts(parts, names));
  };
}

/** A matcher that a path fits with one of its folders too: `target` fits `target/conf/flink-conf.yaml`. */
export function folderMatcher(pattern: string): PathMatcher {
  const matches = pathMatcher(pattern);
  return (path) => {
    if (matches(path)) return true;
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      if (matches(path.slice(0, slash))) return true;
    }
    return false;
  };
}

/** Writes `{a,b}` out; a brace without its partner stands for itself. */
function withoutBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const close = next.indexOf("}");
    const start = close === -1 ? -1 : next.lastIndexOf("{", close);
    if (start === -1 || done.length + open.length > MOST_ALTERNATIVES) {
      done.push(next);
      continue;
    }
    const before = next.slice(0, start);
    const after = next.slice(close + 1);
    const choices = next
      .slice(start + 1, close)
      .split(",")
      .slice(0, MOST_ALTERNATIVES);
    for (const choice of choices) open.push(before + choice + after);
  }
  return done;
}

/** Whether names fit the parts of a pattern. After a mismatch only the last `**` is stretched, which is enough. */
function fitsParts(parts: readonly string[], names: readonly string[]): boolean {
  let part = 0;
  let name = 0;
  let star = -1;
  let starName = 0;
  while (name < names.length) {
    if (parts[part] === "**") {
      star = part++;
      starName = name;
    } else if (part < parts.length && fitsName(parts[part] as string, names[name] as string)) {
      part++;
      name++;
    } else if (star !== -1) {
      part = star + 1;
      name = ++starName;
    } else return false;
  }
  while (parts[part] === "**") part++;
  return part === parts.length;
}

/** Whether one name fits one part; again only the last `*` is ever stretched. */
function fitsName(part: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let starName = 0;
  while (n < name.length) {
    const end = p < part.length && part[p] !== "*" ? fitsCharacter(part, p, name[n] as string) : -1;
    if (end !== -1) {
      p = end;
      n++;
    } else if (part[p] === "*") {
      star = p++;
      starName = n;
    } else if (star !== -1) {
      p = star + 1;
      n = ++starName;
    } else return false;
  }
  while (part[p] === "*") p++;
  return p === part.length;
}

/** The offset behind what fits the character at `p` of a part, or -1. */
function fitsCharacter(part: string, p: number, character: string): number {
  const wanted = part[p];
  if (wanted === "?") return p + 1;
  if (wanted === "[") {
    const close = part.indexOf("]", p + 2);
    if (close !== -1) return fitsClass(part.slice(p + 1, close), character) ? close + 1 : -1;
  }
  return wanted === character ? p + 1 : -1;
}

function fitsClass(text: string, character: string): boolean {
  const negated = text[0] === "!" || text[0] === "^";
  for (let i = negated ? 1 : 0; i < text.length; i++) {
    if (text[i + 1] === "-" && i + 2 < text.length) {
      if (character >= (text[i] as string) && character <= (text[i + 2] as string)) return !negated;
      i += 2;
    } else if (text[i] === character) return !negated;
  }
  return negated;
}
