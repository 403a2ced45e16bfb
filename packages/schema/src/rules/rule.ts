import type { Catalogue, CatalogueKey, KeyMatch, OptionVariant } from "../catalogue/catalogue.js";
import type { EffectiveConfig } from "../effective/effective-config.js";
import type { Target } from "../effective/target.js";
import type { ConfigDocument, ConfigEntry, FormatId, SyntaxProblem } from "../formats/document.js";
import type { FlinkLine, LineSet } from "../text/flink-line.js";
import type { JsonValue } from "../text/json-value.js";
import type { Range } from "../text/source-text.js";
import type { Circumstance } from "./circumstance.js";

/** How bad a finding is; `off` silences a rule. */
export type Severity = "error" | "warning" | "info";

/**
 * The areas people look for a rule in; also the folders under `rules/` and `fixtures/specs/`, and the units that are loaded.
 * The rules of `engine` speak of flinkconf itself (comments, settings, releases) and are reported by the linter.
 */
export const RULE_AREAS = [
  "syntax",
  "values",
  "keys",
  "memory",
  "high-availability",
  "yarn",
  "checkpointing",
  "rocksdb",
  "fault-tolerance",
  "network",
  "scheduling",
  "kubernetes",
  "operator",
  "autoscaler",
  "metrics",
  "security",
  "file-systems",
  "jvm",
  "sql",
  "hosts",
  "engine",
] as const;
export type RuleArea = (typeof RULE_AREAS)[number];

/**
 * Where a refusal happens. `any`: whoever reads the file; `jobmanager`: every JobManager; `client`: the job graph is built;
 * `submission`: a cluster takes a job and makes its JobMaster; `task`: tasks run; `kubernetes` and `yarn`: a client deploys;
 * `kubernetes-taskmanager`: the JobManager asks for a pod; `sql`: a statement is planned.
 */
export const PROCESSES = [
  "any",
  "jobmanager",
  "session-jobmanager",
  "application-jobmanager",
  "taskmanager",
  "client",
  "submission",
  "task",
  "kubernetes",
  "kubernetes-taskmanager",
  "yarn",
  "history-server",
  "sql-gateway",
  "sql",
] as const;
export type Process = (typeof PROCESSES)[number];

/** Why an error is an error: a recorded refusal, or a recorded process that runs without the setting. */
export interface Proof {
  readonly kind: "refusal" | "loss";
  /** The Flink class that refuses or ignores, by its simple name, such as `GlobalConfiguration`. */
  readonly flink: string;
  /** Id of the recorded case in `fixtures/oracle/`. */
  readonly case: string;
  /** The format this proof is about, where Flink answers otherwise for another one; absent: every format of the rule. */
  readonly format?: FormatId;
}

/** Values for the holes `{name}` of a message. */
export type MessageData = Readonly<Record<string, string | number>>;

/** A replacement of text. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/** A replacement of text in the linted file or, with a path, in a neighbour. */
export interface FileEdit extends TextEdit {
  /** Path of the neighbour; absent: the linted file. Only edits of the linted file are made by `--fix`; the others are offered. */
  readonly path?: string;
}

/** A repair. `safe` ones keep what Flink does, or mend what certainly is a slip. */
export interface FixProposal {
  /** Id of a message of the rule. */
  readonly title: string;
  readonly data?: MessageData;
  readonly applicability: "safe" | "unsafe";
  /** All in one file. */
  readonly edits: readonly FileEdit[];
}

/** Another place that belongs to a finding. */
export interface RelatedPlace extends Range {
  /** Id of a message of the rule. */
  readonly message: string;
  readonly data?: MessageData;
  /** Path of another file; absent: the linted one. */
  readonly path?: string;
}

