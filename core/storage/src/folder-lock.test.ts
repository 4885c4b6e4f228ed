import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { FolderInUseError, lockFolder } from './folder-lock.ts';
import { identify, mayBeSame } from './process-identity.ts';

const told = identify(process.ppid);
const hasProc = told.startedAt !== undefined;

describe('lockFolder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'breakwater-lock-'));
    return () => rmSync(folder, { recursive: true });
  });
  const leave = (lock: unknown) =>
    writeFileSync(join(folder, 'breakwater.lock'), typeof lock === 'string' ? lock : JSON.stringify(lock));

  it('is refused while this process holds it, and free again afterwards', () => {
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    release();
    lockFolder(folder)();
  });

  it('says who holds it', () => {
    leave(told);
    expect(() => lockFolder(folder)).toThrow(`in use by process ${told.pid}.`);
  });

  it.each([
    ['a process that is no more', { pid: 999_999_999 }],
    ['our own pid before us, as in a container that was killed', { pid: process.pid }],
    ['our own pid, in the form of earlier versions', `${process.pid}\n`],
    ['nobody, since it was never written to its end', '{"pid":1'],
    ['nobody at all', ''],
    ['something that is no pid', { pid: -1 }],
  ])('is taken over from %s', (_, lock) => {
    leave(lock);
    lockFolder(folder)();
  });

  it('is refused while a running process holds it, of which only the pid is known', () => {
    leave(`${process.ppid}\n`);
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
  });

  it.runIf(hasProc)('is taken over when the pid was given out again, or the machine started anew', () => {
    for (const old of [
      { ...told, startedAt: '1' },
      { ...told, bootId: '00000000-0000-0000-0000-000000000000' },
      { ...identify(process.pid), startedAt: '1' },
    ]) {
      leave(old);
      lockFolder(folder)();
    }
  });

  it('leaves alone on release what another has taken over', () => {
    const release = lockFolder(folder);
    leave(told);
    release();
    expect(readFileSync(join(folder, 'breakwater.lock'), 'utf8')).toBe(JSON.stringify(told));
  });
});

it.runIf(hasProc)('tells a process from itself only by what both sides know', () => {
  expect(told.startedAt).toMatch(/^\d+$/);
  expect(mayBeSame(told, identify(process.ppid))).toBe(true);
  expect(mayBeSame(told, { pid: told.pid })).toBe(true);
  expect(mayBeSame(told, identify(process.pid))).toBe(false);
});
