/** Something that Flink logs, or that is worth saying, although it goes on. */
export interface MemoryNotice {
  readonly code: /** A fraction gave less than the minimum (INFO). */
    | "capped-to-min"
    /** A fraction gave more than the maximum (INFO). */
    | "capped-to-max"
    /** A fraction is set, and the part is a rest that does not match it (INFO). */
    | "fraction-ignored"
    /** An old heap option or environment variable gave an option its value (INFO); `about` is that option. */
    | "legacy-heap-used"
    /** The JobManager's off-heap memory is a rest that is not its default (INFO). */
    | "off-heap-derived"
    /** The JobManager has less heap than Flink recommends (WARN). */
    | "jm-heap-below-128m"
    /** A value stands under an old key (WARN); `about` is that key. */
    | "deprecated-key"
    /** A total size is set that the active ResourceManager does not look at (WARN); `about` is its key. */
    | "total-ignored-by-resource-manager"
    /** An external resource is named that has no amount above 0 (WARN); `about` is its name. */
    | "external-resource-without-amount";
  /** The part, the option or the key concerned. */
  readonly about: string;
}
