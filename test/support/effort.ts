/** Processor milliseconds that a call takes: a clock would count what other processes do meanwhile. */
export async function effortOf(call: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