/** What a rule reports. Severity, sorting, masking, suppression and wording in the reader's language are the engine's. */
export interface Finding extends Range {
  /** Id of the message that says what Flink will do. */
  readonly message: string;
  readonly data?: MessageData;
  /** Id of the message that says what to do. */
  readonly help?: string;
  /** The key concerned, or absent when none is. */
  readonly key?: string;
  /** The lines of the target on which the finding holds; absent: the rule's own lines. On some only, it becomes `info` that names them. */
  readonly lines?: LineSet;
  /** A lower severity than the rule's, where the rule knows that this case is milder. */
  readonly severity?: Severity;
  /** Which of the rule's proofs holds, where it has several; absent: the first one for the format. */
  readonly proof?: Proof["kind"];
  /** Where this refusal happens, if not where the rule says. */
  readonly processes?: readonly Process[];
  readonly related?: readonly RelatedPlace[];
  readonly tags?: readonly ("deprecated" | "unnecessary")[];
  readonly fixes?: readonly FixProposal[];
}

/** An entry together with what the catalogue knows about its key. */
export interface BoundEntry {
  readonly entry: ConfigEntry;
  readonly match: KeyMatch | undefined;
  /** The value holds a placeholder (`${X}`, `{{ x }}`, `%X%`, `$(X)`): value checks leave it alone. */
  readonly placeholder: boolean;
  /** A later entry of the same document has the same key, so Flink does not see this one. */
  readonly overridden: boolean;
}

/** What can be wrong with a value that Flink has to convert; one code a mistake people know, `type` for the rest. */
export const VALUE_FAULTS = [
  "memory-k8s-unit",
  "memory-unit",
  "duration-m",
  "duration-unit",
  "unit-on-millis",
  "unit-on-integer",
  "port-range",
  "percent",
  "boolean-word",
  "enum",
  "map",
  "type",
] as const;

/** What is worth a look about a value that Flink does convert. */
export const VALUE_HINTS = ["bare-number", "odd-number", "range-bound", "comma-list", "port-text", "odd-word"] as const;
export type ValueHintCode = (typeof VALUE_HINTS)[number];
export type ValueFaultCode = (typeof VALUE_FAULTS)[number] | ValueHintCode;

/** A value that Flink cannot convert to the type of an option that reads the key. */
export interface ValueFault extends Range {
  readonly of: "value";
  readonly code: ValueFaultCode;
  /** The lines of the target on which the conversion fails (of a hint: on which the option is read). */
  readonly lines: LineSet;
  /** The option whose conversion fails, which may read the key as an alias, and what it is on the newest such line. */
  readonly option: CatalogueKey;
  readonly variant: OptionVariant;
  /** The text that fails: the value, or one item of a list. */
  readonly text: string;
}

/** What can be said about a key itself: Flink does not read it at all, not yet, not any more, or under protest. */
export const KEY_FAULTS = ["unknown", "key-case", "not-yet", "removed", "alias", "deprecated"] as const;
export type KeyFaultCode = (typeof KEY_FAULTS)[number];

/** The standing of a key on some lines of the target. */
export interface KeyFault extends Range {
  readonly of: "key";
  readonly code: KeyFaultCode;
  readonly lines: LineSet;
  /** The key in the catalogue; absent when it is unknown. */
  readonly option?: CatalogueKey;
}

/** What can be said about how an entry is written, cheaply, so that the rules about it are loaded only where it occurs. */
export const WRITING_FAULTS = [
  "malformed-key",
  "overridden",
  "quoted-value",
  "bracket-value",
  "odd-character",
  "remark",
  "unfilled",
  "carriage-return",
  "prefix-key",
] as const;
export type WritingFaultCode = (typeof WRITING_FAULTS)[number];

/** An entry whose writing a rule should look at; the range is that of the value. */
export interface WritingFault extends Range {
  readonly of: "writing";
  readonly code: WritingFaultCode;
}

/** Something that is worked out once per entry for all rules. */
export type EntryFault = ValueFault | KeyFault | WritingFault;
export type FaultCode = ValueFaultCode | KeyFaultCode | WritingFaultCode;

/** All that a rule may look at. There is no clock, no environment and no file system behind it. */
export interface RuleContext {
  readonly document: ConfigDocument;
  /** Path of the file as given, with forward slashes; its last segment is the file name. */
  readonly path: string;
  readonly entries: readonly BoundEntry[];
  readonly effective: EffectiveConfig;
  readonly target: Target;
  readonly catalogue: Catalogue;
  /** Whether the file is a whole configuration; in a fragment nothing can be called missing. */
  readonly complete: boolean;
  /** Patterns of keys that settings declare as known (`known-keys`); tells whether one fits. */
  readonly isKnownKey: (key: string) => boolean;
  /** Files beside the linted one that the host handed in, by file name. */
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  /** Versions of the linted configuration for other environments and machines, as far as the host knows of any. */
  readonly relatives: readonly Neighbour[];
  /** Present for resources of the operator only; the resource itself is `document.manifest`. */
  readonly operator?: OperatorContext | undefined;
  report(finding: Finding): void;
}

