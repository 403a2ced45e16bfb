import type { SourceText } from "../../text/source-text.js";
import type { CommentSpan, ConfigDocument, ConfigEntry } from "../document.js";

/** A path in front of a host, which `extractHostName` of Flink's config.sh takes for the place in a network. */
const PLACE = /^.*\/(?=[0-9a-zA-Z.-]+$)/;

/**
 * Reads the `masters`, `workers` or `slaves` of a standalone cluster as `readMasters` and `readWorkers` of Flink's config.sh
 * do: of each line the first word counts, up to a `#`. Each entry is a line with a host: the key is the host, the value the
 * port behind its colon, empty without one. A carriage return is left out, though the scripts keep it. Never throws; linear.
 */
export function parseHosts(format: "masters" | "workers", source: SourceText): ConfigDocument {
  const { text } = source;
  const entries: ConfigEntry[] = [];
  const comments: CommentSpan[] = [];
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf("\n", at);
    const end = feed === -1 ? text.length : feed;
    const entry = entryOf(text, at, end);
    if (entry !== undefined) entries.push(entry);
    const hash = text.slice(at, end).indexOf("#");
    if (hash !== -1) {
      const trailing = text.slice(at, at + hash).trim() !== "";
      const last = text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      comments.push({ start: at + hash, end: last, trailing });
    }
    at = end + 1;
  }
  return { format, source, region: { start: 0, end: text.length }, entries, problems: [], comments };
}

function entryOf(text: string, start: number, end: number): ConfigEntry | undefined {
  const found = /\S+/.exec(text.slice(start, end));
  if (found === null) return undefined;
  const word = found[0].replace(/#.*$/, "");
  if (word === "") return undefined;
  const place = PLACE.exec(word)?.[0].length ?? 0;
  const keyStart = start + found.index + place;
  const name = word.slice(place);
  const colon = name.lastIndexOf(":");
  // The colons of a bare IPv6 address are no port.
  const hasPort = colon !== -1 && name.indexOf(":") === colon;
  const keyEnd = keyStart + (hasPort ? colon : name.length);
  const valueStart = hasPort ? keyEnd + 1 : keyEnd;
  const valueEnd = keyStart + name.length;
  return {
    key: text.slice(keyStart, keyEnd),
    keyStart,
    keyEnd,
    valueStart,
    valueEnd,
    value: text.slice(valueStart, valueEnd),
    valueType: "String",
    quoting: "plain",
  };
}
