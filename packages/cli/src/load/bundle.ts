/**
 * Loads a bundle that lies beside the entry in the built program. By `require`, because that is synchronous; what the bundle
 * shares with the entry it takes from the entry.
 */
export function bundle(name: string): unknown {
  return require(name);
}
