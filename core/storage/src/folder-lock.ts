import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BreakwaterError, codeOf } from '@breakwater/kernel';
import { identify, mayBeSame, type ProcessIdentity } from './process-identity.ts';

/** The database folder is in use by another process. */
export class FolderInUseError extends BreakwaterError {
  override readonly name = 'FolderInUseError';
  constructor(folder: string, pid: number) {
    super(
      'database-in-use',
      `The embedded database in ${folder} is in use by process ${pid}. Stop that process, or set BREAKWATER_HOME ` +
        'to another folder, or use PostgreSQL (DATABASE_URL) where several processes can work together.',
      { status: 503 },
    );
  }
}

/** Locks that this process holds: where the system tells no start times, a lock with our pid and not of ours is old. */
const heldHere = new Set<string>();

/**
 * Takes a folder for this process: PGlite has no lock of its own, and two processes on one folder destroy it.
 * A lock left behind by a process that no longer runs is taken over, also when its pid was given out again since, as
 * in a container that is started anew. Processes in different containers do not see each other: give each its folder.
 *
 * @returns a function that gives the folder back
 * @throws FolderInUseError when a running process holds it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, 'breakwater.lock');
  const lock = `${JSON.stringify(identify(process.pid))}\n`;
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, lock, { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || attempt > 3) throw error;
      const holder = holderOf(file);
      if (holder !== undefined && holds(holder, file)) throw new FolderInUseError(folder, holder.pid);
      rmSync(file, { force: true });
    }
  }
  heldHere.add(file);
  const release = () => {
    if (heldHere.delete(file) && holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** Whether the process that a lock names is still that one. */
function holds(holder: ProcessIdentity, file: string): boolean {
  if (holder.pid === process.pid && holder.startedAt === undefined) return heldHere.has(file);
  return isRunning(holder.pid) && mayBeSame(holder, identify(holder.pid));
}

/** Who wrote a lock; undefined when there is none, or one that was never written to its end. */
function holderOf(file: string): ProcessIdentity | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof found === 'number' ? known({ pid: found }) : known(found);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function known(found: unknown): ProcessIdentity | undefined {
  if (typeof found !== 'object' || found === null || !('pid' in found)) return undefined;
  const { pid, startedAt, bootId }: Partial<Record<keyof ProcessIdentity, unknown>> = found;
  if (typeof pid !== 'number' || !Number.isInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    ...(typeof startedAt === 'string' && { startedAt }),
    ...(typeof bootId === 'string' && { bootId }),
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
