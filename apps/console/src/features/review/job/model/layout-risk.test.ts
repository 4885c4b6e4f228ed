import type { Evidence } from '@breakwater/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutRisk, RISK_KINDS } from './layout-risk.ts';

const line = (entry: string, value: number, more: Partial<Evidence> = {}): Evidence => ({
  kind: 'risk',
  field: '/account/id',
  entry,
  value,
  ...more,
});
const sum = (value: number) => line('sum', value, { label: 'some', probability: 0.8 });

describe('the risk of an account', () => {
  it('leads from what is expected of any account over each kind of evidence to the sum', () => {
    const layout = layoutRisk([
      line('reports', -1),
      line('prior', -9),
      line('posts', 10),
      sum(2),
      line('links', 2),
    ]);
    expect(layout?.bars).toEqual([
      { kind: 'posts', from: -9, to: 1 },
      { kind: 'links', from: 1, to: 3 },
      { kind: 'reports', from: 3, to: 2 },
    ]);
    expect(layout).toMatchObject({ sum: 2, probability: 0.8, sure: 'some', least: -9, most: 3 });
    expect(layout?.rest).toBeUndefined();
  });

  it('always ends at the sum, and every place is on its scale', () => {
    const kinds = fc.uniqueArray(
      fc.record({ kind: fc.constantFrom(...RISK_KINDS), bits: fc.integer({ min: -12, max: 12 }) }),
      { selector: ({ kind }) => kind },
    );
    fc.assert(
      fc.property(kinds, fc.integer({ min: -30, max: 30 }), (groups, total) => {
        const lines = groups.map(({ kind, bits }) => line(kind, bits));
        const layout = layoutRisk([line('prior', -9), ...lines, sum(total)]);
        const end = layout?.rest?.to ?? layout?.bars.at(-1)?.to ?? layout?.prior;
        expect(end).toBeCloseTo(total);
        const { least = 0, most = 0, bars = [] } = layout ?? {};
        for (const { from, to } of bars)
          for (const place of [from, to]) expect(place >= least && place <= most).toBe(true);
      }),
    );
  });

  it('names the posts that carried it, and says nothing without its whole', () => {
    const post = line('post', 4.2, { field: '/content/text', content: 'p1' });
    expect(layoutRisk([line('prior', -9), sum(1), post])?.posts).toEqual([{ content: 'p1', bits: 4.2 }]);
    expect(layoutRisk([line('prior', -9), post])).toBeUndefined();
  });
});
