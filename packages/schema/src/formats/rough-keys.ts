/** A line that may be a key of YAML: how far it is indented, the key, and whether a value stands behind it. */
export type RoughKey = (indent: number, key: string, isLeaf: boolean) => void;

const KEY_LINE = /^( *)(["']?)([A-Za-z_][^\s:"'#{}[\]]*)\2[ \t]*:(?:[ \t]+(.*))?$/;

/** Anything but printable ASCII, tabs and line feeds. */
const UNUSUAL = /[^\t\n\x20-\x7e]/;

/** Reads the keys off the lines of a text, one by one: no parser, but quick. */
export function readRoughly(text: string, found: RoughKey): void {
  const { length } = text;
  const plain = !UNUSUAL.test(text);
  for (let start = 0; start < length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? length : feed;
    if (plain) readPlainLine(text, start, end, found);
    else readUnusualLines(text.slice(start, end), found);
    start = end + 1;
  }
}

/** Lines of a text that holds unusual characters. */
function readUnusualLines(text: string, found: RoughKey): void {
  for (const line of text.split("\r")) {
    const match = KEY_LINE.exec(line);
    if (match === null) continue;
    const value = (match[4] ?? "").replace(/^#.*|[ \t]#.*$/, "").trim();
    found(match[1]?.length ?? 0, match[3] ?? "", value !== "");
  }
}

/** The same for a line of printable ASCII. */
function readPlainLine(text: string, start: number, end: number, found: RoughKey): void {
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  const indent = at - start;
  const quote = text.charCodeAt(at);
  const quoted = at < end && (quote === 34 || quote === 39);
  if (quoted) at++;
  const key = at;
  if (at >= end || !isLetter(text.charCodeAt(at))) return;
  while (at < end && !endsKey(text.charCodeAt(at))) at++;
  const keyEnd = at;
  if (quoted && (at >= end || text.charCodeAt(at++) !== quote)) return;
  at = skipBlanks(text, at, end);
  if (at >= end || text.charCodeAt(at) !== 58) return;
  const value = skipBlanks(text, at + 1, end);
  if (value === at + 1 && value < end) return;
  found(indent, text.slice(key, keyEnd), value < end && text.charCodeAt(value) !== 35);
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

/** Blanks, `:`, `"`, `'`, `#`, brackets and braces. */
function endsKey(code: number): boolean {
  return (
    code <= 32 ||
    code === 58 ||
    code === 34 ||
    code === 39 ||
    code === 35 ||
    code === 91 ||
    code === 93 ||
    code === 123 ||
    code === 125
  );
}
