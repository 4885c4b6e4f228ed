import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresServer } from '@breakwater/storage/testing';

/** SIGKILL to the postmaster and, since they lead sessions of their own, to each of its children. */
export async function killPostgres(postgres: PostgresServer): Promise<void> {
  const postmaster = Number.parseInt(
    readFileSync(join(postgres.folder, 'data', 'postmaster.pid'), 'utf8'),
    10,
  );
  const children = childrenOf(postmaster);
  await postgres.kill();
  for (const pid of children) kill(pid);
}

/** Whether its postmaster is alive. */
export function isPostgresRunning(postgres: PostgresServer): boolean {
  const postmaster = postmasterOf(postgres);
  return postmaster !== undefined && parentOf(postmaster) !== undefined;
}

function postmasterOf({ folder }: PostgresServer): number | undefined {
  const file = join(folder, 'data', 'postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // it has ended since
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It noticed by itself that its postmaster is gone.
  }
}
