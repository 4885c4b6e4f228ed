import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sharedFolder } from './config.ts';

const PAUSE_MS = 50;

let own: string | undefined;

/**
 * The folder of something that many tests start from and that is costly to make: the first that asks in this test run
 * makes it, in whichever worker, and the others wait. It is removed with the run, so that it is never older than the
 * code. Who gets it reads it and changes nothing in it.
 *
 * @example
 * ```text
 * const folder = await madeOnce('letters', (empty) => writeFile(join(empty, 'a.txt'), 'a'));
 * await readFile(join(folder, 'a.txt'), 'utf8'); // 'a'
 * ```
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const whole = join(sharedFolder() ?? folderOfProcess(), name);
  const unfinished = `${whole}.unfinished`;
  while (!existsSync(whole)) {
    if (!takes(unfinished)) {
      await sleep(PAUSE_MS);
      continue;
    }
    try {
      // Between the look and the taking somebody else may have finished.
      if (existsSync(whole)) break;
      await make(unfinished);
      renameSync(unfinished, whole);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return whole;
}

/** Whether it was this caller who made the folder. */
function takes(folder: string): boolean {
  return mkdirSync(folder, { recursive: true }) !== undefined;
}

/** For a process outside of a test run, which makes everything itself. */
function folderOfProcess(): string {
  if (own !== undefined) return own;
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-once-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  own = folder;
  return folder;
}
