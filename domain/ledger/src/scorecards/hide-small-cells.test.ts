import { PLATFORM_MEASURES } from '@breakwater/contracts/ledger';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anOrderFact } from '../testing/an-order-fact.ts';
import { authorityFacts } from './authority-facts.ts';
import { hideSmallCells, workedOut } from './hide-small-cells.ts';
import { makeCards } from './make-cards.ts';
import { platformFacts } from './platform-facts.ts';
import { publicCards } from './public-cards.ts';

const NOBODY = { open: new Set<string>(), struck: new Set<string>() };
const PERIOD = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };

it('hides so much that no small cell follows from the rest', () => {
  const table = fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(table, (rows) => {
      const cells = new Map<string, number>();
      const equations: Map<string, number>[] = [];
      const columns = [0, 1, 2];
      rows.forEach((row, r) => {
        row.forEach((value, c) => {
          cells.set(`${r},${c}`, value);
        });
        cells.set(
          `${r},sum`,
          row.reduce((a, b) => a + b, 0),
        );
        equations.push(
          new Map([...columns.map((c): [string, number] => [`${r},${c}`, 1]), [`${r},sum`, -1]]),
        );
      });
      for (const c of [...columns, 'sum']) {
        const all = rows.map((_, r) => `${r},${c}`);
        cells.set(
          `all,${c}`,
          all.reduce((sum, cell) => sum + (cells.get(cell) ?? 0), 0),
        );
        equations.push(new Map([...all.map((cell): [string, number] => [cell, 1]), [`all,${c}`, -1]]));
      }
      const hidden = hideSmallCells(cells, equations);
      const revealed = workedOut(hidden, equations);
      for (const [cell, value] of cells) {
        if (value === 0 || value >= 5) continue;
        expect(hidden.has(cell)).toBe(true);
        // Where everything is hidden, nothing is published that anything could follow from.
        expect(revealed.has(cell) && hidden.size < cells.size).toBe(false);
      }
    }),
    { numRuns: 400 },
  );
});

it('withholds what is small on the public page, and what would give it away', () => {
  const facts = platformFacts(
    [
      ...Array.from({ length: 40 }, () => anOrderFact()),
      ...Array.from({ length: 3 }, () => anOrderFact({ outcome: 'partial' })),
      ...Array.from({ length: 30 }, () => anOrderFact({ platform: 'harbour' })),
      ...Array.from({ length: 30 }, () => anOrderFact({ platform: 'harbour', outcome: 'partial' })),
    ],
    [],
  );
  const [all, harbour, lantern] = publicCards('platform', makeCards('platform', facts, NOBODY, PERIOD).cards);
  const of = (card: typeof all, id: string) => card?.measures.find(({ measure }) => measure === id);
  expect(of(lantern, 'partial')).toMatchObject({ withheld: true });
  expect(of(lantern, 'partial')).not.toHaveProperty('count');
  // 43 − 40 would be 3, and so would 33 − 30.
  expect(of(lantern, 'effect')).toMatchObject({ withheld: true });
  expect([of(all, 'partial')?.withheld, of(harbour, 'partial')?.withheld]).toContain(true);
  expect(of(lantern, 'answered')).toMatchObject({ withheld: false, count: 43, of: 43, value: 1 });
  expect(harbour?.measures.map(({ measure }) => measure)).toEqual(PLATFORM_MEASURES);
});

it('shows that there was none, which tells of nobody', () => {
  const facts = authorityFacts(
    Array.from({ length: 9 }, () => anOrderFact()),
    [],
  );
  const [, card] = publicCards('authority', makeCards('authority', facts, NOBODY, PERIOD).cards);
  expect(card?.measures.find(({ measure }) => measure === 'defective')).toMatchObject({ count: 0, of: 9 });
  const [, few] = publicCards(
    'authority',
    makeCards('authority', authorityFacts([anOrderFact()], []), NOBODY, PERIOD).cards,
  );
  expect(few?.measures.every(({ withheld, of = 0 }) => withheld || of === 0)).toBe(true);
});
