import type { SourceText } from "../../text/source-text.js";
import type { CommentSpan, ConfigDocument, ConfigEntry } from "../document.js";

/**
 * Reads the `zoo.cfg` that Flink's `start-zookeeper-quorum.sh` starts servers of ZooKeeper with: a file of Java properties, one
 * `key=value` a line. Escapes and lines that go on behind a backslash are left as they are written, for no setting of
 * ZooKeeper needs them. Never throws; linear.
 */
export function parseZooCfg(source: SourceText): ConfigDocument {
  const { text } = source;
  const entries: ConfigEntry[] = [];
  const comments: CommentSpan[] = [];
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf("\n", at);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(at, end).trimEnd();
    const start = at + line.length - line.trimStart().length;
    if (/^[#!]/.test(line.trimStart())) comments.push({ start, end: at + line.length, trailing: false });
    else if (line.trim() !== "") entries.push(entryOf(text, start, at + line.length));
    at = end + 1;
  }
  return { format: "zoo-cfg", source, region: { start: 0, end: text.length }, entries, problems: [], comments };
}

function entryOf(text: string, start: number, end: number): ConfigEntry {
  const line = text.slice(start, end);
  const keyLength = /^[^=:\s]*/.exec(line)?.[0].length ?? 0;
  const separator = /^[ \t\f]*[=:]?[ \t\f]*/.exec(line.slice(keyLength))?.[0].length ?? 0;
  const valueStart = start + keyLength + separator;
  return {
    key: line.slice(0, keyLength),
    keyStart: start,
    keyEnd: start + keyLength,
    valueStart,
    valueEnd: end,
    value: text.slice(valueStart, end),
    valueType: "String",
    quoting: "plain",
  };
}
