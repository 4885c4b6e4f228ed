import type { PulsePoint } from '@breakwater/contracts/live';
import { describe, expect, it } from 'vitest';
import { policySeries, summarise, toTimeline } from './timeline.ts';

const point = (at: string, events: number, more: Partial<PulsePoint> = {}): PulsePoint => ({
  at,
  seconds: 10,
  events,
  flagged: 0,
  undetermined: 0,
  byPolicy: {},
  ...more,
});

describe('the timeline', () => {
  const points = [
    point('2026-03-01T10:00:00.000Z', 100, { byPolicy: { a: 3, b: 1 }, waiting: 4 }),
    point('2026-03-01T10:00:20.000Z', 50, { byPolicy: { b: 1 }, waiting: 2, p50: 80, p99: 400 }),
    point('2026-03-01T10:00:30.000Z', 1),
  ];
  const timeline = toTimeline({ now: '2026-03-01T10:00:34.000Z', points }, 1);

  it('leaves gaps empty, and the running stretch out', () => {
    expect(timeline.times).toHaveLength(6);
    expect(timeline.points.map((one) => one?.events)).toEqual([
      undefined,
      undefined,
      undefined,
      100,
      undefined,
      50,
    ]);
  });

  it('says what the titles say', () => {
    expect(summarise(timeline)).toMatchObject({
      events: 150,
      rateMost: 10,
      rateNow: 2.5,
      waiting: 2,
      p50: 80,
    });
  });

  it('draws the frequent policies and takes the others together', () => {
    const many = { a: 9, b: 8, c: 7, d: 6, e: 5, f: 4, g: 3 };
    const one = toTimeline(
      {
        now: '2026-03-01T10:00:34.000Z',
        points: [point('2026-03-01T10:00:20.000Z', 50, { byPolicy: many })],
      },
      1,
    );
    const lines = policySeries(one, (policy) => policy, 'others');
    expect(lines.map(({ id, values }) => [id, values.at(-1)])).toEqual([
      ...Object.entries(many).slice(0, 5),
      ['others', 7],
    ]);
  });
});
