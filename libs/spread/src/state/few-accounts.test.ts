import { expect, it } from 'vitest';
import { createSpreadTable } from '../index.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const KEY = 'tag:harbour';
const FEW = 20;
/** The standard error that is declared. */
const ERROR = 0.065;

it('few accounts that come often are estimated no worse than many, whatever the salt', () => {
  const off = Array.from({ length: 200 }, (_, salt) => {
    const table = createSpreadTable({ capacity: 100, warm: 50, salt: `salt ${salt}` });
    for (let at = 0; at < 40 * FEW; at++)
      table.note(KEY, { at: NOON, account: `account ${at % FEW}`, platform: 'blue' });
    return Math.abs((table.of(KEY, NOON)?.accounts ?? 0) / FEW - 1);
  });
  expect(Math.max(...off)).toBeLessThan(3 * ERROR);
});
