import { describe, expect, it } from 'vitest';
import { createIds, isId } from './id.ts';
import { createTestClock } from './testing/index.ts';

describe('createIds', () => {
  it('never goes backwards, even when the clock does', () => {
    const clock = createTestClock(1_000);
    const next = createIds(clock);
    const made: string[] = [];
    for (let i = 0; i < 10_000; i++) {
      if (i === 5_000) clock.set(500);
      made.push(next());
    }
    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(made.length);
  });

  it('carries version 7, the variant, and the time', () => {
    const id = createIds(createTestClock(0x0123456789ab))();
    expect(isId(id)).toBe(true);
    expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab]/);
  });
});
