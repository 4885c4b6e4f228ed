import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPostBy, type IncidentsFixture, openIncidents } from '../testing/index.ts';

let fixture: IncidentsFixture;
beforeEach(async () => {
  fixture = await openIncidents();
});
afterEach(() => fixture.close());

const person = { by: 'staff:amina', person: true };
const term = (value: string) => ({ kind: 'term' as const, value, reason: 'seen in the first posts' });
/** Posts of which every tenth has the words. */
const many = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    aPostBy(`a${place % 97}`, place % 10 === 0 ? `paper kites ${place}` : `a calm day ${place}`, `p${place}`),
  );

async function finish(): Promise<void> {
  while (await fixture.incidents.rematches.work(1_000));
}

describe('matching the last day again', () => {
  it('begins by itself when indicators change, says how far it is, and asks rules once of each post', async () => {
    const { incidents, asked } = fixture;
    fixture.store(...many(4_500));
    const id = await fixture.active();
    await incidents.indicators.add(id, [term('paper kites')], { ...person, force: true });
    await incidents.indicators.add(id, [term('glass lantern')], person);
    // Two changes that nobody has worked on yet are one look.
    expect(await incidents.rematches.list(id)).toMatchObject([{ state: 'waiting', askedBy: 'system' }]);
    await incidents.rematches.work(0);
    const [working] = await incidents.rematches.list(id);
    expect(working).toMatchObject({ state: 'working', scanned: 2_000, total: 4_500, matched: 200 });
    expect(working?.etaSeconds).toBeGreaterThan(0);
    await finish();
    expect(await incidents.rematches.list(id)).toMatchObject([
      { state: 'done', scanned: 4_500, total: 4_500, matched: 450, fresh: 450 },
    ]);
    expect(asked.again).toHaveLength(450);
    await incidents.rematches.ask(id, {}, 'staff:omar');
    await finish();
    expect((await incidents.rematches.list(id))[0]).toMatchObject({ state: 'done', matched: 450, fresh: 0 });
    expect(asked.again).toHaveLength(450);
    expect((await incidents.numbers(id)).found).toBe(450);
  });

  it('goes on in another process where one was killed in the middle of a page, and counts nothing twice', async () => {
    const { incidents, context, asked } = fixture;
    fixture.store(...many(6_000));
    const id = await fixture.active();
    await incidents.indicators.add(id, [term('paper kites')], { ...person, force: true });
    await incidents.rematches.work(0);
    const { applyAgain } = context.review;
    const kill = new Error('killed');
    const review = context.review as { applyAgain: typeof applyAgain };
    review.applyAgain = async () => {
      throw kill;
    };
    await expect(incidents.rematches.work(1_000)).rejects.toBe(kill);
    expect(await incidents.rematches.list(id)).toMatchObject([{ scanned: 2_000, matched: 200 }]);
    review.applyAgain = applyAgain;
    const other = fixture.another();
    while (await other.rematches.work(1_000));
    expect(await incidents.rematches.list(id)).toMatchObject([
      { state: 'done', scanned: 6_000, matched: 600, fresh: 600 },
    ]);
    expect(new Set(asked.again.map((record) => record.id)).size).toBe(600);
    expect(asked.again).toHaveLength(600);
  });

  it('looks once more at what came while processes heard of the indicators', async () => {
    const { incidents, clock } = fixture;
    fixture.store(...many(10));
    const id = await fixture.active();
    await incidents.indicators.add(id, [term('paper kites')], { ...person, force: true });
    await finish();
    // A process that has not heard yet has judged this one.
    fixture.store(aPostBy('late', 'paper kites again', 'late'));
    await finish();
    expect((await incidents.numbers(id)).found).toBe(1);
    clock.advance(61_000);
    await finish();
    expect((await incidents.numbers(id)).found).toBe(2);
    clock.advance(61_000);
    expect(await incidents.rematches.work(10)).toBe(false);
  });

  it('can be cancelled, and ends with its incident', async () => {
    const { incidents } = fixture;
    fixture.store(...many(4_500));
    const id = await fixture.active();
    await incidents.indicators.add(id, [term('paper kites')], { ...person, force: true });
    await incidents.rematches.work(0);
    const [one] = await incidents.rematches.list(id);
    expect(await incidents.rematches.cancel(id, one?.id ?? '', 'staff:omar')).toMatchObject({
      state: 'cancelled',
      scanned: 2_000,
    });
    expect(await incidents.rematches.work(10)).toBe(false);
    await incidents.rematches.ask(id, {}, 'staff:omar');
    await incidents.close(id, 'It is over.', 'staff:omar');
    expect(await incidents.rematches.work(10)).toBe(false);
    expect((await incidents.rematches.list(id)).map(({ state }) => state)).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });
});
