// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import flinkKeyInHadoopFile from "./flink-key-in-hadoop-file.js";
import tmpDirsOverrideYarn from "./tmp-dirs-override-yarn.js";
import yarnAttemptsExceedRmDefault from "./yarn-attempts-exceed-rm-default.js";
import yarnAttemptsExceedRmMax from "./yarn-attempts-exceed-rm-max.js";
import yarnAttemptsNotANumber from "./yarn-attempts-not-a-number.js";
import yarnAttemptsNotPositive from "./yarn-attempts-not-positive.js";
import yarnAttemptsWithoutHa from "./yarn-attempts-without-ha.js";
import yarnDefaultFsLocal from "./yarn-default-fs-local.js";
import yarnDistJarNotAJar from "./yarn-dist-jar-not-a-jar.js";
import yarnFixedAmPort from "./yarn-fixed-am-port.js";
import yarnFixedRestPort from "./yarn-fixed-rest-port.js";
import yarnHaAttemptsOne from "./yarn-ha-attempts-one.js";
import yarnHeartbeatExceedsExpiry from "./yarn-heartbeat-exceeds-expiry.js";
import yarnMemoryRounding from "./yarn-memory-rounding.js";
import yarnNodeLabelDisabled from "./yarn-node-label-disabled.js";
import yarnPmemCheckDisabled from "./yarn-pmem-check-disabled.js";
import yarnProvidedLibsLocal from "./yarn-provided-libs-local.js";
import yarnQueueUnknown from "./yarn-queue-unknown.js";
import yarnRmKeyInFlinkConf from "./yarn-rm-key-in-flink-conf.js";
import yarnShipArchivesType from "./yarn-ship-archives-type.js";
import yarnShipFilesUsrlib from "./yarn-ship-files-usrlib.js";
import yarnSiteNotXml from "./yarn-site-not-xml.js";
import yarnStagingWithoutHost from "./yarn-staging-without-host.js";
import yarnTagsInvalid from "./yarn-tags-invalid.js";
import yarnTmMemoryExceedsMaxAllocation from "./yarn-tm-memory-exceeds-max-allocation.js";
import yarnValidityWindowDefault from "./yarn-validity-window-default.js";
import yarnValidityWindowUnit from "./yarn-validity-window-unit.js";
import yarnVcoresExceedMax from "./yarn-vcores-exceed-max.js";
import yarnVcoresNeedCpuScheduling from "./yarn-vcores-need-cpu-scheduling.js";
import yarnVmemCheck from "./yarn-vmem-check.js";

export const rules: readonly Rule[] = [
  flinkKeyInHadoopFile,
  tmpDirsOverrideYarn,
  yarnAttemptsExceedRmDefault,
  yarnAttemptsExceedRmMax,
  yarnAttemptsNotANumber,
  yarnAttemptsNotPositive,
  yarnAttemptsWithoutHa,
  yarnDefaultFsLocal,
  yarnDistJarNotAJar,
  yarnFixedAmPort,
  yarnFixedRestPort,
  yarnHaAttemptsOne,
  yarnHeartbeatExceedsExpiry,
  yarnMemoryRounding,
  yarnNodeLabelDisabled,
  yarnPmemCheckDisabled,
  yarnProvidedLibsLocal,
  yarnQueueUnknown,
  yarnRmKeyInFlinkConf,
  yarnShipArchivesType,
  yarnShipFilesUsrlib,
  yarnSiteNotXml,
  yarnStagingWithoutHost,
  yarnTagsInvalid,
  yarnTmMemoryExceedsMaxAllocation,
  yarnValidityWindowDefault,
  yarnValidityWindowUnit,
  yarnVcoresExceedMax,
  yarnVcoresNeedCpuScheduling,
  yarnVmemCheck,
];
