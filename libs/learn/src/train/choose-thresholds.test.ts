import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseThresholds } from './choose-thresholds.ts';
import type { Example } from './example.ts';

const row = fc.record({
  probability: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1)),
  label: fc.constantFrom(0, 1),
  slice: fc.constantFrom('news', 'religion', 'hard', 'constructor'),
});

type Row = { readonly probability: number; readonly label: number; readonly slice: string | undefined };

function chosen(rows: readonly Row[], budget: number, bySlice: Record<string, number>) {
  const examples = rows.map(
    ({ slice }): Example => ({ text: '', labels: [], source: 'made', ...(slice !== undefined && { slice }) }),
  );
  const [probabilities, labels] = [
    Float64Array.from(rows, ({ probability }) => probability),
    Uint8Array.from(rows, ({ label }) => label),
  ];
  return chooseThresholds(probabilities, labels, examples, { budget, bySlice });
}

const share = (rows: readonly Row[], threshold: number) =>
  rows.filter(({ probability }) => probability >= threshold).length / Math.max(1, rows.length);

describe('thresholds', () => {
  it('keep false alarms within the budget in all, and in each slice that has a budget or is large', () => {
    const many = fc.array(row, { minLength: 50, maxLength: 900 });
    fc.assert(
      fc.property(many, fc.double({ min: 0.001, max: 0.2, noNaN: true }), (rows, budget) => {
        const { likely, possible } = chosen(rows, budget, { hard: 0.1 });
        const harmless = rows.filter(({ label }) => label === 0);
        const general = harmless.filter(({ slice }) => slice !== 'hard');
        expect(share(general, likely)).toBeLessThanOrEqual(budget);
        expect(share(general, possible)).toBeLessThanOrEqual(budget * 4);
        expect(
          share(
            harmless.filter(({ slice }) => slice === 'hard'),
            likely,
          ),
        ).toBeLessThanOrEqual(0.1);
        for (const slice of ['news', 'religion', 'constructor']) {
          const own = harmless.filter((one) => one.slice === slice);
          if (own.length >= 200) expect(share(own, likely)).toBeLessThanOrEqual(budget);
        }
        expect(possible).toBeLessThanOrEqual(likely);
      }),
    );
  });

  it('are no higher than they need be', () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => ({
      probability: at / 1_000,
      label: 0,
      slice: 'news',
    }));
    const { likely, possible } = chosen(rows, 0.01, {});
    expect(share(rows, likely)).toBe(0.01);
    expect(share(rows, possible)).toBe(0.04);
  });

  it('rest on all harmless texts where none has a slice', () => {
    const rows = Array.from({ length: 100 }, (_, at) => ({
      probability: at / 100,
      label: 0,
      slice: undefined,
    }));
    expect(share(rows, chosen(rows, 0.05, {}).likely)).toBe(0.05);
  });

  it('lie above everything where harmless texts are as certain as can be', () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({ probability: 1, label: at % 2, slice: 'news' }));
    expect(chosen(rows, 0.005, {}).likely).toBeGreaterThan(1);
  });
});
