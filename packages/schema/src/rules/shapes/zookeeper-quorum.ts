/** One server of a quorum. */
export interface QuorumServer {
  readonly host: string;
  /** As written; empty when none is. */
  readonly port: string;
}

/** A quorum as ZooKeeper's `ConnectStringParser` takes it apart: what follows the first slash is a path, never a server. */
export interface Quorum {
  readonly servers: readonly QuorumServer[];
  /** With its slash; empty when there is none. */
  readonly path: string;
}

/** The port of a server that names none. */
export const DEFAULT_CLIENT_PORT = "2181";

/** Takes the text of a quorum apart; blanks around servers and empty places count for nothing. */
export function readQuorum(text: string): Quorum {
  const slash = text.indexOf("/");
  const servers = (slash === -1 ? text : text.slice(0, slash))
    .split(",")
    .map((server) => server.trim())
    .filter((server) => server !== "")
    .map(readServer);
  return { servers, path: slash === -1 ? "" : text.slice(slash) };
}

function readServer(text: string): QuorumServer {
  const colon = text.lastIndexOf(":");
  // The colons of a bare IPv6 address are no port, unless brackets part the two.
  if (colon === -1 || (text.startsWith("[") && text.endsWith("]"))) return { host: text, port: "" };
  return { host: text.slice(0, colon), port: text.slice(colon + 1) };
}

/** Whether a host name means the machine that looks it up. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host);
}
