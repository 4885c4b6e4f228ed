import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withNewKey } from '../tokens/vault-keys.ts';
import { vaultKeysAt } from './vault-key-file.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'vault-keys-'));
});
afterEach(() => rm(home, { recursive: true }));

it('refuses a file that others can read or that holds no keys, in the words of the vault', async () => {
  const path = join(home, 'vault-keys.json');
  const store = vaultKeysAt(path);
  expect(await store.read()).toBeUndefined();
  await store.write(withNewKey([], 0));
  expect(await store.read()).toHaveLength(1);
  await chmod(path, 0o640);
  await expect(store.read()).rejects.toMatchObject({ code: 'vault-key-exposed' });
  await rm(path);
  await writeFile(path, '{}', { mode: 0o600 });
  await expect(store.read()).rejects.toMatchObject({ code: 'vault-key-unreadable' });
});
