import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runPart } from './run-part.ts';
import type { Db, Storage } from './storage.ts';
import { openTestPglite, openTestStorage } from './testing/index.ts';

describe.each([
  ['PGlite', openTestPglite],
  ['what this machine has', openTestStorage],
])('writes of a unit that are waited for at its end, on %s', (_, open) => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await open();
    await sql`create table written (id int primary key, what text not null)`.execute(storage.db);
    storage.recordWith(async (db, entries) => {
      for (const { subject } of entries) await write(db, 100, `record ${subject}`);
    });
  });
  beforeEach(() => sql`delete from written`.execute(storage.db));
  afterAll(() => storage.close());

  const write = (db: Db, id: number, what: string | null) =>
    sql`insert into written values (${id}, ${what})`.execute(db);
  const written = async (db = storage.db): Promise<string[]> => {
    const { rows } = await sql<{ what: string }>`select what from written order by ctid`.execute(db);
    return rows.map(({ what }) => what);
  };
  const entry = (subject: string) => ({ actor: 'amina', action: 'note.written', subject });

  it('run in the order in which they were asked for, before what was asked for after them', async () => {
    const seen = await storage.work(async (work) => {
      for (const id of [1, 2, 3]) work.later(write(work.db, id, `later ${id}`));
      return written(work.db);
    });
    expect(seen).toEqual(['later 1', 'later 2', 'later 3']);
  });

  it('are there when the unit goes on record, and may say something themselves', async () => {
    await storage.work(async (work) => {
      work.later(write(work.db, 1, 'later').then(() => work.record(entry('said late'))));
    });
    expect(await written()).toEqual(['later', 'record said late']);
  });

  it('undo the unit when one of them fails, with its error and not with that of those after it', async () => {
    const failing = storage.work(async (work) => {
      work.later(write(work.db, 1, 'first'));
      work.later(write(work.db, 1, 'the same once more'));
      work.later(write(work.db, 2, 'after it'));
      work.record(entry('lost'));
      await written(work.db);
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await written()).toEqual([]);
  });

  it('leave it to what failed before them to say so', async () => {
    const failing = storage.work(async (work) => {
      const broken = write(work.db, 1, null);
      work.later(write(work.db, 2, 'after it'));
      await broken;
    });
    await expect(failing).rejects.toMatchObject({ code: '23502' });
    const thrown = storage.work(async (work) => {
      work.later(write(work.db, 1, null));
      throw new Error('change of mind');
    });
    await expect(thrown).rejects.toThrow('change of mind');
    expect(await written()).toEqual([]);
  });

  it('have the unit tried again after a conflict', async () => {
    let attempts = 0;
    await storage.work(async (work) => {
      attempts++;
      const conflict = Object.assign(new Error('deadlock'), { code: '40P01' });
      work.later(attempts === 1 ? Promise.reject(conflict) : write(work.db, attempts, 'second time'));
    });
    expect(await written()).toEqual(['second time']);
  });

  it('belong to the part of a unit that made them', async () => {
    await storage.work(async (work) => {
      const part = runPart(work, async (own) => {
        own.later(write(own.db, 1, 'of the part'));
        own.later(write(own.db, 2, null));
      });
      await expect(part).rejects.toMatchObject({ code: '23502' });
      work.later(write(work.db, 3, 'of the unit'));
    });
    expect(await written()).toEqual(['of the unit']);
  });

  it('stay when a part is undone that began after them, with what follows from them', async () => {
    await storage.work(async (work) => {
      work.later(write(work.db, 1, 'before the part').then(() => write(work.db, 3, 'following')));
      const refused = runPart(work, async (own) => {
        own.later(write(own.db, 2, 'of the part'));
        throw new Error('refused');
      });
      await expect(refused).rejects.toThrow('refused');
    });
    expect(await written()).toEqual(['before the part', 'following']);
  });
});
