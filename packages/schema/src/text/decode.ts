import type { SourceEncoding, SourceText } from "./source-text.js";

/** What every host (Node, browsers, workers) has; the engine is compiled without their type libraries. */
declare const TextDecoder: new (
  label: string,
  options: { readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const UTF_8 = new TextDecoder("utf-8", { ignoreBOM: true });

const REPLACEMENT = 0xfffd;
/** Character codes that go through one call of `String.fromCharCode`. */
const CHUNK = 8192;

/**
 * Turns the bytes of a file into text: UTF-16 or UTF-32 where its byte order mark says so (the config.yaml loader of
 * Flink knows these four), otherwise UTF-8. The mark stays in the text as U+FEFF. Malformed bytes become U+FFFD, as many as the
 * decoders of the JDK make of them. Never throws; time and memory grow with the length of the input.
 */
export function decode(bytes: Uint8Array): SourceText {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) {
    return third === 0 && fourth === 0 ? decodeUtf32(bytes, "utf-32le") : decodeUtf16(bytes, "utf-16le", 0);
  }
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, "utf-16be", 1);
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return decodeUtf32(bytes, "utf-32be");
  return decodeUtf8(bytes);
}

/** Turns bytes into text as UTF-8, whatever a byte order mark says: what the flink-conf.yaml parser of Flink does in a UTF-8 locale. */
export function decodeUtf8(bytes: Uint8Array): SourceText {
  const text = UTF_8.decode(bytes);
  if (text.indexOf("\uFFFD") === -1) return { text, encoding: "utf-8", malformedAt: -1 };
  return decodeMalformedUtf8(bytes);
}

/** A text that is in memory already. */
export function sourceText(text: string): SourceText {
  return { text, encoding: "utf-8", malformedAt: -1 };
}

/** Collects characters and turns them into a string in chunks. */
interface Collector {
  readonly codes: Uint16Array;
  used: number;
  parts: string[];
  length: number;
  malformedAt: number;
  malformedLength: number;
  truncated: boolean;
}

function collector(): Collector {
  const codes = new Uint16Array(CHUNK);
  return { codes, used: 0, parts: [], length: 0, malformedAt: -1, malformedLength: 0, truncated: false };
}

function add(into: Collector, code: number): void {
  if (into.used === CHUNK) flush(into);
  into.codes[into.used++] = code;
}

function addMalformed(into: Collector, bytes: number, truncated: boolean): void {
  if (into.malformedAt === -1) {
    into.malformedAt = into.length + into.used;
    into.malformedLength = bytes;
    into.truncated = truncated;
  }
  add(into, REPLACEMENT);
}

function flush(into: Collector): void {
  into.parts.push(String.fromCharCode.apply(null, into.codes.subarray(0, into.used) as unknown as number[]));
  into.length += into.used;
  into.used = 0;
}

function finish(into: Collector, encoding: SourceEncoding): SourceText {
  flush(into);
  const text = into.parts.join("");
  const { malformedAt, malformedLength, truncated } = into;
  if (malformedAt === -1) return { text, encoding, malformedAt };
  const source = { text, encoding, malformedAt, malformedLength };
  return truncated ? { ...source, truncated } : source;
}

/**
 * UTF-8 as `sun.nio.cs.UTF_8` of JDK 17 decodes it: one U+FFFD for the longest beginning of a character that is cut short.
 * An encoded surrogate (`ED A0 80`) is one malformed character there, where the decoders of browsers see three.
 */
function decodeMalformedUtf8(bytes: Uint8Array): SourceText {
  const into = collector();
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      add(into, lead);
      at++;
      continue;
    }
    const size = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
    const valid = wellFormedLength(bytes, at, lead, size);
    if (size === 1 || valid < size) addMalformed(into, valid, size > 1 && at + valid === bytes.length);
    else addCharacter(into, bytes, at, size);
    at += valid;
  }
  return finish(into, "utf-8");
}

/** How many bytes from `at` belong to the beginning of one character: `size` when it is whole, at least 1. */
function wellFormedLength(bytes: Uint8Array, at: number, lead: number, size: number): number {
  let length = 1;
  while (length < size && at + length < bytes.length) {
    const byte = bytes[at + length] as number;
    if ((byte & 0xc0) !== 0x80) break;
    if (length === 1 && !mayFollow(lead, byte)) break;
    length++;
  }
  return length;
}

/** Forbids overlong forms and characters above U+10FFFF; surrogates are let through here. */
function mayFollow(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  if (lead === 0xf4) return second < 0x90;
  return true;
}

function addCharacter(into: Collector, bytes: Uint8Array, at: number, size: number): void {
  const lead = bytes[at] as number;
  const second = (bytes[at + 1] as number) & 0x3f;
  if (size === 2) {
    add(into, ((lead & 0x1f) << 6) | second);
    return;
  }
  const third = (bytes[at + 2] as number) & 0x3f;
  if (size === 3) {
    const code = ((lead & 0x0f) << 12) | (second << 6) | third;
    if (code >= 0xd800 && code <= 0xdfff) addMalformed(into, size, false);
    else add(into, code);
    return;
  }
  const point = ((lead & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] as number) & 0x3f);
  add(into, 0xd7c0 + (point >> 10));
  add(into, 0xdc00 + (point & 0x3ff));
}

function decodeUtf16(bytes: Uint8Array, encoding: SourceEncoding, low: 0 | 1): SourceText {
  const into = collector();
  const unit = (at: number): number => ((bytes[at + 1 - low] as number) << 8) | (bytes[at + low] as number);
  const end = bytes.length - (bytes.length % 2);
  for (let at = 0; at < end; at += 2) {
    const code = unit(at);
    if (code < 0xd800 || code > 0xdfff) {
      add(into, code);
    } else if (code < 0xdc00 && at + 2 < end && (unit(at + 2) & 0xfc00) === 0xdc00) {
      add(into, code);
      add(into, unit(at + 2));
      at += 2;
    } else {
      // The JDK has looked at what follows a high surrogate, as far as there is anything.
      const isHigh = code < 0xdc00;
      addMalformed(into, isHigh ? Math.min(4, bytes.length - at) : 2, isHigh && at + 2 === end);
    }
  }
  if (end < bytes.length) addMalformed(into, 1, true);
  return finish(into, encoding);
}

function decodeUtf32(bytes: Uint8Array, encoding: "utf-32le" | "utf-32be"): SourceText {
  const into = collector();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - (bytes.length % 4);
  for (let at = 0; at < end; at += 4) {
    const point = view.getUint32(at, encoding === "utf-32le");
    if (point > 0x10ffff) {
      addMalformed(into, 4, false);
    } else if (point > 0xffff) {
      add(into, 0xd7c0 + (point >> 10));
      add(into, 0xdc00 + (point & 0x3ff));
    } else {
      add(into, point);
    }
  }
  if (end < bytes.length) addMalformed(into, bytes.length - end, true);
  return finish(into, encoding);
}
