/** So many characters of a class are worth looking for one by one. */
const MOST_CHARACTERS = 6;

/**
 * Texts of which every match of a pattern, in any case, holds at least one, in lower case; none where that is not told from its
 * letters. Looking for them is quicker than the pattern, which has to be compiled first.
 */
export function requiredTexts(pattern: string): readonly string[] {
  const texts = new Set<string>();
  for (const branch of branchesOf(pattern)) {
    const own = requiredIn(branch);
    if (own === undefined) return [];
    for (const text of own) texts.add(text.toLowerCase());
  }
  return [...texts];
}

/** What stands between bars that are in no group and in no class. */
function branchesOf(pattern: string): readonly string[] {
  const branches: string[] = [];
  let start = 0;
  for (let at = 0; at < pattern.length; at = atomEnd(pattern, at)) {
    if (pattern[at] !== "|") continue;
    branches.push(pattern.slice(start, at));
    start = at + 1;
  }
  return [...branches, pattern.slice(start)];
}

/** Where the character, escape, class or group at an offset ends. */
function atomEnd(pattern: string, at: number): number {
  if (pattern[at] === "\\") return at + 2;
  if (pattern[at] === "[") return classEnd(pattern, at);
  if (pattern[at] !== "(") return at + 1;
  let next = at + 1;
  while (next < pattern.length && pattern[next] !== ")") next = atomEnd(pattern, next);
  return next + 1;
}

function classEnd(pattern: string, at: number): number {
  let next = at + 1;
  while (next < pattern.length && pattern[next] !== "]") next += pattern[next] === "\\" ? 2 : 1;
  return next + 1;
}

/** The longest run of letters that a branch asks for, or the characters of a small class; undefined when it asks for nothing certain. */
function requiredIn(branch: string): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let run = "";
  const endRun = (): void => {
    if (run !== "" && (best === undefined || best.length > 1 || run.length > (best[0]?.length ?? 0))) best = [run];
    run = "";
  };
  for (let at = 0; at < branch.length; ) {
    const end = atomEnd(branch, at);
    const atom = branch.slice(at, end);
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(branch.slice(end))?.[0] ?? "";
    at = end + quantifier.length;
    const mayBeAbsent = /^(?:[*?]|\{0)/.test(quantifier);
    const letter = letterOf(atom);
    if (letter !== undefined && quantifier === "") {
      run += letter;
      continue;
    }
    if (atom === "^" || atom === "$") continue;
    endRun();
    if (mayBeAbsent) continue;
    const characters = letter === undefined ? charactersOf(atom) : [letter];
    if (characters !== undefined && best === undefined) best = characters;
  }
  endRun();
  return best;
}

/** The character that an atom stands for. */
function letterOf(atom: string): string | undefined {
  if (atom.length === 1) return /[\^$.*+?()[\]{}|]/.test(atom) ? undefined : atom;
  return /^\\[^a-zA-Z0-9]$/.test(atom) ? atom[1] : undefined;
}

/** The characters of a small class without ranges and escapes. */
function charactersOf(atom: string): readonly string[] | undefined {
  const inside = /^\[([^^\\\]][^\\\]]*)\]$/.exec(atom)?.[1];
  if (inside === undefined || inside.length > MOST_CHARACTERS || /.-./.test(inside)) return undefined;
  return [...inside];
}
