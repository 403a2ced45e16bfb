import type { Catalogue } from "../catalogue/catalogue.js";
import type { Reading, Side } from "../diff/side.js";
import type { MessageData } from "../rules/rule.js";
import type { FlinkLine } from "../text/flink-line.js";
import type { MigrationNoteCode } from "./notes.js";

/** Whom a configuration is moved for. */
export interface Move {
  readonly from: Side;
  /** What the old line reads. */
  readonly read: ReadonlyMap<string, Reading>;
  /** The keys of the file from which it reads something. */
  readonly effective: ReadonlySet<string>;
  /** The release line and the notation that are wanted. */
  readonly line: FlinkLine;
  readonly mode: Side["mode"];
  readonly catalogue: Catalogue;
  /** Whether processes run in containers of YARN or Kubernetes; undefined where that is not known. */
  readonly containers: boolean | undefined;
}

/** One setting of the new file. */
export interface NewSetting {
  readonly key: string;
  readonly text: string;
}

/** What becomes of an entry. */
export interface Decision {
  /** What stands in its place: nothing, and it becomes a comment, or settings, mostly one. */
  readonly settings: readonly NewSetting[];
  readonly notes: readonly { readonly code: MigrationNoteCode; readonly data: MessageData }[];
}

/** A decision with one note. */
export function decided(settings: readonly NewSetting[], code: MigrationNoteCode, data: MessageData = {}): Decision {
  return { settings, notes: [{ code, data }] };
}
