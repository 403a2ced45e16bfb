// Written by `npm run generate` from the rule files; do not edit.
import type { WakeTable } from "./wake-table.js";

export const WAKE_TABLE: WakeTable = {
  "checkpointing": {
    "rules": "aligned-timeout-without-unaligned approximate-local-recovery-refused backlog-interval-smaller batch-mode-with-checkpointing changelog-base-path-missing changelog-memory-storage changelog-storage-unknown checkpoint-concurrency-with-pause checkpoint-dir-in-tmp checkpoint-dir-local checkpoint-dir-missing checkpoint-dir-no-scheme checkpoint-dir-required-legacy checkpoint-dir-root checkpoint-interval-below-minimum checkpoint-interval-missing checkpoint-interval-tiny checkpoint-min-pause-dominates checkpoint-retention-unset checkpoint-storage-filesystem-without-dir checkpoint-storage-jobmanager checkpoint-storage-unknown checkpoint-timeout-tiny claim-mode-legacy entropy-key-without-marker entropy-marker-without-key ignore-unclaimed-cluster-wide incremental-without-rocksdb inline-threshold-too-big local-backup-without-recovery local-recovery-cross-device local-recovery-ephemeral num-retained-invalid restore-path-in-cluster-conf rocksdb-not-incremental savepoint-dir-missing savepoint-equals-checkpoint-dir sorted-inputs-required tolerable-failures-negative unaligned-forced unaligned-with-at-least-once unaligned-with-concurrency",
    "always": false,
    "keys": "execution.checkpointing.aligned-checkpoint-timeout execution.checkpointing.alignment-timeout execution.checkpointing.approximate-local-recovery execution.checkpointing.data-inline-threshold execution.checkpointing.dir execution.checkpointing.incremental execution.checkpointing.interval execution.checkpointing.interval-during-backlog execution.checkpointing.local-backup.dirs execution.checkpointing.local-backup.enabled execution.checkpointing.max-concurrent-checkpoints execution.checkpointing.min-pause execution.checkpointing.num-retained execution.checkpointing.savepoint-dir execution.checkpointing.storage execution.checkpointing.timeout execution.checkpointing.tolerable-failed-checkpoints execution.checkpointing.unaligned execution.checkpointing.unaligned.enabled execution.checkpointing.unaligned.forced execution.runtime-mode execution.savepoint-restore-mode execution.savepoint.ignore-unclaimed-state execution.savepoint.path execution.sorted-inputs.enabled execution.state-recovery.approximate-local-recovery execution.state-recovery.claim-mode execution.state-recovery.ignore-unclaimed-state execution.state-recovery.path s3.entropy.key savepoints.state.backend.fs.dir state.backend state.backend.changelog.enabled state.backend.changelog.storage state.backend.fs.checkpointdir state.backend.fs.memory-threshold state.backend.incremental state.backend.local-recovery state.backend.type state.changelog.enabled state.changelog.storage state.checkpoint-storage state.checkpoints.dir state.checkpoints.num-retained state.savepoints.dir state.storage.fs.memory-threshold taskmanager.state.local.root-dirs",
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
    "rules": "application-zero-job-id ha-application-id-reuse ha-application-multi-execute ha-cluster-id-invalid ha-cluster-id-on-native-k8s ha-cluster-id-on-yarn ha-k8s-cluster-id-missing ha-keys-without-type ha-kubernetes-not-available ha-kubernetes-off-cluster ha-kubernetes-shortcut-too-early ha-quorum-chroot-repeated ha-quorum-invalid ha-quorum-localhost ha-quorum-suspicious ha-random-jm-port ha-standalone-cluster-id-default ha-storage-in-tmp ha-storage-local ha-storage-missing ha-storage-same-as-checkpoints ha-type-unknown ha-zk-acl-creator-without-sasl ha-zk-acl-unknown ha-zk-quorum-missing ha-zk-session-shorter-than-connection job-result-store-local submit-failed-job-without-ha yarn-or-k8s-without-ha",
    "always": false,
    "keys": "execution.checkpointing.dir execution.checkpointing.interval execution.submit-failed-job-on-application-error high-availability high-availability.* high-availability.cluster-id high-availability.storageDir high-availability.type high-availability.zookeeper.client.acl high-availability.zookeeper.client.connection-timeout high-availability.zookeeper.client.session-timeout high-availability.zookeeper.path.namespace high-availability.zookeeper.path.root high-availability.zookeeper.quorum high-availability.zookeeper.storageDir job-result-store.delete-on-commit job-result-store.storage-path jobmanager.rpc.port recovery.mode recovery.zookeeper.* recovery.zookeeper.client.connection-timeout recovery.zookeeper.client.session-timeout recovery.zookeeper.path.namespace recovery.zookeeper.path.root recovery.zookeeper.quorum recovery.zookeeper.storageDir state.backend.fs.checkpointdir state.checkpoints.dir",
    "problems": "",
    "faults": ""
  },
  "hosts": {
    "rules": "masters-many-without-zookeeper masters-one-with-ha masters-vs-rpc-address masters-without-port slaves-file-obsolete workers-only-localhost workers-with-port zoo-cfg-datadir-tmp zoo-cfg-even-servers zoo-cfg-quorum-mismatch",
    "always": false,
    "keys": "high-availability.zookeeper.quorum jobmanager.rpc.address recovery.zookeeper.quorum",
    "problems": "masters workers zoo-cfg",
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
    "rules": "buffer-debloat-invalid floating-buffers-zero java-opts-override-memory-model jm-flink-and-process-both jm-heap-and-process-both jm-heap-below-minimum jm-heap-offheap-flink-mismatch jm-memory-unset jm-process-too-small memory-not-divisible metaspace-too-small network-max-caps-fraction network-memory-vs-parallelism overhead-cut-in-container segment-size-not-power-of-two tm-consumer-weights-incomplete tm-finegrained-network-remainder tm-finegrained-overhead-remainder tm-flink-and-process-both tm-flink-components-exceed tm-fraction-ignored tm-fractions-sum tm-managed-idle-with-hashmap tm-managed-size-and-fraction tm-managed-zero-with-rocksdb tm-memory-unset tm-process-below-jvm-parts tm-task-heap-tiny",
    "always": true,
    "keys": "env.java.default-opts.all env.java.default-opts.jobmanager env.java.default-opts.taskmanager env.java.opts env.java.opts.all env.java.opts.jobmanager env.java.opts.taskmanager jobmanager.heap.mb jobmanager.heap.size jobmanager.memory.* jobmanager.memory.flink.size jobmanager.memory.heap.size jobmanager.memory.process.size parallelism.default state.backend state.backend.type taskmanager.heap.mb taskmanager.heap.size taskmanager.memory.* taskmanager.memory.flink.size taskmanager.memory.jvm-metaspace.size taskmanager.memory.jvm-overhead.fraction taskmanager.memory.jvm-overhead.max taskmanager.memory.jvm-overhead.min taskmanager.memory.managed.consumer-weights taskmanager.memory.managed.fraction taskmanager.memory.managed.size taskmanager.memory.min-segment-size taskmanager.memory.network.fraction taskmanager.memory.network.max taskmanager.memory.network.min taskmanager.memory.process.size taskmanager.memory.segment-size taskmanager.network.memory.* taskmanager.network.memory.buffer-debloat.samples taskmanager.network.memory.buffer-debloat.target taskmanager.network.memory.buffers-per-channel taskmanager.network.memory.floating-buffers-per-gate taskmanager.network.memory.fraction taskmanager.network.memory.read-buffer.required-per-gate.max taskmanager.network.numberOfBuffers taskmanager.numberOfTaskSlots",
    "problems": "",
    "faults": ""
  },
  "metrics": {
    "rules": "archive-dir-empty archive-dir-mismatch historyserver-dir-missing historyserver-retained-jobs latency-tracking-on prometheus-single-port-shared-host pushgateway-fixed-job-name pushgateway-host-port-deprecated pushgateway-target-missing reporter-class-removed reporter-configured-not-listed reporter-factory-too-early reporter-factory-unknown reporter-interval-old-syntax reporter-listed-not-configured reporter-native-type-in-config-yaml reporter-required-params scope-variable-unknown",
    "always": false,
    "keys": "historyserver.* historyserver.archive.fs.dir historyserver.archive.retained-applications historyserver.archive.retained-jobs jobmanager.archive.fs.dir metrics.latency.interval metrics.reporter.* metrics.reporters metrics.scope.jm metrics.scope.jm-job metrics.scope.jm-operator metrics.scope.jm.job metrics.scope.operator metrics.scope.task metrics.scope.tm metrics.scope.tm-job metrics.scope.tm.job",
    "problems": "",
    "faults": ""
  },
  "network": {
    "rules": "address-with-port bind-host-localhost-multihost bind-policy-unknown blob-cleanup-interval-not-positive blob-or-rpc-port-range-native-k8s blob-storage-directory-uri buffer-timeout-zero framesize-format heartbeat-rpc-threshold heartbeat-timeout-below-interval heartbeat-too-short job-store-bound-negative netty-setting-out-of-range partition-request-backoff-order port-collision registration-timeout-not-positive rest-address-wildcard rest-bind-localhost-container rest-open-submit rest-port-and-bind-port-mismatch rest-setting-out-of-range rpc-address-localhost-multihost rpc-address-missing rpc-setting-out-of-range taskmanager-host-localhost taskmanager-host-same-everywhere thread-priority-out-of-range",
    "always": false,
    "keys": "akka.fork-join-executor.parallelism-max akka.framesize akka.retry-gate-closed-for blob.server.port blob.service.cleanup.interval blob.storage.directory cluster.registration.error-delay cluster.registration.initial-timeout cluster.registration.max-timeout cluster.registration.refused-registration-delay execution.buffer-timeout execution.buffer-timeout.interval heartbeat.interval heartbeat.rpc-failure-threshold heartbeat.timeout high-availability.jobmanager.port jmx.server.port jobmanager.bind-host jobmanager.rpc.address jobmanager.rpc.bind-port jobmanager.rpc.port jobstore.cache-size jobstore.expiration-time jobstore.max-capacity metrics.internal.query-service.port metrics.internal.query-service.thread-priority metrics.reporter.* pekko.fork-join-executor.parallelism-max pekko.framesize pekko.retry-gate-closed-for rest.address rest.bind-address rest.bind-port rest.cache.checkpoint-statistics.size rest.client.max-content-length rest.flamegraph.cleanup-interval rest.flamegraph.num-samples rest.flamegraph.refresh-interval rest.flamegraph.stack-depth rest.port rest.server.max-content-length rest.server.numThreads rest.server.thread-priority taskmanager.bind-host taskmanager.data.bind-port taskmanager.data.port taskmanager.heap.size taskmanager.host taskmanager.memory.flink.size taskmanager.memory.process.size taskmanager.memory.task.heap.size taskmanager.network.bind-policy taskmanager.network.netty.client.numThreads taskmanager.network.netty.num-arenas taskmanager.network.netty.server.numThreads taskmanager.network.request-backoff.initial taskmanager.network.request-backoff.max taskmanager.numberOfTaskSlots taskmanager.rpc.bind-port taskmanager.rpc.port web.refresh-interval",
    "problems": "",
    "faults": ""
  },
  "security": {
    "rules": "ssl-cipher-unknown ssl-protocol-unknown ssl-protocol-without-cipher ssl-provider-unknown ssl-rest-auth-without-rest ssl-rest-store-missing ssl-store-missing ssl-store-path ssl-weak-cipher",
    "always": false,
    "keys": "security.ssl.algorithms security.ssl.enabled security.ssl.internal.enabled security.ssl.internal.keystore security.ssl.internal.truststore security.ssl.keystore security.ssl.protocol security.ssl.provider security.ssl.rest.authentication-enabled security.ssl.rest.enabled security.ssl.rest.keystore security.ssl.rest.truststore security.ssl.truststore",
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
  },
  "yarn": {
    "rules": "flink-key-in-hadoop-file yarn-attempts-exceed-rm-default yarn-attempts-exceed-rm-max yarn-attempts-not-a-number yarn-attempts-not-positive yarn-attempts-without-ha yarn-default-fs-local yarn-fixed-am-port yarn-fixed-rest-port yarn-ha-attempts-one yarn-heartbeat-exceeds-expiry yarn-memory-rounding yarn-node-label-disabled yarn-pmem-check-disabled yarn-provided-libs-local yarn-queue-unknown yarn-rm-key-in-flink-conf yarn-ship-archives-type yarn-ship-files-usrlib yarn-site-not-xml yarn-staging-without-host yarn-tm-memory-exceeds-max-allocation yarn-validity-window-default yarn-validity-window-unit yarn-vcores-exceed-max yarn-vcores-need-cpu-scheduling yarn-vmem-check",
    "always": false,
    "keys": "flink.yarn.nodemanager.resource.cpu-vcores flink.yarn.nodemanager.resource.memory-mb flink.yarn.nodemanager.vmem-check-enabled flink.yarn.resourcemanager.am.global.max-attempts flink.yarn.resourcemanager.am.max-attempts flink.yarn.scheduler.maximum-allocation-mb flink.yarn.scheduler.maximum-allocation-vcores yarn.am.liveness-monitor.expiry-interval-ms yarn.application-attempt-failures-validity-interval yarn.application-attempts yarn.application-master.port yarn.application.node-label yarn.application.queue yarn.appmaster.vcores yarn.containers.vcores yarn.heartbeat-delay yarn.heartbeat.interval yarn.nodemanager.* yarn.nodemanager.pmem-check-enabled yarn.provided.lib.dirs yarn.provided.usrlib.dir yarn.resourcemanager.* yarn.scheduler.* yarn.ship-archives yarn.ship-directories yarn.ship-files yarn.staging-directory yarn.taskmanager.node-label",
    "problems": "flink-key-in-hadoop-file hadoop-broken-xml hadoop-line-in-xml hadoop-yaml-style on-yarn",
    "faults": ""
  }
};
