import type { MemoryNotice } from "./memory-notice.js";
import type { MemoryRefusal } from "./memory-refusal.js";

/** Either the division or why Flink refuses it. */
export type MemoryResult<T> =
  | { readonly ok: true; readonly memory: T }
  | { readonly ok: false; readonly refusal: MemoryRefusal; readonly notices: readonly MemoryNotice[] };
