import { readFileSync } from 'node:fs';

const START_TIME_FIELD = 22; // proc_pid_stat(5), counted from 1
const FIRST_FIELD_AFTER_NAME = 3;

/** Which process it is: a pid alone is given out again, in a container to the very next process. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in clock ticks since boot; left out where the system does not tell (no `/proc`). */
  readonly startedAt?: string;
  /** Which boot of the machine it runs under; left out likewise. */
  readonly bootId?: string;
}

/** What identifies a process that runs now; with its pid alone where the system tells no more. */
export function identify(pid: number): ProcessIdentity {
  const startedAt = startTimeOf(pid);
  const bootId = read('/proc/sys/kernel/random/boot_id')?.trim();
  return { pid, ...(startedAt !== undefined && { startedAt }), ...(bootId !== undefined && { bootId }) };
}

/**
 * Whether two identities with one pid can be of one process: what only one of them tells does not speak against it.
 *
 * @example
 * ```ts
 * mayBeSame({ pid: 1, startedAt: '100' }, { pid: 1, startedAt: '200' }) // => false
 * mayBeSame({ pid: 1, startedAt: '100' }, { pid: 1 }) // => true
 * ```
 */
export function mayBeSame(one: ProcessIdentity, other: ProcessIdentity): boolean {
  const agree = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined || a === b;
  return one.pid === other.pid && agree(one.startedAt, other.startedAt) && agree(one.bootId, other.bootId);
}

/** The name of the program stands in parentheses and may hold spaces and parentheses itself: count from its end. */
function startTimeOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[START_TIME_FIELD - FIRST_FIELD_AFTER_NAME];
}

/** Not every system has these files, nor lets everybody read them: not to know is an answer here. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
