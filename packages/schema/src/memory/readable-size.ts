const UNITS = [
  ["GiB", 1n << 30n],
  ["MiB", 1n << 20n],
  ["KiB", 1n << 10n],
] as const;

/**
 * A size for people: in MiB where it can be read so, with a decimal where that is not 0; sizes from 100 GiB on in GiB.
 */
export function readableSize(bytes: bigint): string {
  const unit =
    bytes >= 100n << 30n ? UNITS[0] : bytes >= 1n << 20n ? UNITS[1] : bytes >= 1n << 10n ? UNITS[2] : undefined;
  if (unit === undefined) return `${bytes} B`;
  const [name, size] = unit;
  const tenths = (bytes * 10n + size / 2n) / size;
  const rest = tenths % 10n === 0n ? "" : `.${tenths % 10n}`;
  return `${grouped(tenths / 10n)}${rest} ${name}`;
}

/** A number with a comma after every three digits. */
function grouped(value: bigint): string {
  return value.toString().replace(/\B(?=(?:\d{3})+$)/g, ",");
}
