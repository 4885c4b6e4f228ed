import { createIds, systemClock } from '@breakwater/kernel';
import { openTestStorage } from '@breakwater/storage/testing';
import { expect, it } from 'vitest';
import { createRemarks, remarksModule } from './index.ts';
import { aRemark } from './testing/index.ts';

it('lists what was written, the latest first', async () => {
  const storage = await openTestStorage(remarksModule.migrations ?? {});
  storage.recordWith(async () => undefined);
  const remarks = createRemarks({ storage, clock: systemClock, ids: createIds(systemClock) });
  const first = await remarks.write(aRemark, 'amina');
  const second = await remarks.write({ ...aRemark, text: 'Sold one.' }, 'bilal');
  expect(await remarks.list()).toEqual([second, first]);
});
