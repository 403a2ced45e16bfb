import { SaxesParser } from "saxes";
import type { Range } from "../../text/source-text.js";

/** A text of the file: what it says, and where it stands without the blanks around it. */
export interface PlacedText extends Range {
  readonly text: string;
}

/** One `<property>`; what is not written, or written without content, is undefined as it is to Hadoop. */
export interface Property {
  readonly name: PlacedText | undefined;
  readonly value: PlacedText | undefined;
  /** Hadoop compares with the very text `true`. */
  readonly final: boolean;
}

/** What is in a file of Hadoop. */
export interface Properties {
  readonly list: readonly Property[];
  /** The first place at which the text is no XML, and the reason. */
  readonly broken: (Range & { readonly reason: string }) | undefined;
  /** Text beside the elements, which Hadoop passes over. */
  readonly loose: readonly Range[];
}

const FIELDS = ["name", "value", "final"] as const;
type Field = (typeof FIELDS)[number];

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

/** Elements whose text means something, or is a remark of people's. */
const WITH_TEXT: ReadonlySet<string> = new Set([...FIELDS, "description", "source", "tag"]);

/** An entity that the file declares itself. */
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(["'])([^"'&%<]*)\2/g;

interface Draft {
  name: PlacedText | undefined;
  value: PlacedText | undefined;
  final: boolean;
}

/**
 * Reads the properties as `Configuration.Parser` of Hadoop 3 does: elements or attributes `name`, `value` and `final` of any
 * `property`, wherever it stands. Includes are passed over. What stands behind a mistake is still read as well as it goes,
 * though Hadoop would refuse the file. Never throws.
 */
export function readProperties(text: string): Properties {
  const list: Property[] = [];
  const loose: Range[] = [];
  let broken: Properties["broken"];
  let draft: Draft | undefined;
  const open: string[] = [];
  let field: { readonly name: Field; readonly start: number } | undefined;
  let token = "";
  let textFrom = 0;
  const parser = new SaxesParser();
  const here = (): number => Math.min(parser.position, text.length);
  const breaks = (reason: string): void => {
    if (broken !== undefined) return;
    const at = Math.max(0, here() - 1);
    broken = { start: at, end: Math.min(text.length, at + 1), reason };
  };
  parser.on("error", ({ message }) => breaks(message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
  parser.on("doctype", (doctype) => {
    for (const [, name, , by] of doctype.matchAll(ENTITY)) parser.ENTITIES[name as string] = by as string;
  });
  parser.on("opentagstart", ({ name }) => {
    if (localName(name) === "property") draft = { name: undefined, value: undefined, final: false };
  });
  parser.on("attribute", ({ name, value }) => {
    if (draft === undefined || open.at(-1) === "property") return;
    const quote = text.charAt(here() - 1);
    const end = here() - 1;
    setField(draft, name, value, { start: text.lastIndexOf(quote, end - 1) + 1, end });
  });
  parser.on("opentag", ({ name }) => {
    const local = localName(name);
    open.push(local);
    textFrom = here();
    if (!isField(local)) return;
    field = { name: local, start: here() };
    token = "";
  });
  const take = (content: string): void => {
    if (field !== undefined) token += content;
    else if (content.trim() !== "" && !WITH_TEXT.has(open.at(-1) ?? "")) loose.push({ start: textFrom, end: here() });
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("comment", () => {
    textFrom = here();
  });
  parser.on("closetag", ({ name }) => {
    const local = localName(name);
    open.pop();
    textFrom = here();
    if (field !== undefined && field.name === local) {
      const { start } = field;
      const end = Math.max(start, text.lastIndexOf("</", here() - 1));
      if (draft !== undefined) setField(draft, local, token, { start, end });
      field = undefined;
    } else if (local === "property" && draft !== undefined) {
      list.push(draft);
      draft = undefined;
    }
  });
  parser.write(text).close();
  return { list, broken, loose };

  function setField(of: Draft, name: string, content: string, place: Range): void {
    if (name === "final") of.final = content === "true";
    else if ((name === "name" || name === "value") && content !== "") of[name] = placed(content, place);
  }

  function placed(content: string, { start, end }: Range): PlacedText {
    const written = text.slice(start, end);
    const first = start + (written.length - written.trimStart().length);
    return { text: content.trim(), start: first, end: Math.max(first, start + written.trimEnd().length) };
  }
}

/** The name of an element without its namespace's prefix. */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
