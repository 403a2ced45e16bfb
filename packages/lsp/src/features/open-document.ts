import type { FlinkLine, InputFile, LintSettings, SourceText } from "@flinkconf/schema/host";
import type { Linted } from "@flinkconf/schema/host-editor";
import type { Positions } from "./positions.js";

/** A document as the features see it: its text, and what the engine makes of it. */
export interface OpenDocument {
  readonly uri: string;
  /** As findings name it: below the workspace folder where there is one, with forward slashes. */
  readonly path: string;
  readonly version: number;
  readonly source: SourceText;
  readonly positions: Positions;
  /** Undefined when the text is no Flink configuration. */
  readonly linted: Linted | undefined;
  /** What the engine was given, to be given again. */
  readonly input: InputFile;
  readonly settings: LintSettings;
  /** The default of an option on a line, as Flink would write it. */
  readonly defaultOf: (key: string, line: FlinkLine) => string | undefined;
  /** The URI of a file that a finding names by its path. */
  readonly uriOf: (path: string) => string;
  /** Positions in a file that a finding names by its path; undefined for a file whose text is not at hand. */
  readonly positionsIn: (path: string) => Positions | undefined;
}
