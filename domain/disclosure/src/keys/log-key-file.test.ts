import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logKeysAt } from './log-key-file.ts';
import { withNewKey } from './log-keys.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'log-keys-'));
});
afterEach(() => rm(home, { recursive: true }));

it('refuses a file that others can read or that holds no keys, in the words of the log', async () => {
  const path = join(home, 'sign-in-log-keys.json');
  const store = logKeysAt(path);
  expect(await store.read()).toBeUndefined();
  await store.write(withNewKey([], 0));
  expect(await store.read()).toHaveLength(1);
  await chmod(path, 0o640);
  await expect(store.read()).rejects.toMatchObject({ code: 'log-key-exposed' });
  await rm(path);
  await writeFile(path, '{}', { mode: 0o600 });
  await expect(store.read()).rejects.toMatchObject({ code: 'log-key-unreadable' });
});
