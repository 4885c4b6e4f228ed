import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openTestHome } from '../testing/test-home.ts';
import { startProcess } from './testing/breakwater-process.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What others than the owner may do with anything below a folder, the folder included. */
function openToOthers(path: string): string[] {
  const stats = statSync(path);
  const own = (stats.mode & 0o077) === 0 ? [] : [`${(stats.mode & 0o777).toString(8)} ${path}`];
  if (!stats.isDirectory()) return own;
  return [...own, ...readdirSync(path).flatMap((name) => openToOthers(join(path, name)))];
}

it.each(['new', 'of before'])(
  'the files of an embedded database that is %s are for their owner alone',
  async (age) => {
    const outside = mkdtempSync(join(tmpdir(), 'breakwater-private-'));
    const home = age === 'new' ? join(outside, 'home') : (await openTestHome({ embedded: true })).home;
    folders.push(outside, home);
    if (age === 'of before') {
      mkdirSync(join(home, 'database'), { recursive: true });
      chmodSync(join(home, 'database'), 0o755);
      chmodSync(join(home, 'database', 'data', 'PG_VERSION'), 0o644);
    }
    const server = startProcess(['serve'], { BREAKWATER_HOME: home, PORT: '0' });
    await server.untilWritten(/answers at/);
    expect(openToOthers(age === 'new' ? home : join(home, 'database'))).toEqual([]);
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(openToOthers(join(home, 'database'))).toEqual([]);
  },
  90_000,
);
