import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestPostgres, openTestStorage, postgresAvailable } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Access, createAccess } from './access.ts';
import type { IssuedKey } from './api-key.ts';
import { accessMigrations } from './migrations.ts';
import { requirePermission } from './principal.ts';
import { SCOPE_PERMISSIONS } from './scope-permissions.ts';
import { createToken } from './token.ts';

const caller = '192.0.2.1';
const unknown = { code: 'key-unknown', status: 401 };
const platformKey = { name: 'Harbour', source: 'harbour', scopes: ['ingest', 'read'] };

describe('access', () => {
  let storage: Storage;
  let access: Access;
  const clock = createTestClock();

  beforeAll(async () => {
    storage = await openTestStorage(accessMigrations);
    storage.recordWith(async () => undefined);
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    await sql`truncate api_keys, outbox`.execute(storage.db);
    access = createAccess({ storage, clock, ids: createIds(clock) });
  });

  async function told(): Promise<string[]> {
    const { rows } = await sql<{
      key: string;
    }>`select payload->>'keyId' as key from outbox order by id`.execute(storage.db);
    return rows.map((row) => row.key);
  }

  it('knows a key by its token and keeps only the hash', async () => {
    const { key, token } = await access.createKey(platformKey);
    expect(await access.authenticate(token, caller)).toEqual({
      kind: 'key',
      actor: `key:${key.id}`,
      keyId: key.id,
      rootKeyId: key.id,
      permissions: new Set([...SCOPE_PERMISSIONS.ingest, ...SCOPE_PERMISSIONS.read]),
      ...platformKey,
    });
    const { rows } = await sql`select k::text from api_keys k`.execute(storage.db);
    expect(JSON.stringify([rows, await access.list()])).not.toContain(token.slice(3, 40));
    expect(await told()).toEqual([key.id]);
  });

  it('refuses unknown, mistyped and malformed tokens alike', async () => {
    const { token } = await access.createKey(platformKey);
    const mistyped = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const wrong of [
      createToken(),
      mistyped,
      '',
      'bw_',
      `${token} `,
      token.slice(3),
      'x'.repeat(10_000),
    ]) {
      await expect(access.authenticate(wrong, caller)).rejects.toMatchObject(unknown);
    }
  });

  it.each([
    [{ name: ' ' }, '/name'],
    [{ name: 'Har\0bour' }, '/name'],
    [{ source: 'Not A Slug' }, '/source'],
    [{ scopes: [] }, '/scopes'],
    [{ scopes: ['read', 'write'] }, '/scopes/1'],
  ])('points at what is wrong in a new key: %j', async (change, pointer) => {
    const made = access.createKey({ ...platformKey, ...change });
    await expect(made).rejects.toMatchObject({ code: 'key-invalid', status: 422, pointer });
  });

  it('lets a key do what its scopes say and nothing else', async () => {
    const { token } = await access.createKey({ ...platformKey, scopes: ['admin'] });
    const principal = await access.authenticate(token, caller);
    expect(() => requirePermission(principal, 'keys.manage')).not.toThrow();
    expect(() => requirePermission(principal, 'verdicts.read')).toThrow(
      expect.objectContaining({ code: 'permission-missing', status: 403 }),
    );
  });

  it('ends a revoked key at once here, and within 5 s where nobody was told', async () => {
    const elsewhere = createAccess({ storage, clock, ids: createIds(clock) });
    const { key, token } = await access.createKey(platformKey);
    await access.authenticate(token, caller);
    await elsewhere.authenticate(token, caller);
    await access.revoke(key.id);
    await access.revoke(key.id);
    await expect(access.authenticate(token, caller)).rejects.toMatchObject(unknown);
    await elsewhere.authenticate(token, caller);
    clock.advance(5_000);
    await expect(elsewhere.authenticate(token, caller)).rejects.toMatchObject(unknown);
  });

  it('ends it at once elsewhere too, when told', async () => {
    const elsewhere = createAccess({ storage, clock, ids: createIds(clock) });
    const { key, token } = await access.createKey(platformKey);
    await elsewhere.authenticate(token, caller);
    await access.revoke(key.id);
    for (const keyId of await told()) elsewhere.forget({ keyId });
    await expect(elsewhere.authenticate(token, caller)).rejects.toMatchObject(unknown);
  });

  it('rotates: both tokens work for the overlap, then only the new one', async () => {
    const old = await access.createKey(platformKey);
    const fresh = await access.rotate(old.key.id, { overlapMs: 60_000, by: 'key-admin' });
    expect(fresh.key).toMatchObject({ ...platformKey, rotatedFrom: old.key.id, createdBy: 'key-admin' });
    await access.authenticate(old.token, caller);
    clock.advance(59_000);
    await access.authenticate(old.token, caller);
    clock.advance(1_000);
    await expect(access.authenticate(old.token, caller)).rejects.toMatchObject(unknown);
    await access.authenticate(fresh.token, caller);
    const again = access.rotate(old.key.id, { overlapMs: 0 });
    await expect(again).rejects.toMatchObject({ code: 'key-already-rotated', status: 409 });
  });

  it('tells that a key that was rotated twice is still the same caller', async () => {
    const first = await access.createKey(platformKey);
    const second = await access.rotate(first.key.id, { overlapMs: 60_000 });
    const third = await access.rotate(second.key.id, { overlapMs: 60_000 });
    const other = await access.createKey(platformKey);
    const rootOf = async ({ token }: IssuedKey) => (await access.authenticate(token, caller)).rootKeyId;
    expect(await Promise.all([first, second, third].map(rootOf))).toEqual(Array(3).fill(first.key.id));
    expect(await rootOf(other)).toBe(other.key.id);
  });

  it('does not bring a revoked key back by rotating it', async () => {
    const { key } = await access.createKey(platformKey);
    await access.revoke(key.id);
    await expect(access.rotate(key.id, { overlapMs: 0 })).rejects.toMatchObject({ code: 'key-not-active' });
    await expect(access.revoke('nobody')).rejects.toMatchObject({ code: 'key-not-found', status: 404 });
  });

  it('makes a key for the set-up once, for a day, and none to decide with', async () => {
    const first = await access.ensureSetUpKey();
    expect(first?.key).toMatchObject({ scopes: ['ingest', 'read', 'admin'], forSetUp: true });
    expect(await access.ensureSetUpKey()).toBeUndefined();
    await expect(access.rotate(first?.key.id ?? '', { overlapMs: 0 })).rejects.toMatchObject({
      code: 'key-not-active',
    });
    clock.advance(24 * 3_600_000);
    await expect(access.authenticate(first?.token ?? '', caller)).rejects.toMatchObject(unknown);
    expect(await access.ensureSetUpKey()).toBeDefined();
  });

  it('lasts for a year at most', async () => {
    const { key } = await access.createKey(platformKey);
    expect(Date.parse(key.expiresAt ?? '') - clock.now()).toBe(365 * 86_400_000);
    const longer = access.createKey({ ...platformKey, lastsMs: 366 * 86_400_000 });
    await expect(longer).rejects.toMatchObject({ code: 'key-invalid', pointer: '/expiresAt' });
  });

  it('of a program has the rights of its service at each use, and ends with it', async () => {
    const purpose = 'Sends what users post.';
    const service = await access.services.create({ ...platformKey, purpose, by: 'staff:saira' });
    const { token } = await access.createKey({ ...platformKey, service: service.id });
    const may = async () =>
      [...(await access.authenticate(token, caller)).permissions].includes('verdicts.read');
    expect(await may()).toBe(true);
    await access.services.change(service.id, { scopes: ['ingest'], platforms: ['harbour'] }, 'staff:saira');
    for (const keyId of await told()) access.forget({ keyId });
    expect(await may()).toBe(false);
    expect((await access.authenticate(token, caller)).platforms).toEqual(['harbour']);
    await access.services.end(service.id, 'staff:saira');
    for (const keyId of await told()) access.forget({ keyId });
    await expect(may()).rejects.toMatchObject(unknown);
    const more = access.createKey({ ...platformKey, service: service.id });
    await expect(more).rejects.toMatchObject({ code: 'service-ended', status: 409 });
  });

  it('notes the last use to the minute', async () => {
    const { token } = await access.createKey(platformKey);
    const start = clock.now();
    await access.authenticate(token, caller);
    clock.advance(30_000);
    await access.authenticate(token, caller);
    expect((await access.list())[0]?.lastUsedAt).toBe(new Date(start).toISOString());
  });

  it('slows down a caller that guesses, and nobody else', async () => {
    const { token } = await access.createKey(platformKey);
    await access.authenticate(token, caller);
    for (let attempt = 0; attempt < 10; attempt++) {
      await expect(access.authenticate(createToken(), caller)).rejects.toMatchObject(unknown);
    }
    const limited = { code: 'too-many-attempts', status: 429, extra: { retryAfterSeconds: 3 } };
    await expect(access.authenticate(createToken(), caller)).rejects.toMatchObject(limited);
    await expect(access.authenticate(createToken(), '192.0.2.2')).rejects.toMatchObject(unknown);
    await access.authenticate(token, '192.0.2.2');
    clock.advance(5_000);
    await access.authenticate(token, caller);
    await expect(access.authenticate(createToken(), caller)).rejects.toMatchObject(unknown);
  });

  it('lets a valid key in from an address that has used up its attempts, known before or not', async () => {
    const { token } = await access.createKey(platformKey);
    for (let attempt = 0; attempt < 12; attempt++) {
      await expect(access.authenticate(createToken(), caller)).rejects.toMatchObject({ name: 'AccessError' });
    }
    await access.authenticate(token, caller);
    await expect(access.authenticate('nonsense', caller)).rejects.toMatchObject({
      code: 'too-many-attempts',
    });
  });

  it.each([[-1], [Number.NaN], [1e300]])('refuses an overlap of %s ms', async (overlapMs) => {
    const { key } = await access.createKey(platformKey);
    await expect(access.rotate(key.id, { overlapMs })).rejects.toMatchObject({
      code: 'key-invalid',
      pointer: '/overlapMs',
    });
  });
});

describe.skipIf(!postgresAvailable)('access of several processes [needs postgres]', () => {
  it('makes one key for the set-up when all start at once', async () => {
    const storage = await openTestPostgres(accessMigrations);
    const clock = createTestClock();
    const starts = Array.from({ length: 6 }, () => createAccess({ storage, clock, ids: createIds(clock) }));
    const issued = await Promise.all(starts.map((access) => access.ensureSetUpKey()));
    expect(issued.filter((key) => key !== undefined)).toHaveLength(1);
    await storage.close();
  });
});
