import type { CatalogueKey } from "../catalogue/catalogue.js";
import type { FormatId } from "../formats/document.js";
import type { TargetDirective } from "./directive.js";
import type { Deployment, Mode } from "./target.js";

/** A target as flags or settings state it. A source that starts with `--` is a flag and outranks the directive in the file. */
export interface StatedTarget {
  readonly flink?: string;
  readonly flinkSource?: string;
  readonly deployment?: Deployment;
  readonly deploymentSource?: string;
  readonly mode?: Mode;
  readonly modeSource?: string;
}

/** All that may tell what a file is meant for. */
export interface TargetEvidence {
  readonly stated: StatedTarget;
  readonly directive: TargetDirective | undefined;
  readonly path: string;
  readonly format: FormatId;
  /** Names of the files beside this one, and `../lib/NAME` for the jars beside a `conf` folder. */
  readonly siblings: readonly string[];
  /** The distinct keys of the file that the catalogue knows as such; read only when the rest leaves the release open. */
  readonly knownKeys: () => Iterable<CatalogueKey>;
  /** What the configuration sets for a literal key. */
  readonly value: (key: string) => string | undefined;
}
