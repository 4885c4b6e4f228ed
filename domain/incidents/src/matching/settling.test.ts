import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPostBy, type IncidentsFixture, openIncidents } from '../testing/index.ts';

let fixture: IncidentsFixture;
beforeEach(async () => {
  fixture = await openIncidents();
});
afterEach(() => fixture.close());

const person = { by: 'staff:amina', person: true };
const term = (value: string) => ({ kind: 'term' as const, value, reason: 'seen in the first posts' });
const through = (accountId: string) => ({
  kind: 'newsroom' as const,
  platform: 'harbour',
  accountId,
  reason: 'City news.',
});

describe('what a batch meets', () => {
  it('is settled when it is noted: indicators that come in between count for the next one', async () => {
    const { incidents } = fixture;
    const other = fixture.another();
    await other.reload();
    const [record] = await fixture.arrive(other, aPostBy('a1', 'paper kites', 'p1'));
    if (!record) throw new Error('nothing arrived');
    const id = await fixture.active();
    await incidents.indicators.add(id, [term('paper kites')], person);
    await other.reload();
    // It was not noted, so no friction may follow from it: the look at the last day finds it.
    expect(other.valueOf(record)).toMatchObject({ known: true, value: { count: 0 } });
    while (await incidents.rematches.work(1_000));
    expect((await incidents.numbers(id)).found).toBe(1);
  });

  it('stays unknown where it was noted before incidents were loaded', async () => {
    const other = fixture.another();
    const [record] = await fixture.arrive(other, aPostBy('a1', 'paper kites', 'p1'));
    if (!record) throw new Error('nothing arrived');
    await other.reload();
    expect(other.valueOf(record)).toMatchObject({ known: false });
  });

  it('goes by exceptions and indicators of now, where the process has not heard yet', async () => {
    const { incidents } = fixture;
    const id = await fixture.active();
    const [kites, lantern] = await incidents.indicators.add(
      id,
      [term('paper kites'), term('lantern')],
      person,
    );
    const other = fixture.another();
    await other.reload();
    await incidents.awareness.add(id, through('newsroom'), 'staff:omar');
    await incidents.indicators.withdraw(id, lantern?.id ?? '', { by: 'staff:omar', reason: 'A song.' });
    const [news, song, both] = await fixture.arrive(
      other,
      aPostBy('newsroom', 'paper kites', 'n1'),
      aPostBy('a1', 'a lantern', 'p1'),
      aPostBy('a2', 'paper kites and a lantern', 'p2'),
    );
    if (!news || !song || !both) throw new Error('nothing arrived');
    expect(other.valueOf(news)).toMatchObject({ value: { count: 1, awareness: true } });
    expect(other.valueOf(song)).toMatchObject({ value: { count: 0 } });
    expect(other.valueOf(both)).toMatchObject({ value: { count: 1, hits: [{ indicator: kites?.id }] } });
    expect(await incidents.numbers(id)).toMatchObject({ found: 1, awareness: 1 });
  });

  it('lets no post that is let through fall back when it comes again by somebody else', async () => {
    const { incidents } = fixture;
    const id = await fixture.active();
    await incidents.indicators.add(id, [term('paper kites')], person);
    await incidents.awareness.add(id, through('newsroom'), 'staff:omar');
    await incidents.reload();
    await fixture.arrive(incidents, aPostBy('newsroom', 'paper kites', 'n1'));
    await fixture.arrive(incidents, aPostBy('reader', 'paper kites', 'n1'));
    expect(await incidents.numbers(id)).toMatchObject({ found: 0, awareness: 1 });
  });
});
