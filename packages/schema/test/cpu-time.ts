/** Milliseconds of processor time that `work` takes: unlike the clock, it does not count what else runs on the machine. */
export function cpuTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
