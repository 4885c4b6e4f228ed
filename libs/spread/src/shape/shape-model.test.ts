import { areaUnderCurve } from '@breakwater/learn';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeCascades } from '../forecast/made-cascades.ts';
import { EVEN_ACTIVITY, fitActivity } from './activity.ts';
import { shapeFeatures } from './shape-features.ts';
import { fitShapeModel, judgeShape, type LabelledShape, shapeRow } from './shape-model.ts';

/** The label slows a cascade to a third; half are slowed. */
function slowed(count: number, seed: number): LabelledShape[] {
  return madeCascades(count, seed).map(({ startedAt, after }, at) => {
    const label = at % 2 === 0 ? 0 : 1;
    return { startedAt, label, after: Array.from(after, (one) => one * (label === 0 ? 1 : 3)).slice(1) };
  });
}

test.each([300, 1_800])('learns from shape what slows a cascade, seen for %i s', (seen) => {
  const model = fitShapeModel(slowed(400, 1), seen);
  const others = slowed(300, 2);
  const judged = others.map((one) => judgeShape(model, one));
  const auc = areaUnderCurve(
    judged.map(({ probability }) => probability),
    others.map(({ label }) => label),
  );
  expect(auc).toBeGreaterThan(0.65);
  expect(judged.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(true);
});

test('features are as many, and numbers, whatever the shape', () => {
  const width = Object.keys(shapeFeatures({ startedAt: 0, after: [] }, 300, EVEN_ACTIVITY)).length;
  const event = fc.tuple(
    fc.double({ min: -10, max: 400, noNaN: true }),
    fc.integer({ min: -2, max: 60 }),
    fc.nat(9),
    fc.integer({ min: -1, max: 200 }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 50 }), fc.boolean(), (events, isAdded) => {
      const shape = {
        startedAt: 0,
        after: events.map(([at]) => at).sort((a, b) => a - b),
        parents: events.map(([, parent]) => parent),
        accounts: events.map(([, , account]) => account),
        ...(isAdded && { added: events.map(([, , , added]) => added) }),
      };
      const values = Object.values(shapeFeatures(shape, 300, EVEN_ACTIVITY));
      expect(values.length).toBe(width);
      expect(values.every(Number.isFinite)).toBe(true);
    }),
  );
});

test('learns from who adds something, whichever script it is in', () => {
  /** Times alike in both classes; in one, half of them add something, in the other a fifth. */
  const made = (seed: number, length: number): LabelledShape[] =>
    madeCascades(300, seed).map(({ startedAt, after }, at) => {
      const label = at % 2 === 0 ? 0 : 1;
      const added = Array.from(after, (_, place) => (place % (label === 0 ? 2 : 5) === 0 ? length : 0));
      return { startedAt, label, after, added };
    });
  const model = fitShapeModel(made(1, 9), 1_800);
  const [shorter, longer] = [9, 30].map((length) =>
    made(2, length).map((one) => judgeShape(model, one).probability),
  );
  expect(
    areaUnderCurve(
      shorter ?? [],
      made(2, 9).map(({ label }) => label),
    ),
  ).toBeGreaterThan(0.9);
  expect(longer).toEqual(shorter);
});

test('at which hour something began is nothing that is read', () => {
  const after = [5, 60, 61, 200];
  expect(shapeRow({ startedAt: 0, after }, 300)).toEqual(shapeRow({ startedAt: 40_000_000, after }, 300));
});

test('the activity of hours is learnt from when things are passed on', () => {
  const cascades = Array.from({ length: 240 }, (_, at) => {
    const startedAt = at * 3_600_000;
    // Twice as much in the first half of each day.
    const after = Array.from({ length: 24 * 60 }, (_, minute) => minute * 60).filter(
      (second, index) => (startedAt / 3_600_000 + second / 3_600) % 24 < 12 || index % 2 === 0,
    );
    return { startedAt, after };
  });
  const activity = fitActivity(cascades);
  const ratio = (activity[3] ?? 0) / (activity[15] ?? 1);
  expect(ratio).toBeGreaterThan(1.7);
  expect(ratio).toBeLessThan(2.1);
});
