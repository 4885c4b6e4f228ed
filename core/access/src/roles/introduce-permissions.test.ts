import { PERMISSION_DECLARATIONS } from '@breakwater/contracts';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessMigrations } from '../migrations.ts';
import { readMatrix, writeRole } from '../store/roles.ts';
import { introducePermissions } from './introduce-permissions.ts';

describe('permissions', () => {
  let storage: Storage;
  const recorded: RecordEntry[] = [];
  beforeAll(async () => {
    storage = await openTestStorage(accessMigrations);
    storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  });
  afterAll(() => storage.close());

  const having = async (permission: string) =>
    (await readMatrix(storage.db))
      .filter(({ permissions }) => permissions.includes(permission))
      .map(({ role }) => role)
      .sort();

  it('are had at first by the roles that their rooms name', async () => {
    await introducePermissions({ storage });
    for (const [permission, { roles }] of Object.entries(PERMISSION_DECLARATIONS))
      expect([permission, await having(permission)]).toEqual([permission, [...roles].sort()]);
  });

  it('that are new go to those roles once, on record', async () => {
    const ships = {
      'ships.read': { title: 'See ships', roles: ['legal', 'lead'], scopes: ['read'] },
    } as const;
    recorded.length = 0;
    expect(await introducePermissions({ storage }, ships)).toEqual(['ships.read']);
    expect(await having('ships.read')).toEqual(['lead', 'legal']);
    expect(recorded.map(({ action, subject }) => [action, subject])).toEqual([
      ['role.extended', 'lead'],
      ['role.extended', 'legal'],
    ]);
    await writeRole(storage.db, 'lead', []);
    expect(await introducePermissions({ storage }, ships)).toEqual([]);
    expect(await having('ships.read')).toEqual(['legal']);
  });
});
