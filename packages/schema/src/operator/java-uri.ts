// The part of `java.net.URI` that the operator asks for a session job's jarURI.

/** A text taken apart, or Java's message against it. */
export type JavaUri =
  | { readonly ok: true; readonly scheme: string | undefined; readonly host: string | undefined }
  | { readonly ok: false; readonly message: string };

/** Characters that may stand in a path, beside escapes and most of what is outside ASCII. */
const PATH = /[A-Za-z0-9_.!~*'();:@&=+$,/-]/;
const QUERY = /[A-Za-z0-9_.!~*'();/?:@&=+$,[\]-]/;
const AUTHORITY = /[A-Za-z0-9_.!~*'();:@&=+$,[\]-]/;

/** `new URI(text)`. */
export function readJavaUri(text: string): JavaUri {
  const end = text.search(/[/?#]/);
  const colon = text.indexOf(":");
  if (colon === -1 || (end !== -1 && end < colon)) return rest(text, 0, undefined);
  if (colon === 0) return { ok: false, message: `Expected scheme name at index 0: ${text}` };
  const wrong = text.slice(0, colon).search(/[^A-Za-z0-9+.-]/);
  const bad = /^[A-Za-z]/.test(text) ? wrong : 0;
  if (bad !== -1) return illegal("scheme name", bad, text);
  if (colon + 1 === text.length) {
    return { ok: false, message: `Expected scheme-specific part at index ${colon + 1}: ${text}` };
  }
  const scheme = text.slice(0, colon);
  if (text[colon + 1] === "/") return rest(text, colon + 1, scheme);
  const fragment = text.indexOf("#", colon);
  const opaque = scan(text, colon + 1, fragment === -1 ? text.length : fragment, QUERY, "opaque part");
  return opaque ?? { ok: true, scheme, host: undefined };
}

function rest(text: string, start: number, scheme: string | undefined): JavaUri {
  let at = start;
  let host: string | undefined;
  if (text.startsWith("//", at)) {
    const authorityEnd = endOf(text, at + 2, /[/?#]/);
    if (authorityEnd === text.length && authorityEnd === at + 2) {
      return { ok: false, message: `Expected authority at index ${at + 2}: ${text}` };
    }
    const fault = scan(text, at + 2, authorityEnd, AUTHORITY, "authority");
    if (fault !== undefined) return fault;
    host = hostOf(text.slice(at + 2, authorityEnd));
    at = authorityEnd;
  }
  const pathEnd = endOf(text, at, /[?#]/);
  const fragment = endOf(text, pathEnd, /#/);
  const fault =
    scan(text, at, pathEnd, PATH, "path") ??
    scan(text, pathEnd, fragment, QUERY, "query") ??
    scan(text, fragment + 1, text.length, QUERY, "fragment");
  return fault ?? { ok: true, scheme, host };
}

function endOf(text: string, start: number, stop: RegExp): number {
  const found = text.slice(start).search(stop);
  return found === -1 ? text.length : start + found;
}

function scan(text: string, start: number, end: number, legal: RegExp, part: string): JavaUri | undefined {
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === "%") {
      if (!/^%[0-9A-Fa-f]{2}/.test(text.slice(at, end))) {
        return { ok: false, message: `Malformed escape pair at index ${at}: ${text}` };
      }
      at += 2;
    } else if (!legal.test(character) && !isOther(character)) return illegal(part, at, text);
  }
  return undefined;
}

/** Outside ASCII everything is legal that is neither a control character nor a space. */
function isOther(character: string): boolean {
  return character.charCodeAt(0) > 159 && !/\s/.test(character);
}

function illegal(part: string, at: number, text: string): JavaUri {
  return { ok: false, message: `Illegal character in ${part} at index ${at}: ${text}` };
}

/** The host of an authority that names a server; undefined where Java finds none, as with an underscore in it. */
function hostOf(authority: string): string | undefined {
  const server = authority.slice(authority.lastIndexOf("@") + 1);
  const literal = /^(\[[0-9A-Fa-f:.%]+\])(?::[0-9]*)?$/.exec(server);
  if (literal !== null) return literal[1];
  const [, name] = /^([^:]*)(?::[0-9]*)?$/.exec(server) ?? [];
  if (name === undefined || name === "") return undefined;
  if (/^[0-9]+(?:\.[0-9]+)*$/.test(name)) return name;
  return /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.?$/.test(name)
    ? name
    : undefined;
}
