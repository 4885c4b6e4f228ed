import { threadCpuMs } from '@breakwater/kernel/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from './pattern.ts';

const MOST_MS = 100;

describe('compilePattern', () => {
  it('finds the leftmost place', () => {
    expect(compilePattern('b+').find('abbab')).toEqual({
      unknown: false,
      found: true,
      range: { start: 1, end: 3 },
    });
    expect(compilePattern('c').find('abbab')).toEqual({ unknown: false, found: false });
  });

  it('ignores case by flag, in any script', () => {
    expect(compilePattern('straßе|мир', { flags: 'i' }).find('МИР')).toMatchObject({ found: true });
    expect(compilePattern('мир').find('МИР')).toMatchObject({ found: false });
  });

  it.each([
    ['ab(c', 'pattern-invalid', 4],
    ['a[b', 'pattern-invalid', 1],
    ['x(?=y)', 'pattern-invalid', 1],
    ['(a)\\1', 'pattern-invalid', 3],
    ['(.{1,1000}){1,1000}', 'pattern-too-large', 0],
    ['x{1,2000}', 'pattern-too-large', 1],
    ['a'.repeat(2001), 'pattern-too-large', 2000],
    ['(?:abcdefghij){800}', 'pattern-too-large', 0],
  ])('refuses %s with a code and an offset', (source, code, offset) => {
    expect(() => compilePattern(source)).toThrow(expect.objectContaining({ code, offset }));
  });

  it('refuses a budget that allows nothing', () => {
    expect(() => compilePattern('a', { budgetMs: 0 })).toThrow(
      expect.objectContaining({ code: 'pattern-option-invalid' }),
    );
  });

  it('says unknown, never no, where the text is too long or the pattern too costly for it', () => {
    expect(compilePattern('needle', { maxInput: 5 }).find('a needle')).toEqual({
      unknown: true,
      reason: 'text-too-long',
    });
    const costly = compilePattern('(a?){200}a{200}');
    expect(costly.find('b'.repeat(10_000))).toEqual({ unknown: true, reason: 'budget-exceeded' });
    expect(costly.find('a'.repeat(300))).toMatchObject({ unknown: false, found: true });
  });

  it('still answers yes where only the place would be too costly', () => {
    const result = compilePattern('(?:x|y){20,40}z').find(`${'x'.repeat(9_990)}z`);
    expect(result).toEqual({ unknown: false, found: true, range: undefined });
  });
});

describe('no pattern hangs', () => {
  const texts = [`${'a'.repeat(9_999)}!`, 'ab'.repeat(5_000), 'x'.repeat(10_000), 'é'.repeat(10_000)];
  const sources = [
    '^(a+)+$',
    '(a|aa)+$',
    '(x+x+)+y',
    '(a*)*b',
    '(.*)(.*)(.*)(.*)z',
    '([a-z]+)*\\d$',
    '(\\w{1,12}\\W{0,3}){1,4}!$',
  ];
  /** Ten times the budget of 10 ms: the machine that runs the tests may be busy. */

  it.each(sources)('%s', (source) => {
    const pattern = compilePattern(source);
    for (const text of texts) expect(cpuMs(() => pattern.find(text))).toBeLessThan(MOST_MS);
  });

  it('for patterns of nested repetitions', () => {
    const repeated = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
      fc
        .tuple(inner, fc.constantFrom('*', '+', '?', '{1,9}', '{2,30}'))
        .map(([part, times]) => `(${part})${times}`);
    const nested = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'n' },
        fc.constantFrom('a', 'b', '.', '\\w', '[ab]', 'a|aa'),
        repeated(tie('node')),
        fc.tuple(tie('node'), tie('node')).map((parts) => parts.join('')),
      ),
    })).node;
    fc.assert(
      fc.property(
        nested,
        fc.constantFrom('$', '!', 'z', ''),
        fc.constantFrom(...texts),
        (source, tail, text) => {
          const find = compiled(source + tail);
          if (find !== undefined) expect(cpuMs(() => find(text))).toBeLessThan(MOST_MS);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function compiled(source: string): ((text: string) => unknown) | undefined {
  try {
    return compilePattern(source).find;
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'pattern-too-large' });
    return undefined;
  }
}

/** CPU time of the thread; what seems long is measured again, since a collection of garbage may have fallen into it. */
function cpuMs(work: () => unknown, tries = 3): number {
  const start = threadCpuMs();
  work();
  const spent = threadCpuMs() - start;
  return spent < MOST_MS || tries === 1 ? spent : Math.min(spent, cpuMs(work, tries - 1));
}
