import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runPart } from './run-part.ts';
import type { Db, RecordEntry, Storage } from './storage.ts';
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
  const topics = async (): Promise<string[]> => {
    const { rows } = await sql<{ topic: string }>`select topic from outbox order by id`.execute(storage.db);
    return rows.map(({ topic }) => topic);
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

  it('tells in the order in which it was said', async () => {
    await storage.work(async (work) => {
      work.emit('network.changed', { networkId: 'n' });
      work.emit('model.changed', { model: 'm' });
      work.emit('list.changed', { listId: 'l', version: 1 });
    });
    expect(await topics()).toEqual(['network.changed', 'model.changed', 'list.changed']);
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

  it('goes on without a part that failed, of which nothing is left', async () => {
    const seen: string[] = [];
    await storage.work(async (work) => {
      for (const name of ['good', 'bad', 'last']) {
        const part = runPart(work, async (own) => {
          await write(own.db, name);
          own.record(entry(name));
          own.emit('network.changed', { networkId: name });
          own.after(() => void seen.push(name));
          if (name === 'bad') throw new Error('refused');
        });
        if (name === 'bad') await expect(part).rejects.toThrow('refused');
        else await part;
      }
    });
    expect(await written()).toEqual(['good', 'last', 'record good', 'record last']);
    expect([await told(), seen]).toEqual([2, ['good', 'last']]);
  });

  it('undoes a part as a whole, also where one within it failed before', async () => {
    const refused = () => Promise.reject(new Error('refused'));
    await storage.work(async (work) => {
      const outer = runPart(work, async (own) => {
        await write(own.db, 'outer');
        await expect(runPart(own, refused)).rejects.toThrow('refused');
        throw new Error('outer refused');
      });
      await expect(outer).rejects.toThrow('outer refused');
      await write(work.db, 'last');
    });
    expect(await written()).toEqual(['last']);
  });

  it('tells of a part what went wrong first', async () => {
    const failing = storage.work((work) =>
      runPart(work, async ({ db }) => {
        await sql`rollback`.execute(db);
        throw new Error('first');
      }),
    );
    await expect(failing).rejects.toThrow('first');
  });

  it('tries all that follows when it stands, and tells what failed first', async () => {
    const seen: string[] = [];
    const failing = storage.work(async (work) => {
      await write(work.db, 'note');
      work.after(() => void seen.push('one'));
      work.after(() => Promise.reject(new Error('two failed')));
      work.after(() => void seen.push('three'));
    });
    await expect(failing).rejects.toThrow('two failed');
    expect([await written(), seen]).toEqual([['note'], ['one', 'three']]);
  });

  it('refuses what is added to it when it has ended', async () => {
    const late: unknown[] = [];
    await storage.work(async (work) => {
      work.after(() => {
        for (const add of [
          () => work.record(entry('late')),
          () => work.emit('model.changed', { model: 'm' }),
          () => work.later(Promise.resolve()),
        ])
          try {
            add();
          } catch (error) {
            late.push(error);
          }
      });
    });
    const isOver = { code: 'work-over' };
    expect(late).toMatchObject([isOver, isOver, isOver]);
    expect([await written(), await told()]).toEqual([[], 0]);
  });

  it('refuses to lose a record that nobody writes down', async () => {
    const other = await openTestStorage();
    const lost = other.work(async (work) => work.record(entry('one')));
    await expect(lost).rejects.toMatchObject({ code: 'recorder-missing' });
    await other.close();
  });
});
