import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inSavepoint } from './in-savepoint.ts';
import type { Db, RecordEntry, Storage, Work } from './storage.ts';
import { openTestStorage } from './testing/index.ts';

const entry = (subject: string): RecordEntry => ({ actor: 'amina', action: 'note.written', subject });
const conflict = () => Object.assign(new Error('deadlock'), { code: '40P01' });

describe('a unit of work', () => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openTestStorage();
    await sql`create table written (what text)`.execute(storage.db);
    storage.recordWith(async (db, entries) => {
      for (const { subject } of entries) await write(db, `record ${subject}`);
    });
  });
  beforeEach(async () => {
    await sql`delete from written`.execute(storage.db);
    await sql`delete from outbox`.execute(storage.db);
  });
  afterAll(() => storage.close());

  const write = (db: Db, what: string) => sql`insert into written values (${what})`.execute(db);
  const written = async (): Promise<string[]> => {
    const { rows } = await sql<{ what: string }>`select what from written`.execute(storage.db);
    return rows.map(({ what }) => what);
  };
  const told = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from outbox`.execute(storage.db);
    return rows[0]?.n ?? 0;
  };

  it('writes its records last, then tells, and goes on when it stands', async () => {
    const seen: unknown[] = [];
    const answer = await storage.work(async (work) => {
      work.after(async () => void seen.push(await told(), (await written()).length));
      work.record(entry('one'), entry('two'));
      work.emit('network.changed', { networkId: 'n' });
      work.record(entry('three'));
      await write(work.db, 'note');
      return 7;
    });
    expect(answer).toBe(7);
    expect(await written()).toEqual(['note', 'record one', 'record two', 'record three']);
    expect(seen).toEqual([1, 4]);
  });

  it('leaves nothing when it fails', async () => {
    const seen: string[] = [];
    const failing = storage.work(async (work) => {
      await write(work.db, 'note');
      work.record(entry('one'));
      work.emit('network.changed', { networkId: 'n' });
      work.after(() => void seen.push('after'));
      throw new Error('change of mind');
    });
    await expect(failing).rejects.toThrow('change of mind');
    expect([await written(), await told(), seen]).toEqual([[], 0, []]);
  });

  it('begins anew after a conflict, with nothing of the attempt before', async () => {
    let attempts = 0;
    const seen: number[] = [];
    await storage.work(async (work) => {
      attempts++;
      work.record(entry(`attempt ${attempts}`));
      work.after(() => void seen.push(attempts));
      if (attempts === 1) throw conflict();
    });
    expect(await written()).toEqual(['record attempt 2']);
    expect(seen).toEqual([2]);
  });

  it('goes on without a part that failed', async () => {
    const seen: string[] = [];
    const part = (work: Work, name: string) =>
      inSavepoint(work, async (inner) => {
        await write(inner.db, name);
        inner.record(entry(name));
        inner.emit('network.changed', { networkId: name });
        inner.after(() => void seen.push(name));
        if (name === 'bad') throw new Error('not this one');
      });
    await storage.work(async (work) => {
      await part(work, 'good');
      await expect(part(work, 'bad')).rejects.toThrow('not this one');
    });
    expect([await written(), await told(), seen]).toEqual([['good', 'record good'], 1, ['good']]);
  });

  it('refuses to lose a record that nobody writes down', async () => {
    const other = await openTestStorage();
    const lost = other.work(async (work) => work.record(entry('one')));
    await expect(lost).rejects.toMatchObject({ code: 'recorder-missing' });
    await other.close();
  });
});
