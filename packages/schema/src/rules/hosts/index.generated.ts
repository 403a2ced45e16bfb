// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import copiesDisagree from "./copies-disagree.js";
import mastersManyWithoutZookeeper from "./masters-many-without-zookeeper.js";
import mastersOneWithHa from "./masters-one-with-ha.js";
import mastersVsRpcAddress from "./masters-vs-rpc-address.js";
import mastersWithoutPort from "./masters-without-port.js";
import slavesFileObsolete from "./slaves-file-obsolete.js";
import workersOnlyLocalhost from "./workers-only-localhost.js";
import workersWithPort from "./workers-with-port.js";
import zooCfgDatadirTmp from "./zoo-cfg-datadir-tmp.js";
import zooCfgEvenServers from "./zoo-cfg-even-servers.js";
import zooCfgQuorumMismatch from "./zoo-cfg-quorum-mismatch.js";

export const rules: readonly Rule[] = [
  copiesDisagree,
  mastersManyWithoutZookeeper,
  mastersOneWithHa,
  mastersVsRpcAddress,
  mastersWithoutPort,
  slavesFileObsolete,
  workersOnlyLocalhost,
  workersWithPort,
  zooCfgDatadirTmp,
  zooCfgEvenServers,
  zooCfgQuorumMismatch,
];
