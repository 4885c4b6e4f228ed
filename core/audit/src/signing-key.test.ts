import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSigningKey, isSignedBy, loadOrCreateSigningKey } from './signing-key.ts';

describe('loadOrCreateSigningKey', () => {
  let home: string;
  let path: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'audit-key-'));
    path = join(home, 'keys', 'audit.pem');
  });
  afterEach(() => rm(home, { recursive: true }));

  it('makes one key for all that start at once, which only its owner can read', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadOrCreateSigningKey(path)));
    expect(new Set(keys.map((key) => key.publicKey)).size).toBe(1);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(home, 'keys'))).toEqual(['audit.pem']);
    const signature = keys[0]?.sign('text') ?? '';
    expect(isSignedBy(keys[1]?.publicKey ?? '', 'text', signature)).toBe(true);
    expect(isSignedBy(createSigningKey().key.publicKey, 'text', signature)).toBe(false);
    expect(isSignedBy('no key', 'text', signature)).toBe(false);
  });

  it('refuses a key that others can read', async () => {
    await loadOrCreateSigningKey(path);
    await chmod(path, 0o644);
    await expect(loadOrCreateSigningKey(path)).rejects.toMatchObject({ code: 'signing-key-exposed' });
  });

  it('refuses what is no key, and leaves it alone', async () => {
    path = join(home, 'audit.pem');
    await writeFile(path, 'no key', { mode: 0o600 });
    await expect(loadOrCreateSigningKey(path)).rejects.toMatchObject({ code: 'signing-key-unreadable' });
    expect((await stat(path)).size).toBe(6);
  });
});
