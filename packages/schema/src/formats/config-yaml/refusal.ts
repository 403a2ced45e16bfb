import { markAt } from "./characters.js";
import type { ProblemCode } from "./problem-codes.js";

/** What the exception says and where, before anybody needs the text of the message. */
export interface RefusalDetails {
  /** Simple names of the exception classes below Flink's own RuntimeException, outermost first. */
  readonly exceptions: readonly string[];
  readonly code: ProblemCode;
  /** Where the reader noticed it: a UTF-16 offset, or -1 when the exception names no place. */
  readonly offset: number;
  /** Where the construct began inside which it happened, or -1. */
  readonly contextOffset: number;
  /** The text of the innermost exception; `origin` is the offset behind a byte order mark that the decoder took. */
  readonly message: (text: string, origin: number) => string;
}

/** Thrown inside the reader only; `parseConfigYaml` and `loadYamlText` turn it into a result. */
export class YamlRefusal extends Error {
  readonly details: RefusalDetails;

  constructor(details: RefusalDetails) {
    super(details.code);
    this.details = details;
  }
}

function place(text: string, origin: number, offset: number): string {
  if (offset < 0) return "";
  const mark = markAt(text, origin, offset);
  return ` in reader, line ${mark.line}, column ${mark.column}\n`;
}

/**
 * A refusal with marks. Flink wraps those so that no snippet of the file reaches the log
 * (YamlParserUtils, 1.19 to 2.3): context, its place, problem, its place.
 */
export function markedRefusal(
  code: ProblemCode,
  context: string | undefined,
  contextOffset: number,
  problem: string,
  offset: number,
): YamlRefusal {
  return new YamlRefusal({
    exceptions: ["YamlEngineException"],
    code,
    offset,
    contextOffset,
    message: (text, origin) =>
      `${context === undefined ? "" : `${context}\n${place(text, origin, contextOffset)}`}${problem}\n${place(text, origin, offset)}`,
  });
}

/** A refusal whose message stands alone. */
export function plainRefusal(
  code: ProblemCode,
  exceptions: readonly string[],
  message: string,
  offset: number,
): YamlRefusal {
  return new YamlRefusal({ exceptions, code, offset, contextOffset: -1, message: () => message });
}
