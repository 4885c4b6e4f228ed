import { createTestClock } from '@breakwater/kernel/testing';
import { type LawFolder, readLawFolder } from '@breakwater/law';
import { LAW_FOLDER } from '@breakwater/law/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { createLawPacks, type LawPacks } from '../law-packs.ts';
import { lawPackMigrations } from '../migrations.ts';

/** Versions of law packs over a database of their own; nothing is stored yet. */
export interface LawPacksFixture {
  readonly packs: LawPacks;
  readonly storage: Storage;
  /** What comes with the program. */
  readonly folder: LawFolder;
  readonly recorded: RecordEntry[];
  close(): Promise<void>;
}

export async function openLawPacks(): Promise<LawPacksFixture> {
  const folder = await readLawFolder(LAW_FOLDER);
  const storage = await openTestStorage(lawPackMigrations);
  const recorded: RecordEntry[] = [];
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const packs = createLawPacks({ storage, calendars: folder.calendars, clock: createTestClock() });
  return { packs, storage, folder, recorded, close: () => storage.close() };
}
