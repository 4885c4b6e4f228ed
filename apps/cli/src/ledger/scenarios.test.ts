import { readFileSync } from 'node:fs';
import { readTestLaw } from '@breakwater/law/testing';
import { openLedger } from '@breakwater/ledger/testing';
import { expect, it } from 'vitest';
import { readScenario } from './read-scenario.ts';
import { replayScenario } from './replay-scenario.ts';

const SCENARIOS = new URL('../../../../packs/demo/matters/', import.meta.url);
const replay = (name: string) => replayScenario(readScenario(readFileSync(new URL(name, SCENARIOS), 'utf8')));

it('derives every state of Brazil 2024, the sum of the fines and the days of the block', async () => {
  const [matter] = await replay('brazil-2024.yaml');
  expect(matter?.path.map(({ id, day }) => [day, id])).toEqual([
    ['2024-08-17', 'office-closed'],
    ['2024-08-28', 'order-to-appoint'],
    ['2024-08-29', 'assets-frozen'],
    ['2024-08-30', 'block-ordered'],
    ['2024-09-02', 'block-upheld'],
    ['2024-09-13', 'fined'],
    ['2024-09-19', 'circumvention'],
    ['2024-09-26', 'documents-filed'],
    ['2024-09-27', 'fined'],
    ['2024-10-04', 'conditions-met'],
    ['2024-10-08', 'restored'],
  ]);
  expect(matter?.fines).toEqual([{ currency: 'BRL', imposed: '28650000.00', paid: '28650000.00' }]);
  expect([matter?.blockedDays, matter?.state.id, matter?.dues]).toEqual([39, 'restored', []]);
});

it('tells seven platforms of the news report alike: concerns, insufficient answers, a last warning', async () => {
  const matters = await replay('news-report-2025.yaml');
  expect(matters.map(({ platform }) => platform)).toEqual([
    'X',
    'Meta',
    'Facebook',
    'WhatsApp',
    'YouTube',
    'TikTok',
    'Telegram',
  ]);
  for (const { path, workspace, fines, blockedDays, openedOn } of matters) {
    // 24 July begins in Karachi when it is still 23 July by UTC.
    expect([openedOn, ...path.map(({ day }) => day)]).toEqual(Array.from({ length: 4 }, () => '2025-07-24'));
    expect(path.at(-1)?.skipped).toEqual([expect.objectContaining({ id: 'show-cause', hearing: true })]);
    expect(path.map(({ id }) => id)).toEqual(['formal-concern', 'insufficient', 'final-warning']);
    expect([workspace, fines, blockedDays]).toEqual(['authority', [], undefined]);
  }
});

it('goes on from a last warning: seven platforms, each rung, a fine above its ceiling, one network named to three', async () => {
  const { ledger, clock, close } = await openLedger(await readTestLaw());
  clock.set(Date.UTC(2026, 9, 1));
  const source = readFileSync(new URL('after-a-last-warning.yaml', SCENARIOS), 'utf8');
  await ledger.matters.import(readScenario(source), 'demo');
  const { platforms, networks } = await ledger.overview();
  expect(platforms.map(({ platform, matters }) => [platform, matters[0]?.state.id])).toEqual([
    ['Cove', 'final-warning'],
    ['Field', 'final-warning'],
    ['Grove', 'final-warning'],
    ['Harbour', 'final-warning'],
    ['Lantern', 'restoration'],
    ['Meadow', 'final-warning'],
    ['Shore', 'final-warning'],
  ]);
  expect(networks.map(({ named }) => named.map(({ platform, answered }) => [platform, answered]))).toEqual([
    [
      ['Cove', true],
      ['Harbour', true],
      ['Lantern', true],
    ],
  ]);
  const { items } = await ledger.matters.list({ platform: 'Lantern' });
  const lantern = await ledger.matters.get(items[0]?.id ?? '');
  expect(lantern.ceilings.map(({ finding }) => finding)).toEqual(['within', 'above']);
  expect([lantern.blockedDays, lantern.fines[0]?.imposed, lantern.dues]).toEqual([48, '620000000.00', []]);
  await close();
});

it('ranks nobody by the news report, and says why', async () => {
  const { ledger, clock, close } = await openLedger(await readTestLaw());
  clock.set(Date.UTC(2026, 9, 1));
  const source = readFileSync(new URL('news-report-2025.yaml', SCENARIOS), 'utf8');
  await ledger.matters.import(readScenario(source), 'demo');
  const { cards, ranks } = await ledger.scorecards.read({ side: 'platform' });
  expect(cards).toHaveLength(7);
  // Seven answers that one side judged insufficient are all that can be counted; of "least" and "most" there is nothing.
  expect(new Set(cards.map(({ lines }) => lines))).toEqual(new Set([1]));
  for (const { measure, tiers, unranked } of ranks) {
    expect([measure, tiers]).toEqual([measure, []]);
    const because = measure === 'answers-sufficient' ? 'too-few' : 'no-facts';
    expect(new Set(unranked.map((one) => one.because))).toEqual(new Set([because]));
    expect(unranked).toHaveLength(7);
  }
  const { cards: authorities } = await ledger.scorecards.read({ side: 'authority' });
  expect(authorities.map(({ lines }) => lines)).toEqual([0]);
  for (const { measures } of (await ledger.scorecards.published('platform')).cards.slice(1))
    expect(measures.find(({ measure }) => measure === 'answers-sufficient')?.withheld).toBe(true);
  await close();
});

it('says where a file is wrong', () => {
  expect(() => readScenario('scenario: x\nmatters: []')).toThrow(/matters/);
  expect(() => readScenario('a: [')).toThrow(/neither YAML nor JSON/);
});
