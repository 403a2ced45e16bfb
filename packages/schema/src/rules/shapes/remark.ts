const REMARK = /\s+(?:\/\/|<!--|\/\*)|\s*[（【]/;

/** Whether a remark that does not begin with `#` may stand somewhere in a text. */
export function mayHoldRemark(text: string): boolean {
  return REMARK.test(text);
}

/** Where in a value a remark begins that does not begin with `#`, blanks before it included; -1 when there is none. */
export function remarkStart(value: string): number {
  return value.search(REMARK);
}
