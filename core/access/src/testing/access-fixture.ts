import { createIds } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { type Access, createAccess } from '../access.ts';
import { accessMigrations } from '../migrations.ts';
import { emptyAccess } from './empty-access-store.ts';
import { giveTestPassword } from './test-password.ts';

/** Access over a database of its own, with a clock that stands still, and what it put on record. */
export interface AccessFixture {
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly access: Access;
  readonly recorded: RecordEntry[];
  /** A person with `TEST_PASSWORD`. */
  add(name: string, roles?: readonly string[]): Promise<{ readonly id: string; readonly email: string }>;
  /** Forgets people, keys and records. */
  empty(): Promise<void>;
}

export async function openAccessFixture(): Promise<AccessFixture> {
  const storage = await openTestStorage(accessMigrations);
  const clock = createTestClock();
  const recorded: RecordEntry[] = [];
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const access = createAccess({ storage, clock, ids: createIds(clock) });
  return {
    storage,
    clock,
    access,
    recorded,
    add: async (name, roles = ['reviewer']) => {
      const email = `${name.toLowerCase()}@example.org`;
      const { id } = await access.staff.add({ name, email, roles, by: 'key:test' });
      await giveTestPassword(storage.db, id);
      return { id, email };
    },
    empty: async () => {
      await emptyAccess(storage.db);
      recorded.length = 0;
    },
  };
}
