import type { Severity } from "../rules/rule.js";

/** A finding that a spec expects, as a marker at the end of a line says it: `# error: [rule-id] "part of the message"`. */
export interface ExpectedFinding {
  /** 1-based line of the linted text. */
  readonly line: number;
  readonly severity: Severity;
  readonly rule: string;
  /** Text that the message must hold. */
  readonly message?: string;
}

/** A text without its markers, and what they said. */
export interface MarkedText {
  readonly text: string;
  readonly expected: readonly ExpectedFinding[];
}

const MARKER = /[ \t]*# (error|warning|info): \[([a-z0-9-]+)\](?: "([^"]*)")?[ \t]*$/;

/** What a cell of a table says about a line: a marker without its `#`. Undefined for any other text. */
export function readMarker(cell: string, line: number): ExpectedFinding | undefined {
  const [found] = takeMarkers(`# ${cell}`).expected;
  return found === undefined ? undefined : { ...found, line };
}

/** Whether a line carries a marker. */
export function hasMarker(line: string): boolean {
  return MARKER.test(line);
}

/**
 * Takes the markers out of a text, with the blanks before them, so that Flink would read what the author means.
 * Several markers may follow one another on a line.
 */
export function takeMarkers(marked: string): MarkedText {
  const expected: ExpectedFinding[] = [];
  const lines = marked.split("\n").map((line, index) => {
    let rest = line;
    const here: ExpectedFinding[] = [];
    for (let match = MARKER.exec(rest); match !== null; match = MARKER.exec(rest)) {
      const [, severity, rule, message] = match;
      here.unshift({
        line: index + 1,
        severity: severity as Severity,
        rule: rule as string,
        ...(message === undefined ? {} : { message }),
      });
      rest = rest.slice(0, match.index);
    }
    expected.push(...here);
    return rest;
  });
  return { text: lines.join("\n"), expected };
}

/** Resolves `\t`, `\r`, `\n`, `\\`, `\xHH` and `\uHHHH`, for characters that a Markdown file cannot show. */
export function unescapeText(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([trn\\]))/g,
    (_, u?: string, x?: string, c?: string) => {
      const hex = u ?? x;
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      return c === "t" ? "\t" : c === "r" ? "\r" : c === "n" ? "\n" : "\\";
    },
  );
}
