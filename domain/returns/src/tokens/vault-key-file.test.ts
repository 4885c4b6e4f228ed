import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readVaultKeys, writeVaultKeys } from './vault-key-file.ts';
import { withNewKey } from './vault-keys.ts';

let home: string;
let path: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'vault-keys-'));
  path = join(home, 'keys', 'vault-keys.json');
});
afterEach(() => rm(home, { recursive: true }));

it('keeps keys for its owner only, and gives back what it was given', async () => {
  const keys = withNewKey(withNewKey([], 1_000), 2_000);
  await writeVaultKeys(path, keys);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(home, 'keys'))).toEqual(['vault-keys.json']);
  const read = (await readVaultKeys(path)) ?? [];
  expect(read.map(({ epoch, since, root }) => ({ epoch, since, root: Buffer.from(root) }))).toEqual(
    keys.map(({ epoch, since, root }) => ({ epoch, since, root: Buffer.from(root) })),
  );
});

it('says nothing of a file that is not there, and refuses one that others can read or that holds no keys', async () => {
  expect(await readVaultKeys(path)).toBeUndefined();
  await writeVaultKeys(path, withNewKey([], 0));
  await chmod(path, 0o640);
  await expect(readVaultKeys(path)).rejects.toMatchObject({ code: 'vault-key-exposed' });
  const broken = join(home, 'broken.json');
  for (const text of [
    '',
    '{}',
    '{"keys":[{"epoch":0}]}',
    '{"keys":[{"epoch":1,"since":"x","root":"AA=="}]}',
  ]) {
    await writeFile(broken, text, { mode: 0o600 });
    await expect(readVaultKeys(broken)).rejects.toMatchObject({ code: 'vault-key-unreadable' });
  }
});
