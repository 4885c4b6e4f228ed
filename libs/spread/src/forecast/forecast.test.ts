import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HORIZONS } from '../cascade.ts';
import { DEFAULT_SPREAD_MODEL } from './default-model.ts';
import { fitSpreadModel } from './fit-spread-model.ts';
import { forecast } from './forecast.ts';
import { madeCascades } from './made-cascades.ts';
import { parseSpreadModel } from './spread-model.ts';

const anything = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, -1, 1e12, Number.POSITIVE_INFINITY, 0));

test('never throws, and is bounded and ordered, whatever comes', () => {
  fc.assert(
    fc.property(
      fc.array(anything, { maxLength: 40 }),
      fc.array(anything, { maxLength: 40 }),
      anything,
      fc.option(anything, { nil: undefined }),
      (after, audience, age, arrivals) => {
        const found = forecast({
          startedAt: 0,
          now: age * 1000,
          after,
          audience,
          ...(arrivals !== undefined && { arrivals }),
        });
        if (!found.known) {
          expect(found.reason).toMatch(/^(?:fewer than three|its times)/);
          return;
        }
        for (const horizon of HORIZONS) {
          for (const { low, expected, high } of [found.arrivals[horizon], found.exposure[horizon]]) {
            expect(low).toBeGreaterThanOrEqual(0);
            expect(expected).toBeGreaterThanOrEqual(low);
            expect(high).toBeGreaterThanOrEqual(expected);
            expect(high).toBeLessThanOrEqual(8e9);
          }
        }
        const { low, expected, high } = found.infectiousness;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(expected).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(expected);
        expect(high).toBeLessThanOrEqual(1);
      },
    ),
    {
      numRuns: 1_000,
      // An age that is next to none: its rate is beyond all numbers.
      examples: [[[Number.NaN, Number.NaN, 0, Number.NaN, 0], [], 3.943e-321, undefined]],
    },
  );
});

test('a larger audience never gives a smaller forecast', () => {
  const times = fc.array(fc.double({ min: 0, max: 3_600, noNaN: true }), { minLength: 3, maxLength: 60 });
  const people = fc.double({ min: 0, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(
      times,
      fc.array(people, { minLength: 61, maxLength: 61 }),
      fc.nat(60),
      people,
      (some, audience, at, more) => {
        const after = [0, ...some.sort((a, b) => a - b)];
        const of = (reach: readonly number[]) =>
          forecast({ startedAt: 0, now: 3_600_000, after, audience: reach });
        const before = of(audience);
        const larger = of(audience.map((one, index) => (index === at ? one + more : one)));
        if (!before.known || !larger.known) throw new Error('enough is known');
        for (const horizon of HORIZONS) {
          const [one, other] = [before.exposure[horizon], larger.exposure[horizon]];
          expect(other.expected).toBeGreaterThanOrEqual(one.expected);
          expect(other.low).toBeGreaterThanOrEqual(one.low);
          expect(other.high).toBeGreaterThanOrEqual(one.high);
        }
      },
    ),
  );
});

test('of too little it says why nothing is known', () => {
  const of = (after: readonly number[], now = 60_000) =>
    forecast({ startedAt: 0, now, after, audience: after });
  expect(of([])).toEqual({ known: false, reason: 'fewer than three have passed it on' });
  expect(of([0, 9])).toEqual({ known: false, reason: 'fewer than three have passed it on' });
  expect(of([0, 1, 2, 3], -5)).toEqual({ known: false, reason: 'its times cannot be read' });
  expect(of([0, 1, 2, 3], Number.NaN)).toEqual({ known: false, reason: 'its times cannot be read' });
});

test('the shipped model is what made cascades give, and holds four of five of others made alike', () => {
  const { name, restsOn, activity } = DEFAULT_SPREAD_MODEL;
  const again = fitSpreadModel(madeCascades(3_000, 2015), { name, restsOn, activity });
  again.horizons['6h'].weights.forEach((weight, at) => {
    expect(weight).toBeCloseTo(DEFAULT_SPREAD_MODEL.horizons['6h'].weights[at] ?? Number.NaN, 4);
  });
  let [held, all] = [0, 0];
  for (const { startedAt, after, audience } of madeCascades(600, 7)) {
    const now = 3_600;
    const until = Array.from(after).filter((at) => at <= now);
    const found = forecast({
      startedAt,
      now: startedAt + now * 1000,
      after: until,
      audience: audience ?? [],
    });
    if (!found.known) continue;
    const truth = Array.from(after).filter((at) => at > now && at <= now + 21_600).length;
    all += 1;
    if (truth >= found.arrivals['6h'].low && truth <= found.arrivals['6h'].high) held += 1;
  }
  expect(held / all).toBeGreaterThan(0.74);
  expect(held / all).toBeLessThan(0.86);
}, 60_000);

test('a model that was kept is the same when read, and one that is wrong is refused by its part', () => {
  const kept: unknown = JSON.parse(JSON.stringify(DEFAULT_SPREAD_MODEL));
  expect(parseSpreadModel(kept)).toEqual(DEFAULT_SPREAD_MODEL);
  const horizons = { ...DEFAULT_SPREAD_MODEL.horizons, '6h': { weights: [1] } };
  expect(() => parseSpreadModel({ ...DEFAULT_SPREAD_MODEL, horizons })).toThrow('horizons.6h.weights');
  expect(() => parseSpreadModel({ ...DEFAULT_SPREAD_MODEL, activity: [1] })).toThrow('activity must be 24');
  expect(() => fitSpreadModel([], { name: 'x', restsOn: 'x' })).toThrow('needs 50');
});
