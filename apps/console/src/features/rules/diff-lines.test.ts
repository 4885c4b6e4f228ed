import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines, hunksOf } from './diff-lines.ts';

const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 14 })
  .map((lines) => lines.join('\n'));

describe('diffLines', () => {
  it('holds both texts whole, with their line numbers, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = diffLines(before, after);
        const old = lines.filter((line) => line.kind !== 'added');
        const fresh = lines.filter((line) => line.kind !== 'removed');
        expect(old.map(({ text }) => text).join('\n')).toBe(before);
        expect(fresh.map(({ text }) => text).join('\n')).toBe(after);
        expect(old.map(({ before: number }) => number)).toEqual(old.map((_, index) => index + 1));
        expect(fresh.map(({ after: number }) => number)).toEqual(fresh.map((_, index) => index + 1));
      }),
    );
  });

  it('is as short as can be', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const edits = diffLines(before, after).filter(({ kind }) => kind !== 'same').length;
        expect(edits).toBe(shortest(before.split('\n'), after.split('\n')));
      }),
    );
  });

  it('gives up on texts that have next to nothing in common, and still holds both', () => {
    const many = (letter: string) =>
      Array.from({ length: 2_500 }, (_, index) => `${letter}${index}`).join('\n');
    const lines = diffLines(many('a'), many('b'));
    expect(lines.filter(({ kind }) => kind === 'removed')).toHaveLength(2_500);
    expect(lines.filter(({ kind }) => kind === 'added')).toHaveLength(2_500);
  });
});

describe('hunksOf', () => {
  it('leaves out what is far from a change', () => {
    const before = Array.from({ length: 40 }, (_, index) => `line ${index}`);
    const after = before.with(5, 'five').with(30, 'thirty');
    const hunks = hunksOf(diffLines(before.join('\n'), after.join('\n')), 2);
    expect(hunks.map((hunk) => hunk.map(({ text }) => text))).toEqual([
      ['line 3', 'line 4', 'line 5', 'five', 'line 6', 'line 7'],
      ['line 28', 'line 29', 'line 30', 'thirty', 'line 31', 'line 32'],
    ]);
    expect(hunksOf(diffLines('a', 'a'), 3)).toEqual([]);
  });
});

/** Length of the shortest edit by the longest common subsequence, the slow and sure way. */
function shortest(old: readonly string[], fresh: readonly string[]): number {
  let row = new Array<number>(fresh.length + 1).fill(0);
  for (const line of old) {
    const next = [0];
    fresh.forEach((other, index) => {
      const common = line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(common);
    });
    row = next;
  }
  return old.length + fresh.length - 2 * (row.at(-1) ?? 0);
}