/** What is known of the operator beside a resource of its. */
export interface OperatorContext {
  /** The release of the operator as settings name it; absent: any that is in use. */
  readonly release?: string | undefined;
  /** The operator's own default configuration, by literal key, where settings name the file. */
  readonly config?: ReadonlyMap<string, string> | undefined;
  /** The same resource as it was before, where somebody asked for a comparison. */
  readonly previous?: JsonValue | undefined;
}

/** A file beside the linted one. */
export interface Neighbour {
  readonly path: string;
  readonly text: string;
  /** What its format found in it, read when first asked for; undefined for a file of no format that flinkconf knows. */
  readonly document: ConfigDocument | undefined;
}

/** What wakes a rule: entries with certain keys, syntax problems with certain codes, or the document as a whole. */
export interface RuleDefinition {
  /** Kebab-case, stable for ever. */
  readonly id: string;
  readonly area: RuleArea;
  /** One line: what is reported, no full stop. */
  readonly summary: string;
  readonly severity: Severity;
  /** Advice that is off until asked for. */
  readonly offByDefault?: true;
  /** Every rule of severity `error` names its proof, or several where formats or cases differ. */
  readonly proof?: Proof | readonly Proof[];
  /** Where the refusals of this rule happen; absent: where the key of the finding is read. */
  readonly processes?: readonly Process[];
  /** Absent: every format of a Flink configuration. Files of other programs are for rules that name their format. */
  readonly formats?: readonly FormatId[];
  /** First and last release line on which Flink behaves this way; absent bounds are open. */
  readonly since?: FlinkLine;
  readonly until?: FlinkLine;
  readonly fix: "none" | "safe" | "unsafe" | "mixed";
  /** Every text of the rule in English, by id, with holes `{name}`. */
  readonly messages: Readonly<Record<string, string>>;
  /**
   * Keys that wake {@link checkEntry} and {@link checkDocument}: exact keys, `prefix.*`, or `"all"` for every entry.
   * Without keys, `checkDocument` runs on every document.
   */
  readonly keys?: readonly string[] | "all";
  /**
   * All of these hold wherever {@link checkEntry} or {@link checkDocument} reports something. The rules of an area are loaded when
   * a file first needs one of them, which takes a short run a noticeable time. A rule that is woken by what nearly every file
   * holds (memory sizes, slots, checkpoint interval, addresses, ports) therefore says here what else must be the case, as far as
   * keys and values tell: the partner that is missing, the value that is too small, the neighbour it compares with. It may say
   * too little, never too much; the tests hold every example against the same rule without circumstances. `since`, `until`,
   * `formats` and `offByDefault` are known without loading a rule too.
   */
  readonly when?: readonly Circumstance[];
  /** Codes of the syntax problems that wake {@link checkProblem}. */
  readonly problems?: readonly string[];
  /** Codes of the entry faults that wake {@link checkFault}. */
  readonly faults?: readonly FaultCode[];
  /** Called for each entry that wakes the rule, in document order. */
  readonly checkEntry?: (bound: BoundEntry, context: RuleContext) => void;
  /** Called for each fault of an entry that wakes the rule, in document order. */
  readonly checkFault?: (fault: EntryFault, bound: BoundEntry, context: RuleContext) => void;
  /** Called once for a document that holds one of `keys` (or for every document without `keys`). */
  readonly checkDocument?: (context: RuleContext) => void;
  /** Called for each syntax problem that wakes the rule. */
  readonly checkProblem?: (problem: SyntaxProblem, context: RuleContext) => void;
}

/** A checked rule. */
export interface Rule extends RuleDefinition {
  /** The proofs, none for a rule that is no error. */
  readonly proofs: readonly Proof[];
  /** The lines on which the rule can hold, from `since` to `until`. */
  readonly lines: LineSet;
}
