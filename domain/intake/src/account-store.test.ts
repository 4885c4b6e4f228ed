import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findAccounts } from './account-store.ts';
import { intakeMigrations } from './migrations.ts';
import { endBatch } from './store.ts';

let storage: Storage;
beforeAll(async () => {
  storage = await openTestStorage(intakeMigrations);
  const profile = (platform: string, id: string, handle: string, day: number) => ({
    platform,
    account: { id, handle },
    seenAt: Date.UTC(2026, 0, day),
  });
  const profiles = [
    profile('harbour', 'f1', 'Grey_Heron', 1),
    profile('harbour', 'f2', 'grey_heron_2', 2),
    profile('lagoon', 'f3', 'greyXheron', 3),
    profile('lagoon', 'grey_heron', 'somebody else', 1),
    profile('harbour', 'f5', 'بگلا_کلب', 1),
  ];
  await endBatch(storage.db, profiles, []);
});
afterAll(() => storage.close());

const find = async (q: string, platform?: string) =>
  (await findAccounts(storage.db, { q, platform, limit: 9 })).map(({ account }) => account.id);

it('finds accounts by id and by how the handle begins: those named exactly first, then the latest', async () => {
  expect(await find('@GREY_heron')).toEqual(['f1', 'f2']);
  expect(await find('grey_heron')).toEqual(['f1', 'grey_heron', 'f2']);
  expect(await find('grey_heron', 'lagoon')).toEqual(['grey_heron']);
  expect(await find('بگلا')).toEqual(['f5']);
});

it('takes signs as they are, and nothing for nothing', async () => {
  expect(await find('grey%')).toEqual([]);
  expect(await find(' @ ')).toEqual([]);
});
