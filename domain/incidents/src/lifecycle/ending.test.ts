import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPostBy, INCIDENT_RULE, type IncidentsFixture, openIncidents } from '../testing/index.ts';

let fixture: IncidentsFixture;
beforeEach(async () => {
  fixture = await openIncidents();
});
afterEach(() => fixture.close());

const term = { kind: 'term' as const, value: 'paper kites', reason: 'seen in the first posts' };
const count = async (table: string) =>
  Number(
    (await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(fixture.storage.db))
      .rows[0]?.n,
  );

async function withPosts(accounts: number): Promise<string> {
  const { incidents } = fixture;
  const id = await fixture.active();
  await incidents.indicators.add(id, [term], { by: 'staff:amina', person: true });
  await incidents.reload();
  const posts = Array.from({ length: accounts }, (_, place) =>
    aPostBy(`a${place}`, `paper kites ${place}`, `p${place}`),
  );
  await fixture.arrive(incidents, ...posts);
  return id;
}
async function settle(): Promise<void> {
  while (await fixture.incidents.sweep(1_000));
  while (await fixture.incidents.groupVariants());
}

describe('a false alarm', () => {
  it('leaves nothing on accounts', async () => {
    const { incidents, asked } = fixture;
    const id = await withPosts(250);
    const account = { kind: 'account' as const, value: 'a-listed', platform: 'harbour', reason: 'named' };
    await incidents.indicators.add(id, [account], { by: 'staff:amina', person: true });
    await settle();
    expect(await count('incident_preserved')).toBe(250);
    expect(await incidents.falseAlarm(id, 'It was a film.', 'staff:omar')).toMatchObject({
      status: 'false-alarm',
    });
    await settle();
    for (const table of ['incident_matches', 'incident_preserved', 'incident_variants', 'incident_awareness'])
      expect(await count(table), table).toBe(0);
    expect(new Set(asked.ended.map(({ accountId }) => accountId)).size).toBe(250);
    expect(asked.dropped).toHaveLength(250);
    expect(await incidents.numbers(id)).toMatchObject({ found: 0, preserved: 0 });
    expect((await incidents.indicators.list(id)).items).toMatchObject([{ state: 'withdrawn' }]);
    await expect(
      incidents.writeDebrief(id, { well: 'all', wrong: 'all', next: 'none' }, 'staff:omar'),
    ).rejects.toMatchObject({ code: 'incident-state' });
  });

  it('goes on where a sweep was killed', async () => {
    const { incidents, asked, context } = fixture;
    const id = await withPosts(150);
    await incidents.falseAlarm(id, 'It was a film.', 'staff:omar');
    const review = context.review as { dropJobs: typeof context.review.dropJobs };
    const { dropJobs } = review;
    let left = 120;
    review.dropJobs = async (work, about) => {
      left -= 1;
      if (left === 0) throw new Error('killed');
      return dropJobs(work, about);
    };
    await expect(incidents.sweep(1_000)).rejects.toThrow('killed');
    expect(await count('incident_matches')).toBe(50);
    review.dropJobs = dropJobs;
    await settle();
    expect(await count('incident_matches')).toBe(0);
    expect(new Set(asked.dropped.map(({ accountId }) => accountId)).size).toBe(150);
  });
});

describe('an incident that is closed', () => {
  it('keeps what matched for a stated time, ends everything temporary, and is looked back on then', async () => {
    const { incidents, asked, clock } = fixture;
    const id = await withPosts(3);
    const closed = await incidents.close(id, 'It is over.', 'staff:omar');
    expect(closed.preserveUntil).toBe(new Date(clock.now() + 183 * 86_400_000).toISOString());
    const text = { well: 'Two were there at once.', wrong: 'The first link was late.', next: 'Ask sooner.' };
    // Friction is not ended yet.
    await expect(incidents.writeDebrief(id, text, 'staff:omar')).rejects.toMatchObject({
      code: 'incident-not-ended',
    });
    await settle();
    expect(asked.ended).toHaveLength(3);
    expect(asked.dropped).toHaveLength(0);
    asked.left = { friction: 1, jobs: 2 };
    expect(await incidents.debrief(id)).toMatchObject({ allEnded: false });
    await expect(incidents.writeDebrief(id, text, 'staff:omar')).rejects.toMatchObject({
      code: 'incident-not-ended',
    });
    asked.left = { friction: 0, jobs: 2 };
    const written = await incidents.writeDebrief(id, text, 'staff:omar');
    expect(written).toMatchObject({
      allEnded: true,
      text,
      writtenBy: 'staff:omar',
      numbers: { found: 3, preserved: 3 },
    });
    expect(written.checks).toContainEqual(expect.objectContaining({ what: 'jobs', left: 2, ended: true }));
    expect((await incidents.get(id)).status).toBe('debriefed');
    expect(await count('incident_preserved')).toBe(3);
    clock.advance(182 * 86_400_000);
    expect(await incidents.release()).toBe(0);
    const numbers = await incidents.numbers(id);
    const before = { ...(await incidents.debrief(id)), numbers: {} };
    const [indicator] = (await incidents.indicators.list(id)).items;
    expect(indicator?.hits).toBe(3);
    clock.advance(2 * 86_400_000);
    expect(await incidents.release()).toBe(3);
    for (const table of ['incident_matches', 'incident_preserved', 'incident_variants'])
      expect(await count(table), table).toBe(0);
    // What was counted stays for who looks back: nothing is unknown and shown as none.
    expect(await incidents.numbers(id)).toEqual({
      ...numbers,
      now: expect.any(String),
      groups: [],
      preserved: 0,
    });
    const after = await incidents.debrief(id);
    expect({ ...after, checks: [], numbers: {} }).toEqual({ ...before, checks: [] });
    expect((await incidents.indicators.list(id)).items).toEqual([indicator]);
    expect((await incidents.get(id)).found).toBe(3);
    expect(await incidents.release()).toBe(0);
  });

  it('leaves to another incident in force what that asked for', async () => {
    const { incidents, asked } = fixture;
    const first = await withPosts(2);
    const second = await fixture.active();
    await incidents.indicators.add(second, [{ ...term, value: 'kites 1' }], {
      by: 'staff:amina',
      person: true,
    });
    await incidents.reload();
    await fixture.arrive(incidents, aPostBy('a1', 'paper kites 1 again', 'again'));
    await incidents.close(first, 'It is over.', 'staff:omar');
    await settle();
    // Of what is about both accounts only the post that nothing else asks for.
    expect(asked.ended).toEqual([
      { platform: 'harbour', accountId: 'a0', ruleIds: [INCIDENT_RULE], by: 'system' },
      { platform: 'harbour', accountId: 'a1', contentId: 'p1', ruleIds: [INCIDENT_RULE], by: 'system' },
    ]);
  });

  it('matches nothing in a batch that began before', async () => {
    const { incidents, storage } = fixture;
    const id = await withPosts(1);
    const [record] = fixture.store(aPostBy('slow', 'paper kites', 'slow'));
    if (!record) throw new Error('nothing was stored');
    expect(incidents.valueOf(record)).toMatchObject({ value: { count: 1 } });
    await incidents.close(id, 'It is over.', 'staff:omar');
    await storage.work((work) => incidents.note([record], work.db));
    expect(incidents.valueOf(record)).toMatchObject({ value: { count: 0 } });
    expect((await incidents.numbers(id)).found).toBe(1);
  });
});
