// Which hosts the operator takes for restricted, as far as a text tells: `InetAddress` of literals and of localhost.

/**
 * Whether a host is a loopback, link-local, site-local, wildcard or multicast address. Names other than `localhost` would have
 * to be looked up, which nobody does here: they count as open.
 */
export function isRestrictedHost(host: string): boolean {
  const lower = host.toLowerCase();
  if (lower === "localhost" || lower === "localhost.") return true;
  if (lower.startsWith("[")) return isRestrictedIpv6(lower.slice(1, -1));
  const address = ipv4(lower);
  return address !== undefined && isRestrictedIpv4(address);
}

/** The four bytes of an address as one number; Java also takes `127.1` and `2130706433`. */
function ipv4(text: string): number | undefined {
  if (!/^[0-9]{1,10}(?:\.[0-9]{1,10}){0,3}$/.test(text)) return undefined;
  const parts = text.split(".").map(Number);
  const last = parts.pop() ?? 0;
  if (parts.some((part) => part > 255) || last >= 256 ** (4 - parts.length)) return undefined;
  return parts.reduce((sum, part, index) => sum + part * 256 ** (3 - index), last);
}

function isRestrictedIpv4(address: number): boolean {
  const first = Math.floor(address / 2 ** 24);
  const second = Math.floor(address / 2 ** 16) % 256;
  return (
    address === 0 ||
    first === 127 ||
    first === 10 ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) ||
    (first >= 224 && first < 240)
  );
}

function isRestrictedIpv6(text: string): boolean {
  const plain = text.replace(/%.*$/, "");
  const mapped = /^::ffff:([0-9.]+)$/.exec(plain);
  if (mapped !== null) return isRestrictedHost(mapped[1] ?? "");
  if (/^[0:]*:[0:]*[01]?$/.test(plain)) return true;
  const first = Number.parseInt(plain, 16);
  return /^fe[89a-f]/.test(plain) || (first >= 0xff00 && first <= 0xffff);
}
