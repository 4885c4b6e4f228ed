import { expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../time.ts';
import { atWork, doneAt, staffFor } from './reviewers.ts';

const START = Date.parse('2026-01-01T00:00:00Z');

it('gives every reviewer a shift that can be begun and ended, however many there are', () => {
  for (let count = 1; count <= 40; count += 1) {
    const staff = staffFor((count - 0.3) * 8 * 60 * 3, 3);
    expect(staff).toHaveLength(count);
    for (const reviewer of staff) {
      for (const at of [
        START,
        START + reviewer.from,
        START + reviewer.from + reviewer.length - 1,
        START + 5 * HOUR_MS,
      ]) {
        const begins = atWork(reviewer, START, at);
        expect(Number.isInteger(begins)).toBe(true);
        expect(begins - at).toBeLessThan(DAY_MS);
        const done = doneAt(reviewer, START, at, 60);
        expect(done).toBeGreaterThanOrEqual(begins + HOUR_MS);
        expect(done).toBeLessThan(begins + 2 * DAY_MS);
      }
    }
  }
});
