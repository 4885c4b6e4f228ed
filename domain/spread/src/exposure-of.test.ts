import { aPost, aRecord } from '@breakwater/contracts/testing';
import { expect, it } from 'vitest';
import { openSpread } from './testing/spread-fixture.ts';

const MINUTE_MS = 60_000;

it('what a decision keeps from people is what will be passed on, and what they have not seen yet of what was', async () => {
  const fixture = await openSpread();
  const shared = (of: string, audiences: readonly number[]) =>
    audiences.map((audienceSize, at) => {
      const id = `${of}-${at}`;
      const time = fixture.clock.now() - 60 * MINUTE_MS + (at * 59 * MINUTE_MS) / (audiences.length - 1);
      const content = {
        id,
        kind: 'post' as const,
        audienceSize,
        ...(at === 0 ? { text: `Word of the ${of}` } : { shareOf: `${of}-0` }),
      };
      return aRecord({
        ...aPost('', { at: new Date(time).toISOString(), account: { id }, content }),
        id: `e-${id}`,
      });
    });
  const small = [40, 40, 40, 40, 40];
  await fixture.judge([...shared('ferry', [9_000, ...small]), ...shared('harbour', [40, ...small, 9_000])]);
  const of = (name: string) => ({ platform: 'harbour', contentId: `${name}-0` });
  const [early, late] = fixture.spread.exposureOf([of('ferry'), of('harbour')]);
  const foreseen = (await fixture.spread.list({ kind: 'post' })).items.map(({ forecast }) =>
    forecast.known ? forecast.exposure['6h'].expected : 0,
  );
  expect(early).toMatchObject({ known: true });
  const people = (one: typeof early) => (one?.known ? one.expected : 0);
  expect(people(late)).toBeGreaterThan(8_000);
  expect(people(early)).toBeGreaterThan(2_000);
  expect(people(late) + people(early)).toBeGreaterThan(foreseen.reduce((sum, one) => sum + one, 0) + 10_000);
  for (const one of [early, late]) {
    if (!one?.known) continue;
    expect(one.low).toBeLessThanOrEqual(one.expected);
    expect(one.high).toBeGreaterThanOrEqual(one.expected);
  }
  await fixture.close();
});
