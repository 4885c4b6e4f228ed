import { createTestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsMigrations } from './migrations.ts';
import { createSettings, type InstallationSettings } from './settings.ts';

let storage: Storage;
let settings: InstallationSettings;
const recorded: RecordEntry[] = [];
beforeAll(async () => {
  storage = await openTestStorage(settingsMigrations);
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  settings = createSettings({ storage, clock: createTestClock() });
});
afterAll(() => storage.close());

describe('settings', () => {
  it('hold what was set over the defaults, and are on record by name', async () => {
    expect(await settings.get()).toMatchObject({ appealDueDays: 14, appealWindowMonths: 6 });
    await settings.change({ appealDueDays: 10 }, 'staff:lena');
    await settings.change({ colour: '#225522' }, 'staff:lena');
    expect(await settings.get()).toMatchObject({ appealDueDays: 10, colour: '#225522', noticeDueDays: 7 });
    expect(recorded.at(-1)).toMatchObject({
      action: 'settings.changed',
      detail: { names: ['colour'] },
    });
  });

  it.each([
    'harbour.example/{account}',
    'https://harbour.example/',
    'https://{account}.example/x',
    'https://harbour.example/{account}/{account}',
    'https://harbour.example/{user}',
    'ftp://harbour.example/{content}',
  ])('refuse the pattern %s', async (pattern) => {
    const change = { noticeLocations: [{ platform: 'harbour', pattern }] };
    await expect(settings.change(change, 'staff:lena')).rejects.toMatchObject({
      status: 422,
      pointer: '/noticeLocations/0/pattern',
    });
  });
});
