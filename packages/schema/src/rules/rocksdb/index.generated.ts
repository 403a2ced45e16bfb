// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import rocksdbCacheSizeOverridden from "./rocksdb-cache-size-overridden.js";
import rocksdbFixedPerSlotShadowsManaged from "./rocksdb-fixed-per-slot-shadows-managed.js";
import rocksdbFixedPerTmIgnored from "./rocksdb-fixed-per-tm-ignored.js";
import rocksdbHeapTimers from "./rocksdb-heap-timers.js";
import rocksdbKeysWithOtherBackend from "./rocksdb-keys-with-other-backend.js";
import rocksdbLocaldirNetworkMount from "./rocksdb-localdir-network-mount.js";
import rocksdbLocaldirRelative from "./rocksdb-localdir-relative.js";
import rocksdbLocaldirUnset from "./rocksdb-localdir-unset.js";
import rocksdbLogDirRelative from "./rocksdb-log-dir-relative.js";
import rocksdbMemoryRatios from "./rocksdb-memory-ratios.js";
import rocksdbOptionOutOfRange from "./rocksdb-option-out-of-range.js";
import rocksdbPredefinedOptionsInvalid from "./rocksdb-predefined-options-invalid.js";
import rocksdbUnboundedMemory from "./rocksdb-unbounded-memory.js";

export const rules: readonly Rule[] = [
  rocksdbCacheSizeOverridden,
  rocksdbFixedPerSlotShadowsManaged,
  rocksdbFixedPerTmIgnored,
  rocksdbHeapTimers,
  rocksdbKeysWithOtherBackend,
  rocksdbLocaldirNetworkMount,
  rocksdbLocaldirRelative,
  rocksdbLocaldirUnset,
  rocksdbLogDirRelative,
  rocksdbMemoryRatios,
  rocksdbOptionOutOfRange,
  rocksdbPredefinedOptionsInvalid,
  rocksdbUnboundedMemory,
];
