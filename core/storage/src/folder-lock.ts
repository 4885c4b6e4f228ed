import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BreakwaterError, codeOf } from '@breakwater/kernel';

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

/**
 * Takes a folder for this process: PGlite has no lock of its own, and two processes on one folder destroy it.
 * A lock left behind by a process that no longer runs is taken over.
 *
 * @returns a function that gives the folder back
 * @throws FolderInUseError when a running process holds it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'breakwater.lock');
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || attempt > 3) throw error;
      const holder = holderOf(file);
      if (holder !== undefined && isRunning(holder)) throw new FolderInUseError(folder, holder);
      rmSync(file, { force: true });
    }
  }
  const release = () => {
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
