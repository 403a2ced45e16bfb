import { decodeScalar } from "./scalar-runs.js";
import type { ScalarStyle, TreeScalar } from "./yaml-tree.js";

/** A scalar whose text is taken apart when somebody asks. */
export class LazyScalar implements TreeScalar {
  readonly kind = "scalar";
  private decoded: string | undefined;

  constructor(
    private readonly source: string,
    readonly start: number,
    readonly end: number,
    readonly style: ScalarStyle,
  ) {}

  get text(): string {
    this.decoded ??=
      this.style === "plain"
        ? this.source.slice(this.start, this.end)
        : decodeScalar(this.source, this.start, this.end, this.style).text;
    return this.decoded;
  }
}

/** Left to the full parser. */
export const UNUSUAL = Symbol("unusual");

/** Where a quoted scalar ends that is closed on its line; -1 when it is not. */
export function quotedEnd(text: string, start: number, end: number, quote: number): number {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return -1;
    if (code === 92 && quote === 34) at++;
    else if (code === quote) {
      if (quote === 39 && text.charCodeAt(at + 1) === 39) at++;
      else return at + 1;
    }
  }
  return -1;
}

/** Blanks and tabs. */
export const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Characters with which no ordinary plain scalar begins; `-`, `?` and `:` may with something behind them. */
export function isIndicator(code: number): boolean {
  switch (code) {
    case 33: // !
    case 34:
    case 35:
    case 37: // %
    case 38: // &
    case 39:
    case 42: // *
    case 44:
    case 58:
    case 62:
    case 63:
    case 64: // @
    case 91:
    case 93:
    case 96: // `
    case 123:
    case 124:
    case 125:
      return true;
    default:
      return false;
  }
}
