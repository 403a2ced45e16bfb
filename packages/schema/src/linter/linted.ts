import type { EffectiveConfig } from "../effective/effective-config.js";
import type { ConfigDocument } from "../formats/document.js";
import type { LintResult } from "./lint-result.js";

/** A result together with what it was made from. */
export interface Linted {
  readonly result: LintResult;
  readonly document: ConfigDocument;
  readonly effective: EffectiveConfig;
  /** Names of the layers, lowest first. */
  readonly layers: readonly string[];
  /** A value of some layer as it may be shown beside its key: secrets in it are hidden. */
  readonly shown: (value: string, key: string) => string;
}
