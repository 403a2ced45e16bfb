// Written by `npm run generate` from the rule files; do not edit.
import type { WakeTable } from "./wake-table.js";

export const WAKE_TABLE: WakeTable = {
  "checkpointing": {
    "rules": "aligned-timeout-without-unaligned backlog-interval-smaller checkpoint-dir-in-tmp checkpoint-dir-local checkpoint-dir-no-scheme checkpoint-dir-root checkpoint-interval-below-minimum checkpoint-interval-tiny checkpoint-storage-filesystem-without-dir checkpoint-storage-jobmanager checkpoint-storage-unknown checkpoint-timeout-tiny savepoint-equals-checkpoint-dir tolerable-failures-negative unaligned-forced unaligned-with-at-least-once unaligned-with-concurrency",
    "always": false,
    "keys": "execution.checkpointing.aligned-checkpoint-timeout execution.checkpointing.alignment-timeout execution.checkpointing.dir execution.checkpointing.interval execution.checkpointing.interval-during-backlog execution.checkpointing.max-concurrent-checkpoints execution.checkpointing.savepoint-dir execution.checkpointing.storage execution.checkpointing.timeout execution.checkpointing.tolerable-failed-checkpoints execution.checkpointing.unaligned execution.checkpointing.unaligned.enabled execution.checkpointing.unaligned.forced savepoints.state.backend.fs.dir state.backend.fs.checkpointdir state.checkpoint-storage state.checkpoints.dir state.savepoints.dir",
    "problems": "",
    "faults": ""
  },
  "engine": {
    "rules": "internal-error invalid-directive invalid-settings release-newer-than-known release-older-than-known suppression-without-reason unknown-rule-in-suppression unused-suppression",
    "always": false,
    "keys": "",
    "problems": "",
    "faults": ""
  },
  "high-availability": {
    "rules": "ha-cluster-id-invalid ha-k8s-cluster-id-missing ha-keys-without-type ha-kubernetes-not-available ha-kubernetes-shortcut-too-early ha-storage-missing ha-type-unknown ha-zk-acl-creator-without-sasl ha-zk-acl-unknown ha-zk-quorum-missing",
    "always": false,
    "keys": "high-availability high-availability.* high-availability.cluster-id high-availability.type high-availability.zookeeper.client.acl high-availability.zookeeper.path.namespace high-availability.zookeeper.path.root recovery.mode recovery.zookeeper.* recovery.zookeeper.path.namespace recovery.zookeeper.path.root",
    "problems": "",
    "faults": ""
  },
  "keys": {
    "rules": "backend-unknown conf-key-case deprecated-key-alias execution-target-unknown foreign-target-keys heap-size-keys-deprecated heap-size-keys-on-2x java8-with-2x key-removed legacy-backend-names-deprecated mixed-version-markers new-key-on-old-version old-and-new-key-both-set per-job-target ssl-enabled-removed unknown-key",
    "always": false,
    "keys": "env.java.home jobmanager.heap.mb jobmanager.heap.size kubernetes.* security.ssl.enabled taskmanager.heap.mb taskmanager.heap.size yarn.*",
    "problems": "",
    "faults": "alias deprecated key-case not-yet odd-word removed unknown"
  },
  "memory": {
    "rules": "jm-flink-and-process-both jm-heap-and-process-both jm-heap-offheap-flink-mismatch jm-memory-unset jm-process-too-small tm-finegrained-network-remainder tm-finegrained-overhead-remainder tm-flink-and-process-both tm-flink-components-exceed tm-fractions-sum tm-memory-unset tm-process-below-jvm-parts",
    "always": true,
    "keys": "jobmanager.heap.mb jobmanager.heap.size jobmanager.memory.* taskmanager.heap.mb taskmanager.heap.size taskmanager.memory.* taskmanager.network.memory.* taskmanager.network.numberOfBuffers",
    "problems": "",
    "faults": ""
  },
  "metrics": {
    "rules": "reporter-class-removed reporter-factory-too-early reporter-factory-unknown",
    "always": false,
    "keys": "metrics.reporter.*",
    "problems": "",
    "faults": ""
  },
  "syntax": {
    "rules": "both-conf-files-present conf-bom-or-crlf conf-dash-d-line conf-duplicate-key conf-empty-value conf-equals-separator conf-foreign-comment conf-fullwidth-or-nbsp conf-hash-inside-value conf-line-ignored conf-literal-quotes conf-missing-space-after-colon conf-nested-yaml-in-legacy conf-unresolved-placeholder conf-utf-16 conf-yaml-sequence-in-legacy config-yaml-bad-indentation config-yaml-broken-quotes config-yaml-control-character config-yaml-duplicate-key config-yaml-flat-vs-nested-same-key config-yaml-non-string-key config-yaml-number-respelled config-yaml-prefix-key-conflict config-yaml-refused config-yaml-root-not-mapping config-yaml-space-hash-cut config-yaml-tab-indent config-yaml-too-early config-yaml-unquoted-special env-java-home-nested key-with-blanks legacy-conf-file-on-2x malformed-bytes",
    "always": false,
    "keys": "env.java.home",
    "problems": "bad-escape bad-indentation bad-tag-value byte-order-mark colon-in-plain-value control-character duplicate-key empty-key flat-and-nested-same-key glued-hash hash-comment-after-value key-too-long malformed-bytes missing-blank-after-colon missing-colon no-separator non-string-key null-value number-respelled other-file-beside other-syntax recursive-alias release-reads-other-file root-not-mapping second-document special-start-character tab-indentation text-after-quote too-deep too-large too-many-aliases unclosed-flow unclosed-quote undefined-alias unknown-tag unsupported-yaml-version utf-16",
    "faults": "bracket-value carriage-return malformed-key odd-character overridden prefix-key quoted-value remark unfilled"
  },
  "values": {
    "rules": "conf-yaml11-boolean duration-m-before-1-15 duration-no-unit duration-unit-invalid duration-unit-on-millis-option enum-value-invalid fraction-out-of-range integer-with-unit list-wrong-separator map-wrong-syntax memory-k8s-unit memory-no-unit memory-unit-invalid non-positive-count port-range-on-single-port-option port-value-invalid range-min-above-max value-type-invalid yarn-heartbeat-unit-slip",
    "always": false,
    "keys": "yarn.heartbeat-delay yarn.heartbeat.interval",
    "problems": "",
    "faults": "bare-number boolean-word comma-list duration-m duration-unit enum map memory-k8s-unit memory-unit odd-number percent port-range port-text range-bound type unit-on-integer unit-on-millis"
  }
};
