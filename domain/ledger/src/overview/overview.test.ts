import type { NewMatterEntry } from '@breakwater/contracts/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerFixture, openLedger } from '../testing/ledger-fixture.ts';

let fixture: LedgerFixture;
beforeAll(async () => {
  fixture = await openLedger();
  fixture.clock.set(Date.UTC(2026, 5, 1));
});
afterAll(() => fixture.close());

const entry = (type: NewMatterEntry['type'], at: string, more: Partial<NewMatterEntry> = {}) => ({
  type,
  at,
  text: `It came to ${type}.`,
  by: 'authority' as const,
  ...more,
});
const about = (platform: string, first: NewMatterEntry) =>
  fixture.ledger.matters.open(
    {
      title: 'Answers',
      workspace: 'authority',
      platform,
      authorityName: 'Ministry of the Port',
      instrument: 'test-law',
      first,
    },
    'staff:a',
  );
const add = (id: string, given: NewMatterEntry) => fixture.ledger.matters.append(id, given, 'staff:a');

describe('the morning page', () => {
  it('shows platforms side by side: what was asked, what is over, what was insufficient, when both met', async () => {
    const { id } = await about('lantern', entry('concern', '2026-05-01'));
    await add(id, entry('assessed-insufficient', '2026-05-03', { text: 'It names no dates.' }));
    await fixture.ledger.meetings.add(
      { matterId: id, title: 'Second meeting', at: '2026-05-04T22:00:00Z', parties: ['both'] },
      'staff:a',
    );
    const items = { asked: 40, acknowledged: 40, gone: 30, stillThere: 2, refused: 1, withGround: 1 };
    const fact = { what: { en: 'Case.', ur: 'کیس۔' }, at: '2026-05-20T00:00:00.000Z' };
    const clock = { label: { en: 'Remove', ur: 'ہٹائیں' }, art: 'Art. 1' };
    fixture.asked.push(
      { id: 'a', ...fact, names: ['Lantern Social', 'Lantern'], items, answered: true, clocks: [] },
      {
        id: 'b',
        ...fact,
        names: ['meadow'],
        items: { ...items, asked: 3 },
        answered: false,
        clocks: [
          { ...clock, dueAt: '2026-05-30T00:00:00.000Z' },
          { ...clock, dueAt: '2026-06-30T00:00:00.000Z' },
        ],
      },
    );
    const { platforms } = await fixture.ledger.overview();
    expect(platforms.map(({ platform }) => platform)).toEqual(['lantern', 'meadow']);
    const [lantern, meadow] = platforms;
    expect(lantern).toMatchObject({
      asked: { letters: 1, items: 40, gone: 30, stillThere: 2, refused: 1, open: 0 },
      insufficient: [{ day: '2026-05-03', why: 'It names no dates.' }],
      // Ten at night of UTC is the same day in São Paulo.
      meetings: [{ title: 'Second meeting', day: '2026-05-04' }],
    });
    expect(meadow?.clocks).toEqual([
      { ...clock, open: 2, overdue: 1, nextDueAt: '2026-05-30T00:00:00.000Z' },
    ]);
  });

  it('says what the next step needs: what the pack names, and that the time to answer is over', async () => {
    const { id } = await about('harbour', entry('concern', '2026-05-01', { dueAt: '2026-07-01' }));
    const next = async () =>
      (await fixture.ledger.overview()).platforms.find(({ platform }) => platform === 'harbour')?.matters[0]
        ?.next;
    const said = async () => {
      const rung = await next();
      return [rung?.id, rung?.ready, rung?.needs.map(({ met }) => met)];
    };
    expect(await said()).toEqual(['warned', false, [false, false]]);
    await add(id, entry('show-cause', '2026-05-02'));
    expect(await said()).toEqual(['warned', false, [true, false]]);
    fixture.clock.set(Date.UTC(2026, 6, 3));
    expect(await said()).toEqual(['warned', true, [true, true]]);
    await add(id, entry('final-warning', '2026-07-02'));
    await add(id, entry('block-ordered', '2026-07-02'));
    await add(id, entry('restored', '2026-07-02'));
    expect(await next()).toBeUndefined();
  });

  it('finds a network that was named to several platforms, and who answered', async () => {
    const names = ['Cedar ring', ' cedar  Ring', 'Cedar ring'];
    for (const [place, platform] of ['cove', 'field', 'grove'].entries()) {
      const { id } = await about(platform, entry('concern', '2026-06-10', { network: names[place] ?? '' }));
      if (platform === 'field') await add(id, entry('response', '2026-06-12', { by: 'platform' }));
    }
    const { networks } = await fixture.ledger.overview();
    expect(networks).toEqual([
      {
        name: 'Cedar ring',
        named: [
          { platform: 'cove', day: '2026-06-10', answered: false },
          { platform: 'field', day: '2026-06-10', answered: true },
          { platform: 'grove', day: '2026-06-10', answered: false },
        ],
      },
    ]);
  });
});

describe('the public record', () => {
  it('holds what was published and nothing that came later, no evidence and nobody who wrote it down', async () => {
    const { id } = await about('shore', entry('concern', '2026-06-10', { evidence: ['file 7'] }));
    const { published, publish } = fixture.ledger.matters;
    expect(await published(id)).toBeUndefined();
    await publish(id, 1, 'staff:b');
    await add(id, entry('final-warning', '2026-06-11', { text: 'Not for everybody yet.' }));
    const shown = await published(id);
    expect(shown?.entryList.map(({ type, evidence, recordedBy }) => [type, evidence, recordedBy])).toEqual([
      ['concern', [], ''],
    ]);
    expect([shown?.state.id, shown?.days.get(shown.entryList[0]?.id ?? '')]).toEqual([
      'concern',
      '2026-06-10',
    ]);
    expect((await fixture.ledger.matters.get(id)).publishedThrough).toBe(1);
    await expect(publish(id, 3, 'staff:b')).rejects.toMatchObject({ code: 'entry-invalid' });
    await publish(id, 0, 'staff:b');
    expect(await published(id)).toBeUndefined();
    expect(fixture.recorded.filter(({ action }) => action === 'matter.published')).toHaveLength(2);
  });
});

it('a case counts in the scorecard of its platform, under whatever of its names, by what people found', async () => {
  const fact = { what: { en: 'Case.', ur: 'کیس۔' }, at: '2026-05-20T00:00:00.000Z', clocks: [] };
  const items = { asked: 40, acknowledged: 40, gone: 38, stillThere: 2, refused: 0, withGround: 0 };
  await about('Quay', entry('concern', '2026-05-01'));
  fixture.asked.push({
    ...fact,
    id: 'q',
    names: ['Quay Social Ltd', 'quay'],
    items,
    answered: true,
    onTime: false,
  });
  const card = async () =>
    (await fixture.ledger.scorecards.read({ side: 'platform' })).cards.find(
      ({ subject }) => subject === 'Quay',
    );
  const measureOf = async (id: string) => (await card())?.measures.find(({ measure }) => measure === id);
  expect(await measureOf('answered')).toMatchObject({ count: 1, of: 1 });
  expect(await measureOf('in-time')).toMatchObject({ count: 0, of: 1 });
  expect(await measureOf('effect')).toMatchObject({ count: 0, of: 1 });
  expect(await measureOf('partial')).toMatchObject({ count: 1, of: 1 });
});
