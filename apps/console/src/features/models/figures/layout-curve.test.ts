import type { CurvePoint } from '@breakwater/contracts/models';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURVE_VIEWS, layoutCurve } from './layout-curve.ts';
import { wilson } from './wilson.ts';

const counts = { n: 1_000, positives: 100 };
const point = (threshold: number, recall: number, falseAlarms: number): CurvePoint => ({
  threshold,
  recall,
  falseAlarms,
  precision: (recall * 100) / (recall * 100 + falseAlarms * 900 || 1),
});

/** As a measured curve is: what is found and what it costs only grow. */
const curves = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 900 })), { maxLength: 20 })
  .map((pairs) => {
    const hits = pairs.map(([hit]) => hit).sort((a, b) => a - b);
    const alarms = pairs.map(([, alarm]) => alarm).sort((a, b) => a - b);
    return hits.map((hit, at) => point(1 - at / 100, hit / 100, (alarms[at] ?? 0) / 900));
  });

describe('a curve', () => {
  it('is steps: each part of its line is level or upright', () => {
    fc.assert(
      fc.property(curves, fc.constantFrom(...CURVE_VIEWS), (points, view) => {
        const { line } = layoutCurve(points, counts, view);
        const places = [...line.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
        places.slice(1).forEach(([x = 0, y = 0], at) => {
          const [beforeX = 0, beforeY = 0] = places[at] ?? [];
          expect(x === beforeX || y === beforeY).toBe(true);
          expect(x >= beforeX).toBe(true);
        });
      }),
    );
  });

  it('holds each point within its interval, and leaves out what is off the axis', () => {
    fc.assert(
      fc.property(curves, fc.constantFrom(...CURVE_VIEWS), (points, view) => {
        for (const { x, y, low, high } of layoutCurve(points, counts, view).points) {
          expect(x).toBeLessThanOrEqual(1);
          expect(low - 1e-9 <= y && y <= high + 1e-9).toBe(true);
        }
      }),
    );
  });

  it('holds recall until the next false alarm, and precision since the recall before', () => {
    const points = [point(0.9, 0.5, 0), point(0.5, 0.8, 0.025)];
    expect(layoutCurve(points, counts, 'alarms').line).toBe(
      'M0.0000 0.5000L0.5000 0.5000L0.5000 0.2000L1.0000 0.2000',
    );
    expect(layoutCurve(points.slice(0, 1), counts, 'precision').line).toBe('M0.0000 0.0000L0.5000 0.0000');
    expect(layoutCurve([], counts, 'alarms')).toEqual({ points: [], line: '', band: '' });
  });
});

describe('the interval of a share', () => {
  it('holds the share and is narrower the more was counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, part) => {
          const hits = Math.round(of * part);
          const { low, high } = wilson(hits, of);
          const more = wilson(hits * 10, of * 10);
          expect(low - 1e-9 <= hits / of && hits / of <= high + 1e-9).toBe(true);
          expect(more.high - more.low).toBeLessThan(high - low);
        },
      ),
    );
  });
});
