import { expect, it } from 'vitest';
import type { Retention } from './kept-table.ts';
import { retentionDays } from './retention-plan.ts';

const LAW = 'Regulation (EU) 2022/2065 (DSA), Art. 20(1)';
const declared: Retention[] = [
  {
    tables: [
      {
        table: 'boats',
        what: 'boats',
        why: 'a test',
        whose: 'users',
        keep: {
          until: 'days',
          setting: 'boats',
          days: 365,
          from: 'seen_at',
          floor: { law: LAW, days: 184 },
        },
      },
    ],
    nothingPersonal: [],
  },
];

it('takes periods from an operator, and refuses those that a law forbids, by its name', () => {
  expect(retentionDays(declared).get('boats')).toBe(365);
  expect(retentionDays(declared, new Map([['boats', 184]])).get('boats')).toBe(184);
  expect(() => retentionDays(declared, new Map([['boats', 183]]))).toThrow(LAW);
  expect(() => retentionDays(declared, new Map([['ships', 183]]))).toThrow('Known: boats');
});
