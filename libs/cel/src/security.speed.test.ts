import { describe, expect, it } from 'vitest';
import { compileCel } from './index.ts';

describe('hostile expressions', () => {
  it('searches a regular-expression bomb in linear time', () => {
    const program = compileCel('t.matches("^(a+)+$")', { variables: { t: 'string' } });
    const input = { t: `${'a'.repeat(10_000)}!` };
    // The fastest of a few runs: something else may hold the processor meanwhile.
    const milliseconds = Array.from({ length: 5 }, () => {
      const start = performance.now();
      expect(program.test(input)).toBe(false);
      return performance.now() - start;
    });
    expect(Math.min(...milliseconds)).toBeLessThan(10);
  });
});
