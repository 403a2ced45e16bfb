/** The colours that output is made of; every one returns the text as it is when colour is off. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
  /** Makes a text lead to an address, on terminals. */
  readonly link: (text: string, address: string) => string;
}

const plain = (text: string): string => text;
const code =
  (on: number, off: number) =>
  (text: string): string =>
    text === "" ? text : `\x1b[${on}m${text}\x1b[${off}m`;

export const NO_PAINT: Paint = {
  bold: plain,
  faint: plain,
  red: plain,
  yellow: plain,
  blue: plain,
  green: plain,
  link: plain,
};

/** Colours, when they are wanted; links only where a terminal follows them. */
export function paint(color: boolean, terminal: boolean): Paint {
  if (!color) return NO_PAINT;
  return {
    bold: code(1, 22),
    faint: code(2, 22),
    red: code(31, 39),
    yellow: code(33, 39),
    blue: code(36, 39),
    green: code(32, 39),
    link: terminal ? (text, address) => `\x1b]8;;${address}\x1b\\${text}\x1b]8;;\x1b\\` : plain,
  };
}
