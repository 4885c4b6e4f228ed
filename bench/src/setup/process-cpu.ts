import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TICKS_PER_SECOND = 100;

/** Counts the CPU seconds of processes with their children, and of this one as `generator`, from now to the call. */
export function startCpuCount<Name extends string>(processes: Readonly<Record<Name, number>>) {
  const names = Object.keys(processes) as Name[];
  const read = () => new Map(names.map((name) => [name, cpuSecondsOf(processes[name])]));
  const before = read();
  const ownBefore = process.cpuUsage();
  return (): Readonly<Record<string, number>> => {
    const after = read();
    const { user, system } = process.cpuUsage(ownBefore);
    const used = names.map((name) => [name, (after.get(name) ?? 0) - (before.get(name) ?? 0)] as const);
    return Object.fromEntries(
      [...used, ['generator', (user + system) / 1e6] as const].map(([name, s]) => [
        name,
        Math.round(s * 100) / 100,
      ]),
    );
  };
}

/** Used so far; 0 where there is no /proc. */
function cpuSecondsOf(pid: number): number {
  if (!existsSync('/proc/self/stat')) return 0;
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const times = readTimes(name);
    if (times && (Number(name) === pid || times.parent === pid)) ticks += times.ticks;
  }
  return ticks / TICKS_PER_SECOND;
}

/** Its postmaster's, by the folder of the cluster. */
export function postmasterPid(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8'), 10);
}

/** Times of a child that has ended count with its parent's. */
function readTimes(name: string): { parent: number; ticks: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const field = (index: number) => Number(fields[index] ?? 0);
    return { parent: field(1), ticks: field(11) + field(12) + field(13) + field(14) };
  } catch {
    return undefined; // ended between the listing and the reading
  }
}
