import type { RuleContext } from "../rule.js";
import { hostsIn } from "./hosts.js";
import { isLoopback } from "./zookeeper-quorum.js";

/** Whether an address stands for all addresses of a machine. */
export function isWildcard(address: string): boolean {
  return /^(?:0\.0\.0\.0|\[?::\]?)$/.test(address.trim());
}

/** The hosts that `workers` beside a configuration names, or `slaves` before it, apart from the machine itself. */
export function remoteWorkers(context: RuleContext): readonly string[] {
  const hosts = [...hostsIn("workers", context), ...hostsIn("slaves", context)].map(({ key }) => key);
  return hosts.filter((host) => !isLoopback(host));
}
