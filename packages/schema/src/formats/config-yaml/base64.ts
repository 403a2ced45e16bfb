const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * Decodes as java.util.Base64's basic decoder does: padding may be left out, bits too many are dropped. A string is the
 * text of the IllegalArgumentException.
 */
export function decodeBase64(text: string): number[] | string {
  // Java makes bytes of the text first: one question mark for each character beyond U+00FF.
  return decodeLatin(text.replace(/[^\0-\xff]/gu, "?"));
}

function decodeLatin(text: string): number[] | string {
  if (text.length === 1) return "Input byte[] should at least have 2 bytes for base64 bytes";
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  let index = 0;
  while (index < text.length) {
    const character = text.charAt(index++);
    if (character === "=") {
      if (held === 0 || (held === 2 && text.charAt(index++) !== "=")) {
        return "Input byte array has wrong 4-byte ending unit";
      }
      break;
    }
    const value = ALPHABET.indexOf(character);
    if (value === -1) {
      // A byte of Java has a sign.
      const code = character.charCodeAt(0);
      return `Illegal base64 character ${(code > 127 ? code - 256 : code).toString(16)}`;
    }
    bits = (bits << 6) | value;
    if (++held === 4) {
      bytes.push((bits >> 16) & 255, (bits >> 8) & 255, bits & 255);
      bits = 0;
      held = 0;
    }
  }
  if (held === 1) return "Last unit does not have enough valid bits";
  if (held === 2) bytes.push((bits >> 4) & 255);
  if (held === 3) bytes.push((bits >> 10) & 255, (bits >> 2) & 255);
  return index < text.length ? `Input byte array has incorrect ending byte at ${index}` : bytes;
}

/** Encodes with padding and without line breaks. */
export function encodeBase64(bytes: readonly number[]): string {
  let text = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1];
    const third = bytes[index + 2];
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += ALPHABET.charAt(bits >> 18) + ALPHABET.charAt((bits >> 12) & 63);
    text += second === undefined ? "=" : ALPHABET.charAt((bits >> 6) & 63);
    text += third === undefined ? "=" : ALPHABET.charAt(bits & 63);
  }
  return text;
}
