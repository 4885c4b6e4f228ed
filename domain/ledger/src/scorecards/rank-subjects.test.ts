import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOf } from './intervals.ts';
import { measure } from './measure.ts';
import { RANKED_FROM, rankSubjects } from './rank-subjects.ts';

const card = (subject: string, count: number, of: number) => ({
  subject,
  measures: [
    measure(
      'in-time',
      Array.from({ length: of }, (_, place) => ({
        id: `${place}`,
        side: 'platform' as const,
        subject,
        at: '',
        what: { en: 'a', ur: 'ا' },
        marks: [{ measure: 'in-time' as const, counts: place < count }],
      })),
    ),
  ],
});

it('tells apart only what the intervals tell apart, the better first', () => {
  const rank = rankSubjects('in-time', [
    card('often', 98, 100),
    card('seldom', 20, 100),
    card('also-often', 95, 100),
    card('few', 3, 4),
    card('none', 0, 0),
  ]);
  expect(rank).toEqual({
    measure: 'in-time',
    tiers: [['also-often', 'often'], ['seldom']],
    unranked: [
      { subject: 'few', because: 'too-few' },
      { subject: 'none', because: 'no-facts' },
    ],
  });
  expect(rankSubjects('effect', [])).toBeUndefined();
  expect(rankSubjects('representative', [])).toBeUndefined();
});

it('never puts one above another whose interval meets its own', () => {
  const sample = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 12 }), (samples) => {
      const cards = samples.map(([count, of], place) => card(`s${place}`, count, of));
      const { tiers = [], unranked = [] } = rankSubjects('in-time', cards) ?? {};
      const of = (subject: string) => samples[Number(subject.slice(1))] ?? [0, 0];
      tiers.forEach((tier, place) => {
        for (const better of tier)
          for (const worse of tiers.slice(place + 1).flat())
            expect((shareOf(...of(better))?.low ?? 0) > (shareOf(...of(worse))?.high ?? 1)).toBe(true);
      });
      expect(tiers.flat().length + unranked.length).toBe(samples.length);
      for (const { subject } of unranked) expect(of(subject)[1]).toBeLessThan(RANKED_FROM);
    }),
    { numRuns: 100 },
  );
});
