import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEADER, openScreening, type ScreeningFixture } from '../testing/index.ts';

let fixture: ScreeningFixture;
const list = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;
const row = (ref: string, name: string, same = '') => `${ref},organisation,${name},${same},,,,Test,`;
const OTHERS = ['Union of the Tern', 'Reed League', 'Marsh Circle', 'Plover Front', 'Egret Army'].map(
  (name, index) => row(`x${index}`, name),
);

beforeEach(async () => {
  fixture = await openScreening();
});
afterEach(() => fixture.close());

const casesOf = async (accountId: string) => (await fixture.screening.cases.list({ accountId })).items;
async function republish(csv: string): Promise<void> {
  fixture.published.set('demo', csv);
  fixture.clock.advance(1_000);
  await fixture.screening.lists.sync('demo', { by: 'amina', allowShrink: true });
  await fixture.screening.follow({ listId: 'demo' });
  await fixture.settle();
}

describe('a change of a list', () => {
  it('has all accounts screened against what it added, and nothing twice', async () => {
    await fixture.list('demo', list(...OTHERS));
    await fixture.settle();
    for (let n = 0; n < 30; n += 1) await fixture.account({ id: `n${n}`, displayName: `Ordinary ${n}` });
    await fixture.account({ id: 'h', displayName: 'Brigade of the Grey Heron' });
    await fixture.settle();
    expect(await casesOf('h')).toEqual([]);
    await republish(list(...OTHERS, row('h1', 'Brigade of the Grey Heron')));
    expect(await casesOf('h')).toMatchObject([{ state: 'open', openedBy: 'demo@2', match: { ref: 'h1' } }]);
    expect(await fixture.screening.runs.list()).toMatchObject([
      { cause: 'demo@2', state: 'done', scanned: 31, matched: 1, designations: 1 },
      { cause: 'demo@1', state: 'done' },
    ]);
    expect(await fixture.screening.lists.version('demo', 2)).toMatchObject({
      touched: { opened: 1, closed: 0 },
    });
    await fixture.screening.runs.ask('amina');
    await fixture.settle();
    expect(await casesOf('h')).toHaveLength(1);
  });

  it('has what it added agree with a common name that nothing was kept of', async () => {
    await fixture.list('demo', list(...OTHERS, 'p1,person,Tariq Aslam,,,,,Test,'));
    await fixture.account({ id: 'h', displayName: 'Tariq Aslam', handle: 'brigade_of_the_grey_heron' });
    await fixture.settle();
    expect(await fixture.screening.matchesOf({ platform: 'harbour', accountId: 'h' })).toEqual([]);
    await republish(
      list(...OTHERS, 'p1,person,Tariq Aslam,,,,,Test,', row('h1', 'Brigade of the Grey Heron')),
    );
    const cases = await casesOf('h');
    expect(cases.map(({ tier, match }) => `${tier} ${match.ref}`).sort()).toEqual(['T1 h1', 'T2 p1']);
  });

  it('closes what rested on a delisting', async () => {
    await fixture.list('demo', list(...OTHERS, row('h1', 'Brigade of the Grey Heron')));
    await fixture.account({ id: 'h', displayName: 'Brigade of the Grey Heron' });
    await fixture.settle();
    await republish(list(...OTHERS));
    expect(await casesOf('h')).toMatchObject([{ state: 'closed', closing: 'delisted' }]);
    expect(await fixture.screening.matchesOf({ platform: 'harbour', accountId: 'h' })).toEqual([]);
    expect(await fixture.screening.lists.version('demo', 2)).toMatchObject({
      touched: { opened: 0, closed: 1 },
    });
  });

  it('asks people again about what they confirmed, and undoes nothing by itself', async () => {
    await fixture.list('demo', list(...OTHERS, row('h1', 'Brigade of the Grey Heron')));
    await fixture.account({ id: 'h', displayName: 'Brigade of the Grey Heron' });
    await fixture.settle();
    const [one] = await casesOf('h');
    await fixture.screening.cases.decide(
      one?.id ?? '',
      { decision: 'confirm', reason: 'It is them.' },
      'amina',
    );
    await republish(list(...OTHERS));
    expect(await casesOf('h')).toMatchObject([{ state: 'closed', closing: 'delisted', decidedBy: 'amina' }]);
    expect(fixture.jobs.map(({ because }) => because)).toEqual([
      expect.stringContaining('Somebody confirmed'),
      expect.stringContaining('is not listed any more'),
    ]);
  });

  it('takes all away with the list, or when it no longer screens', async () => {
    await fixture.list('demo', list(...OTHERS, row('h1', 'Brigade of the Grey Heron')));
    await fixture.account({ id: 'h', displayName: 'Brigade of the Grey Heron' });
    await fixture.settle();
    fixture.clock.advance(1_000);
    await fixture.screening.lists.put(
      'demo',
      { title: 'Demo', authority: 'Test', sources: ['demo'], screens: 'none' },
      'amina',
    );
    await fixture.screening.follow({ listId: 'demo' });
    await fixture.settle();
    expect(await casesOf('h')).toMatchObject([{ state: 'closed', closing: 'list-changed' }]);
    await fixture.screening.lists.remove('demo', 'amina');
    await fixture.screening.follow({ listId: 'demo' });
    await fixture.settle();
    expect(
      await fixture.screening.screen({ subjects: [{ name: 'Brigade of the Grey Heron' }] }),
    ).toMatchObject([{ matches: [] }]);
  });
});

describe('one entity on several lists', () => {
  it('is one case, which stays while one list names it', async () => {
    await fixture.list('one', list(row('h1', 'Brigade of the Grey Heron'), ...OTHERS));
    await fixture.list('two', list(row('q7', 'Brigade of the Grey Heron')));
    await fixture.settle();
    const { items: designations } = await fixture.screening.designations.find({
      q: 'Brigade of the Grey Heron',
    });
    expect(await fixture.screening.designations.get(designations[0]?.id ?? '')).toMatchObject({
      linked: [{ basis: 'name', name: 'Brigade of the Grey Heron' }],
    });
    await fixture.account({ id: 'h', handle: 'brigadeofthegreyheron' });
    await fixture.settle();
    expect(await casesOf('h')).toHaveLength(1);
    expect(await fixture.screening.matchesOf({ platform: 'harbour', accountId: 'h' })).toHaveLength(2);
    fixture.published.set('one', list(...OTHERS));
    await fixture.screening.lists.sync('one', { by: 'amina' });
    await fixture.screening.follow({ listId: 'one' });
    await fixture.settle();
    expect(await casesOf('h')).toMatchObject([{ state: 'open' }]);
  });
});
