import type { Range } from "../text/source-text.js";
import type { FileEdit, Process, Severity } from "./rule.js";

/** A repair in words and edits. */
export interface Fix {
  readonly title: string;
  readonly applicability: "safe" | "unsafe";
  readonly edits: readonly FileEdit[];
  /** An edit holds the value of a sensitive key: output for people and programs leaves the edits out. */
  readonly masked?: true;
}

/** A finding as people and programs see it. */
export interface Diagnostic extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | undefined;
  readonly key: string | undefined;
  readonly related: readonly (Range & { readonly message: string; readonly path: string })[];
  readonly tags: readonly ("deprecated" | "unnecessary")[];
  readonly fixes: readonly Fix[];
  /** Address of the rule's page. */
  readonly docs: string;
  /** Stays the same when lines above change: of rule, key, and the text of the line. */
  readonly fingerprint: string;
  /** What the rule's proof says, when the severity is `error`. */
  readonly proof: "refusal" | "loss" | undefined;
  /** Where the refusal happens, where the rule says so. */
  readonly processes: readonly Process[] | undefined;
}

/** A diagnostic that somebody silenced. */
export interface SuppressedDiagnostic extends Diagnostic {
  readonly by: {
    readonly kind: "comment" | "baseline" | "settings";
    readonly reason: string | undefined;
    /** 1-based line of the comment; undefined for baseline and settings. */
    readonly line: number | undefined;
  };
}
