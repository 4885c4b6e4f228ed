import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { aReview, type ReviewFixture } from '../testing/index.ts';

let storage: Storage;
let fixture: ReviewFixture;
beforeAll(async () => {
  storage = await openTestStorage(reviewMigrations);
  fixture = aReview(storage);
});
afterAll(() => storage.close());
beforeEach(() => fixture.reset());

describe('settings', () => {
  it('hold what was set over the defaults, and are on record by name', async () => {
    const { settings } = fixture.review;
    expect(await settings.get()).toMatchObject({ appealDueDays: 14, appealWindowMonths: 6 });
    await settings.change({ appealDueDays: 10 }, 'staff:lena');
    await settings.change({ colour: '#225522' }, 'staff:lena');
    expect(await settings.get()).toMatchObject({ appealDueDays: 10, colour: '#225522', noticeDueDays: 7 });
    expect(fixture.recorded.at(-1)).toMatchObject({
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
    await expect(fixture.review.settings.change(change, 'staff:lena')).rejects.toMatchObject({
      status: 422,
      pointer: '/noticeLocations/0/pattern',
    });
  });
});
