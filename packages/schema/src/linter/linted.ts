import type { EffectiveConfig } from "../effective/effective-config.js";
import type { ConfigDocument } from "../formats/document.js";
import type { Range } from "../text/source-text.js";
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
  /** The configurations of a file that holds several, in its order; absent for every other file. */
  readonly parts?: readonly LintedPart[];
}

/** One configuration of a file that holds several. */
export interface LintedPart extends Linted {
  /** What to call it: `FlinkDeployment basic`, `ConfigMap flink-config, flink-conf.yaml`. */
  readonly title: string;
  /** Where it stands in the file. */
  readonly region: Range;
  /** The lines of the file in which settings of the part may be typed, and whether they are nested YAML. */
  readonly block: (Range & { readonly nested: boolean }) | undefined;
  /** The offset in the file of an offset in the part's own document. */
  readonly inFile: (offset: number) => number;
  /** The offset in the part's own document of an offset in the file; undefined outside of the part. */
  readonly inPart: (offset: number) => number | undefined;
}
