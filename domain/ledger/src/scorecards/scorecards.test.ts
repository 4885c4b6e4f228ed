import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrderFact } from '../testing/an-order-fact.ts';
import { type LedgerFixture, openLedger } from '../testing/ledger-fixture.ts';

let fixture: LedgerFixture;
beforeAll(async () => {
  fixture = await openLedger();
  fixture.clock.set(Date.UTC(2026, 5, 1));
});
afterAll(() => fixture.close());

const cards = async (side: 'platform' | 'authority') => fixture.ledger.scorecards.read({ side });
const measureOf = async (side: 'platform' | 'authority', subject: string, id: string) =>
  (await cards(side)).cards
    .find((card) => card.subject === subject)
    ?.measures.find(({ measure }) => measure === id);

describe('scorecards', () => {
  it('count what orders came to, and nothing of what is open and in time or withdrawn', async () => {
    fixture.facts.push(
      ...Array.from({ length: 8 }, () => anOrderFact()),
      anOrderFact({ outcome: 'refused', grounds: ['global-effect'], globalEffect: true, overBroad: true }),
      anOrderFact({ outcome: 'refused', grounds: [], answeredAt: '2026-02-01T15:00:00.000Z', inTime: false }),
      anOrderFact({ outcome: 'open', inTime: false }),
      anOrderFact({ outcome: 'withdrawn' }),
    );
    const { answeredAt: _, inTime: __, ...open } = anOrderFact({ outcome: 'open' });
    fixture.facts.push(open);
    expect(await measureOf('platform', 'lantern', 'answered')).toMatchObject({ count: 10, of: 11 });
    expect(await measureOf('platform', 'lantern', 'in-time')).toMatchObject({ count: 9, of: 11 });
    expect(await measureOf('platform', 'lantern', 'effect')).toMatchObject({
      count: 8,
      of: 10,
      better: 'neither',
    });
    expect(await measureOf('platform', 'lantern', 'refused-with-ground')).toMatchObject({ count: 1, of: 2 });
    expect(await measureOf('platform', 'lantern', 'median-hours')).toMatchObject({ value: 1, of: 10 });
    const police = 'Harbour Police Cyber Unit';
    expect(await measureOf('authority', police, 'over-broad')).toMatchObject({ count: 1, of: 13 });
    expect(await measureOf('authority', police, 'withdrawn')).toMatchObject({ count: 1, of: 13 });
  });

  it('say of a platform what its matters say, and nothing of those that they do not name', async () => {
    const first = { type: 'concern' as const, at: '2026-01-01', text: 'Concern.', by: 'authority' as const };
    const matter = {
      title: 'A',
      workspace: 'authority' as const,
      platform: 'meadow',
      instrument: 'test-law',
    };
    const { id } = await fixture.ledger.matters.open(
      { ...matter, authorityName: 'Ministry of the Port', first },
      'staff:a',
    );
    await fixture.ledger.matters.append(
      id,
      { ...first, type: 'assessed-insufficient', at: '2026-01-02' },
      'staff:a',
    );
    const { ranks } = await cards('platform');
    expect(await measureOf('platform', 'meadow', 'answers-sufficient')).toMatchObject({ count: 0, of: 1 });
    expect(ranks.find(({ measure }) => measure === 'answers-sufficient')).toMatchObject({
      tiers: [],
      unranked: [
        { subject: 'lantern', because: 'no-facts' },
        { subject: 'meadow', because: 'too-few' },
      ],
    });
    expect(ranks.some(({ measure }) => measure === 'effect')).toBe(false);
  });

  it('count a representative for each jurisdiction, by the register, by orders and by documents that were filed', async () => {
    const said = (type: 'order-appoint-representative' | 'documents-filed', at: string) => ({
      type,
      at,
      text: 'It is on file.',
      by: 'court' as const,
    });
    const first = said('order-appoint-representative', '2026-01-01');
    const about = { workspace: 'authority' as const, platform: 'harbour', instrument: 'test-law' };
    const { id } = await fixture.ledger.matters.open(
      { ...about, title: 'A', authorityName: 'Court of the Port', first },
      'staff:a',
    );
    await fixture.ledger.representatives.add(
      {
        platform: 'harbour',
        role: 'legal-representative',
        country: 'IE',
        name: 'Firm',
        languages: [],
        availability: 'business',
        published: true,
        from: '2026-01-02T00:00:00Z',
      },
      'staff:a',
    );
    const places = (await measureOf('platform', 'harbour', 'representative'))?.places;
    expect(places).toEqual([
      { jurisdiction: 'BR', inPlace: false },
      { jurisdiction: 'EU', inPlace: true },
    ]);
    await fixture.ledger.matters.append(id, said('documents-filed', '2026-01-03'), 'staff:a');
    expect(await measureOf('platform', 'harbour', 'representative')).toMatchObject({
      value: 1,
      count: 2,
      of: 2,
    });
    const [line] = await fixture.ledger.scorecards.lines({ side: 'platform', subject: 'harbour' });
    // The day in São Paulo, which begins at three in the morning of UTC.
    expect([line?.at, line?.day]).toEqual(['2026-01-03T03:00:00.000Z', '2026-01-03']);
  });

  it('are contested line by line; somebody else decides, in the store as well', async () => {
    const { scorecards } = fixture.ledger;
    const query = { side: 'platform' as const, subject: 'lantern' };
    const late = (await scorecards.lines(query)).find(({ measures }) =>
      measures.some(({ measure, counts }) => measure === 'in-time' && !counts),
    );
    const given = { side: query.side, line: late?.id ?? '', because: 'The clock was paused.' };
    const { contest } = await scorecards.contest(given, 'staff:a');
    const id = contest?.id ?? '';
    expect((await cards('platform')).cards.find(({ subject }) => subject === 'lantern')?.contested).toBe(1);
    expect(await measureOf('platform', 'lantern', 'in-time')).toMatchObject({ count: 9, of: 11 });
    await expect(scorecards.contest(given, 'staff:b')).rejects.toMatchObject({ code: 'line-contested' });
    const decision = { decision: 'struck' as const, reason: 'It was.' };
    await expect(scorecards.decide(id, decision, 'staff:a')).rejects.toMatchObject({ code: 'contest-own' });
    const past = sql`update scorecard_contests set state = 'struck', decided_by = 'staff:a', decided_at = now(),
      reason = 'x' where id = ${id}`;
    await expect(past.execute(fixture.storage.db)).rejects.toThrow(/contest_decided_by_another/);
    await scorecards.decide(id, decision, 'staff:b');
    expect(await measureOf('platform', 'lantern', 'in-time')).toMatchObject({ count: 9, of: 10 });
    await expect(scorecards.decide(id, decision, 'staff:c')).rejects.toMatchObject({
      code: 'contest-decided',
    });
    const undo = sql`update scorecard_contests set state = 'upheld' where id = ${id}`;
    await expect(undo.execute(fixture.storage.db)).rejects.toThrow(/contests_are_kept/);
    await expect(scorecards.contest(given, 'staff:a')).rejects.toMatchObject({ code: 'line-contested' });
    await expect(scorecards.contest({ ...given, line: 'p:nothing' }, 'staff:a')).rejects.toMatchObject({
      code: 'line-not-found',
    });
  });

  it('refuse a period that ends before it begins', async () => {
    const period = { from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' };
    await expect(fixture.ledger.scorecards.read({ side: 'platform', ...period })).rejects.toMatchObject({
      code: 'period-invalid',
    });
  });
});
