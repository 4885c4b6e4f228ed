import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { expect, it } from 'vitest';
import { returnsMigrations } from '../migrations.ts';
import type { VaultKeys } from '../tokens/vault-keys.ts';
import { createKeyRing } from './key-ring.ts';

/** A storage whose next unit runs into a deadlock at its end. */
function stumbling(storage: Storage): Storage {
  let stumbles = true;
  return {
    ...storage,
    work: (useCase) =>
      storage.work(async (work) => {
        const answer = await useCase(work);
        if (stumbles) {
          stumbles = false;
          throw Object.assign(new Error('deadlock'), { code: '40P01' });
        }
        return answer;
      }),
  };
}

it('makes one key for a change, also when the database asks for it to be tried again', async () => {
  const storage = await openTestStorage(returnsMigrations);
  let keys: VaultKeys | undefined;
  const ring = createKeyRing({
    storage: stumbling(storage),
    clock: createTestClock(),
    keyStore: {
      read: async () => keys,
      write: async (made) => {
        keys = made;
      },
    },
  });
  await ring.load();
  const [first] = keys ?? [];
  const ended: (readonly number[])[] = [];
  expect(await ring.rotate(async (_work, live) => void ended.push(live))).toEqual([1, 2]);
  expect(keys?.map(({ epoch }) => epoch)).toEqual([1, 2]);
  expect(keys?.[0]).toEqual(first);
  expect(ended).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(ring.fault()).toBeUndefined();
  await storage.close();
});
