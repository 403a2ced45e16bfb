import type { Range, SourceText } from "../../text/source-text.js";
import type { ConfigDocument, ConfigEntry, SyntaxProblem } from "../document.js";
import { type Property, readProperties } from "./read-properties.js";

/** So often Hadoop replaces variables in one value (`Configuration.MAX_SUBST`). */
const MOST_SUBSTITUTIONS = 20;
/** Longer values are not worked out any further: each variable may double them. */
const LONGEST_VALUE = 10_000;
const VARIABLE = /\$\{([^}$\s]+)\}/;
/** A line that people write who take the file for one of Flink's. */
const YAML_LINE = /^[ \t]*(?:- +)?["']?([A-Za-z][\w.-]*)["']?[ \t]*[:=][ \t]*(\S.*?)?[ \t]*$/;
/** So many problems of one kind are told. */
const MOST_PROBLEMS = 100;

/**
 * Reads a file of Hadoop (`core-site.xml`, `yarn-site.xml`, `capacity-scheduler.xml`) as `Configuration.loadResource` of Hadoop 3
 * does. Entries are the properties that count: with a name and a value, and not one that an earlier `final` one forbids;
 * of two with one name the later one wins. A value is trimmed, as all readers of numbers and words do, and its
 * variables are replaced by other properties of the file; those of the system stay as `${name}`. Includes are not read. XML
 * comments are no comments that speak to flinkconf, since `--` is not allowed in them. Never throws; linear.
 *
 * Problems (`code`, range, `data`):
 * - `hadoop-yaml-style`: the whole text is no XML but lines such as `key: value`; the first such line; `key`, `value`.
 * - `hadoop-broken-xml`: the text is not well-formed; the place; `reason`.
 * - `hadoop-line-in-xml`: a line such as `key: value` between the elements, which Hadoop passes over; `key`, `value`.
 */
export function parseHadoopXml(source: SourceText): ConfigDocument {
  const { text } = source;
  const region: Range = { start: 0, end: text.length };
  const problems: SyntaxProblem[] = [];
  const base = { format: "hadoop-xml", source, region, comments: [] } as const;
  if (!text.includes("<property")) {
    const first = yamlLines(text, region)[0];
    if (first !== undefined && !/^[\ufeff\s]*</.test(text)) {
      problems.push({ ...first, code: "hadoop-yaml-style" });
      return { ...base, entries: [], problems, failure: failureOf("the text is no XML") };
    }
  }
  const { list, broken, loose } = readProperties(text);
  if (broken !== undefined) {
    const { start, end, reason } = broken;
    problems.push({ code: "hadoop-broken-xml", start, end, data: { reason } });
  } else {
    for (const range of loose) {
      for (const line of yamlLines(text, range)) {
        if (problems.length < MOST_PROBLEMS) problems.push({ ...line, code: "hadoop-line-in-xml" });
      }
    }
  }
  const entries = entriesOf(list);
  return broken === undefined
    ? { ...base, entries, problems }
    : { ...base, entries, problems, failure: failureOf(broken.reason) };
}

const failureOf = (message: string): NonNullable<ConfigDocument["failure"]> => ({
  exceptions: ["java.lang.RuntimeException", "com.ctc.wstx.exc.WstxException"],
  message,
});

/** The lines of a piece of text that look like `key: value`. */
function yamlLines(text: string, { start, end }: Range): readonly Omit<SyntaxProblem, "code">[] {
  const found: Omit<SyntaxProblem, "code">[] = [];
  for (let at = start; at < end && found.length < MOST_PROBLEMS; ) {
    const feed = text.indexOf("\n", at);
    const lineEnd = feed === -1 || feed > end ? end : feed;
    const line = text.slice(at, lineEnd).replace(/\r$/, "");
    const match = /^[ \t]*[#!]/.test(line) ? null : YAML_LINE.exec(line);
    if (match !== null) {
      const first = at + line.length - line.trimStart().length;
      const data = { key: match[1] ?? "", value: match[2] ?? "" };
      found.push({ start: first, end: at + line.trimEnd().length, data });
    }
    at = lineEnd + 1;
  }
  return found;
}

function entriesOf(list: readonly Property[]): readonly ConfigEntry[] {
  const final = new Set<string>();
  const raw = new Map<string, string>();
  const taken: { readonly name: NonNullable<Property["name"]>; readonly value: NonNullable<Property["value"]> }[] = [];
  for (const { name, value, final: isFinal } of list) {
    if (name === undefined || name.text === "") continue;
    if (value !== undefined && !final.has(name.text)) {
      raw.set(name.text, value.text);
      taken.push({ name, value });
    }
    if (isFinal) final.add(name.text);
  }
  return taken.map(({ name, value }) => ({
    key: name.text,
    keyStart: name.start,
    keyEnd: name.end,
    valueStart: value.start,
    valueEnd: value.end,
    value: substituted(value.text, raw),
    valueType: "String",
    quoting: "plain",
  }));
}

/** Replaces `${name}` by other properties, from left to right; one that nothing in the file answers ends the replacing. */
function substituted(value: string, raw: ReadonlyMap<string, string>): string {
  let out = value;
  for (let i = 0; i < MOST_SUBSTITUTIONS && out.length < LONGEST_VALUE && out.includes("${"); i++) {
    const match = VARIABLE.exec(out);
    const by = match === null ? undefined : raw.get(match[1] ?? "");
    if (match === null || by === undefined || by.includes(match[0])) return out;
    out = out.slice(0, match.index) + by + out.slice(match.index + match[0].length);
  }
  return out.trim();
}
