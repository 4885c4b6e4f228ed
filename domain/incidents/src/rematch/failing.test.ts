import { openTestPostgres, postgresAvailable } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { incidentsMigrations } from '../migrations.ts';
import { aPostBy, type IncidentsFixture, openIncidents } from '../testing/index.ts';

let fixture: IncidentsFixture;
beforeEach(async () => {
  fixture = await openIncidents();
});
afterEach(() => fixture.close());

async function asked(): Promise<string> {
  const { incidents } = fixture;
  fixture.store(aPostBy('a1', 'paper kites', 'p1'));
  const id = await fixture.active();
  const term = { kind: 'term' as const, value: 'paper kites', reason: 'seen in the first posts' };
  await incidents.indicators.add(id, [term], { by: 'staff:amina', person: true });
  return id;
}

describe('a look at the last day of which a step fails', () => {
  it('is tried again later and later, then has failed with a reason, and keeps no other one waiting', async () => {
    const { incidents, context, clock } = fixture;
    const id = await asked();
    const review = context.review as { applyAgain: typeof context.review.applyAgain };
    review.applyAgain = async () => {
      throw Object.assign(new Error('no'), { code: 'made-fault' });
    };
    const work = () => incidents.rematches.work(1_000);
    await expect(work()).rejects.toThrow('no');
    await expect(work()).rejects.toThrow('no');
    expect(await incidents.rematches.list(id)).toMatchObject([{ state: 'waiting', retries: 2 }]);
    // Not at every turn.
    expect(await work()).toBe(false);
    const other = await fixture.active();
    await incidents.rematches.ask(other, {}, 'staff:omar');
    expect(await work()).toBe(true);
    expect(await incidents.rematches.list(other)).toMatchObject([{ state: 'done', retries: 0 }]);
    // Whoever asks again has it tried at once.
    await incidents.rematches.ask(id, {}, 'staff:omar');
    await expect(work()).rejects.toThrow('no');
    for (let turn = 0; turn < 3; turn += 1) {
      clock.advance(600_000);
      await expect(work()).rejects.toThrow('no');
    }
    expect(await incidents.rematches.list(id)).toMatchObject([
      { state: 'failed', fault: 'made-fault', retries: 6 },
    ]);
    clock.advance(600_000);
    await work();
    expect((await incidents.rematches.list(id))[0]?.state).toBe('failed');
  });

  it('goes on as if nothing was once it can', async () => {
    const { incidents, context } = fixture;
    const id = await asked();
    const review = context.review as { applyAgain: typeof context.review.applyAgain };
    const { applyAgain } = review;
    review.applyAgain = async () => {
      throw new Error('no');
    };
    await expect(incidents.rematches.work(1_000)).rejects.toThrow('no');
    review.applyAgain = applyAgain;
    await incidents.rematches.work(1_000);
    expect(await incidents.rematches.list(id)).toMatchObject([{ state: 'done', fresh: 1, retries: 1 }]);
  });
});

describe.skipIf(!postgresAvailable)('the order of locks [needs postgres]', () => {
  it('is the incident before its look at the last day, as whoever ends it takes them', async () => {
    await fixture.close();
    const storage = await openTestPostgres(incidentsMigrations);
    fixture = await openIncidents(storage);
    const id = await asked();
    let working: Promise<boolean> | undefined;
    await storage.work(async ({ db }) => {
      await sql`select from incidents where id = ${id} for update`.execute(db);
      working = fixture.incidents.rematches.work(1);
      await expect
        .poll(async () => {
          const { rows } = await sql`select from pg_locks where not granted`.execute(storage.db);
          return rows.length;
        })
        .toBeGreaterThan(0);
      // Whoever waits for the incident holds none of its looks.
      const free =
        await sql`select from incident_rematches where incident_id = ${id} for update nowait`.execute(db);
      expect(free.rows).toHaveLength(1);
    });
    expect(await working).toBe(true);
  });
});
