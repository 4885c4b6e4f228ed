import { createIds, systemClock } from '@breakwater/kernel';
import { storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createAccess } from '../access.ts';
import { accessMigrations } from '../migrations.ts';
import { createToken, hashToken } from '../token.ts';

const NEW = 'access/0013-services';

it('makes a service of each key of nobody, with those that followed it, to be taken over within a year', async () => {
  const { [NEW]: _, ...before } = accessMigrations;
  const storage = await openTestStorage(before);
  storage.recordWith(async () => undefined);
  const ids = createIds(systemClock);
  const [staffId, first, second, own, ended] = [ids(), ids(), ids(), ids(), ids()];
  const token = createToken();
  await sql`
    insert into staff (id, name, email, email_key, created_at, preferences)
    values (${staffId}, 'Amina', 'a@example.org', 'a@example.org', now(), '{}')`.execute(storage.db);
  const add = (id: string, hash: string, more: { owner?: string; from?: string; revoked?: string }) =>
    sql`
      insert into api_keys (id, name, source, scopes, token_hash, created_at, rotated_from, owner, revoked_at)
      values (${id}, 'feed', 'harbour', '{ingest,read}', ${hash}, now(), ${more.from ?? null}, ${more.owner ?? null},
        ${more.revoked ?? null}::timestamptz)`.execute(storage.db);
  await add(first, 'h1', {});
  await add(second, hashToken(token), { from: first });
  await add(own, 'h3', { owner: staffId });
  await add(ended, 'h4', { revoked: '2026-01-01T00:00:00Z' });
  await storage.migrate({ ...storageMigrations, ...accessMigrations });
  const access = createAccess({ storage, clock: systemClock, ids });
  const services = await access.services.list();
  expect(services.map(({ id, owner, scopes, source }) => ({ id, owner, scopes, source }))).toEqual([
    { id: first, owner: undefined, scopes: ['ingest', 'read'], source: 'harbour' },
    { id: ended, owner: undefined, scopes: ['ingest', 'read'], source: 'harbour' },
  ]);
  const keys = new Map((await access.list()).map((key) => [key.id, key]));
  expect(keys.get(second)).toMatchObject({ service: first });
  expect(keys.get(own)).toMatchObject({ owner: staffId });
  expect(Date.parse(keys.get(second)?.expiresAt ?? '')).toBeGreaterThan(Date.now() + 364 * 86_400_000);
  expect(keys.get(ended)).not.toHaveProperty('expiresAt');
  expect([...(await access.authenticate(token, '192.0.2.1')).permissions]).toContain('events.ingest');
  await access.services.takeOver(first, staffId);
  expect((await access.services.get(first)).owner).toBe(staffId);
  await storage.close();
});
