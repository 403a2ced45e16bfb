import { hasPlaceholder } from "../../effective/placeholder.js";
import type { ConfigEntry } from "../../formats/document.js";
import type { FileEdit, Neighbour, RelatedPlace, RuleContext } from "../rule.js";
import { lineStart, nextLine } from "./text-lines.js";

/** YARN reads its own file on top of the one that all of Hadoop reads. */
const YARN_FILES = ["yarn-site.xml", "core-site.xml"] as const;

/** A property that one of Hadoop's files beside the configuration sets. */
export interface HadoopProperty {
  readonly name: string;
  readonly value: string;
  readonly file: Neighbour;
  readonly entry: ConfigEntry;
}

/** A file of Hadoop beside the configuration, unless it is not there or no XML. */
export function hadoopFile(name: string, { neighbours }: RuleContext): Neighbour | undefined {
  const file = neighbours.get(name);
  return file?.document === undefined || file.document.failure !== undefined ? undefined : file;
}

/** The property that YARN or another part of Hadoop reads; undefined when none of the files sets it. */
export function hadoopProperty(
  name: string,
  context: RuleContext,
  files: readonly string[] = YARN_FILES,
): HadoopProperty | undefined {
  for (const fileName of files) {
    const file = hadoopFile(fileName, context);
    const entry = file?.document?.entries.findLast(({ key }) => key === name);
    if (file !== undefined && entry !== undefined) return { name, value: entry.value, file, entry };
  }
  return undefined;
}

/** A number that YARN reads, and the property that sets it; without one it is YARN's default. */
export interface HadoopNumber {
  readonly value: number;
  readonly property: HadoopProperty | undefined;
}

/**
 * A whole number that the ResourceManager reads according to the yarn-site.xml beside the configuration. Undefined without
 * such a file, and where a variable or another text leaves the number open.
 */
export function yarnNumber(name: string, otherwise: number, context: RuleContext): HadoopNumber | undefined {
  if (hadoopFile("yarn-site.xml", context) === undefined) return undefined;
  const property = hadoopProperty(name, context);
  if (property === undefined) return { value: otherwise, property };
  return /^-?\d{1,15}$/.test(property.value) ? { value: Number(property.value), property } : undefined;
}

/** Whether a property certainly is read as this word, set or by default. */
export function yarnWord(name: string, otherwise: string, context: RuleContext): string | undefined {
  if (hadoopFile("yarn-site.xml", context) === undefined) return undefined;
  const value = hadoopProperty(name, context)?.value ?? otherwise;
  return hasPlaceholder(value) ? undefined : value.toLowerCase();
}

/** The place of a property's value, to be named beside a finding. */
export function propertyPlace({ file, entry }: HadoopProperty, message = "related"): RelatedPlace {
  return { message, path: file.path, start: entry.valueStart, end: entry.valueEnd };
}

/** Writes another value into a property. */
export function propertyEdit({ file, entry }: HadoopProperty, newText: string): FileEdit {
  return { path: file.path, start: entry.valueStart, end: entry.valueEnd, newText: escaped(newText) };
}

/** A property as it is written, with the lines' ends. */
export function propertyLines(name: string, value: string, indent = "  ", feed = "\n"): string {
  const inner = `${indent}${indent === "" ? "  " : indent}`;
  const lines = ["<property>", `<name>${escaped(name)}</name>`, `<value>${escaped(value)}</value>`, "</property>"];
  return lines.map((line, index) => `${index % 3 === 0 ? indent : inner}${line}${feed}`).join("");
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Adds a property behind the last one of a file, indented as that one is. Undefined for a file that is written otherwise. */
export function propertyAddition({ path, text }: Neighbour, name: string, value: string): FileEdit | undefined {
  const last = text.lastIndexOf("</property>");
  const first = text.lastIndexOf("<property", last);
  const indent = text.slice(lineStart(text, first), first);
  if (last === -1 || first === -1 || indent.trim() !== "") return undefined;
  const at = nextLine(text, last);
  if (text.slice(last + "</property>".length, at).trim() !== "") return undefined;
  const newText = propertyLines(name, value, indent, text.includes("\r\n") ? "\r\n" : "\n");
  return { path, start: at, end: at, newText };
}
