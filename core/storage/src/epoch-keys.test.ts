import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EpochKey, type KeyStore, keyStoreAt } from './epoch-keys.ts';

const faults = { exposed: () => new Error('exposed'), unreadable: () => new Error('unreadable') };
const keyOf = (epoch: number): EpochKey => ({
  epoch,
  since: epoch * 1_000,
  root: Buffer.alloc(32, epoch),
});

let home: string;
let path: string;
let store: KeyStore;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'epoch-keys-'));
  path = join(home, 'keys', 'keys.json');
  store = keyStoreAt(path, faults);
});
afterEach(() => rm(home, { recursive: true }));

it('keeps keys for its owner only, and gives back what it was given', async () => {
  const keys = [keyOf(1), keyOf(2)];
  await store.write(keys);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(home, 'keys'))).toEqual(['keys.json']);
  expect(await store.read()).toEqual(keys);
});

it('says nothing of a file that is not there, and refuses one that others can read or that holds no keys', async () => {
  expect(await store.read()).toBeUndefined();
  await store.write([keyOf(1)]);
  await chmod(path, 0o640);
  await expect(store.read()).rejects.toThrow('exposed');
  const broken = join(home, 'broken.json');
  for (const text of [
    '',
    '{}',
    '{"keys":[]}',
    '{"keys":[{"epoch":0}]}',
    '{"keys":[{"epoch":1,"since":"x","root":"AA=="}]}',
  ]) {
    await writeFile(broken, text, { mode: 0o600 });
    await expect(keyStoreAt(broken, faults).read()).rejects.toThrow('unreadable');
  }
});
