import { aPost, aRecord } from '@breakwater/contracts/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSpread, type SpreadFixture } from './testing/spread-fixture.ts';

let fixture: SpreadFixture;
beforeEach(async () => {
  fixture = await openSpread();
});
afterEach(() => fixture.close());

const DAY_MS = 86_400_000;
const tagged = (id: string) =>
  aRecord({
    ...aPost('', {
      at: new Date(fixture.clock.now()).toISOString(),
      account: { id: `of-${id}`, followers: 10 },
      content: { id, kind: 'post', text: '#ferry' },
    }),
    id: `e-${id}`,
  });
const days = async () => {
  const [thing] = (await fixture.spread.list({ kind: 'tag' })).items;
  return (await fixture.spread.get(thing?.id ?? '')).days;
};

it('of a thing says how often it came on each of the last seven days, and keeps no others', async () => {
  for (const id of ['a', 'b', 'c']) await fixture.judge([tagged(id)]);
  fixture.clock.advance(2 * DAY_MS);
  await fixture.judge([tagged('d')]);
  const shown = await days();
  expect(shown.map(({ day }) => day)).toEqual([
    '2025-12-28',
    '2025-12-29',
    '2025-12-30',
    '2025-12-31',
    '2026-01-01',
    '2026-01-02',
    '2026-01-03',
  ]);
  expect(shown.map(({ arrivals }) => arrivals)).toEqual([0, 0, 0, 0, 3, 0, 1]);
  expect(shown.at(-1)).toMatchObject({ audience: 10 });
  fixture.clock.advance(5 * DAY_MS);
  expect(await fixture.spread.purgeCounts(fixture.clock.now())).toBe(1);
  expect((await days()).map(({ arrivals }) => arrivals)).toEqual([0, 1, 0, 0, 0, 0, 0]);
});

it('counts once what several processes judge and read of each other', async () => {
  const other = await fixture.another(true);
  for (let at = 0; at < 40; at++) await fixture.judge([tagged(`s${at}`)]);
  await other.readOthers();
  await fixture.judgeIn(other, [tagged('last')]);
  const all = (await days()).reduce((sum, { arrivals }) => sum + arrivals, 0);
  expect(all).toBeLessThanOrEqual(42);
  expect(all).toBeGreaterThan(35);
});
