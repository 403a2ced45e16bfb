/** Asks the client for the bytes of a file: `{ uri }`, answered by a list of bytes, or null when there is no such file. */
export const READ_REQUEST = "flinkconf/readFile";

/** Asks the client for the names in a folder: `{ uri }`, answered by a list. */
export const NAMES_REQUEST = "flinkconf/readFolder";

/** Asks the client for the words of a language: `{ locale, name }`, answered by a JSON text, or null when there are none. */
export const WORDS_REQUEST = "flinkconf/words";
