/**
 * What can be wrong with a config.yaml, as far as rules tell it apart. The first group makes Flink refuse the whole file,
 * the second is loaded, but not as it looks.
 */
export type ProblemCode =
  | "duplicate-key"
  | "null-value"
  | "non-string-key"
  | "root-not-mapping"
  | "second-document"
  | "tab-indentation"
  | "bad-indentation"
  | "unknown-tag"
  | "bad-tag-value"
  | "undefined-alias"
  | "recursive-alias"
  | "too-many-aliases"
  | "unclosed-quote"
  | "bad-escape"
  | "text-after-quote"
  | "unclosed-flow"
  | "special-start-character"
  | "colon-in-plain-value"
  | "missing-blank-after-colon"
  | "missing-colon"
  | "key-too-long"
  | "control-character"
  | "malformed-bytes"
  | "unsupported-yaml-version"
  | "too-large"
  | "too-deep"
  | "other-syntax"
  | ProblemNote;

/** Codes of what Flink accepts. */
export type ProblemNote = "flat-and-nested-same-key" | "number-respelled" | "hash-comment-after-value";
