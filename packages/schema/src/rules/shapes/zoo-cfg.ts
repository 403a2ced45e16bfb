import type { ConfigEntry } from "../../formats/document.js";
import { DEFAULT_CLIENT_PORT } from "./zookeeper-quorum.js";

/** A server that a zoo.cfg names. */
export interface EnsembleServer {
  readonly entry: ConfigEntry;
  /** The number behind `server.`. */
  readonly id: string;
  readonly host: string;
  /** Where clients reach it: the port of its own line, else the one of the file. */
  readonly clientPort: string;
}

/** The servers of a zoo.cfg: `server.1=host:2888:3888`, with `;port` or `;address:port` behind it from ZooKeeper 3.5 on. */
export function ensembleServers(entries: readonly ConfigEntry[]): readonly EnsembleServer[] {
  const clientPort = entries.findLast(({ key }) => key === "clientPort")?.value ?? DEFAULT_CLIENT_PORT;
  const servers: EnsembleServer[] = [];
  for (const entry of entries) {
    const id = /^server\.(\d+)$/.exec(entry.key)?.[1];
    if (id === undefined) continue;
    const [address = "", client = ""] = entry.value.split(";");
    const host = /^(\[[^\]]*\]|[^:]*)/.exec(address.trim())?.[1] ?? "";
    const port = /(?:^|:)(\d+)$/.exec(client.trim())?.[1] ?? clientPort;
    if (host !== "") servers.push({ entry, id, host, clientPort: port });
  }
  return servers;
}
