import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestsDeeperThan, splitArray, splitLines } from './split-json.ts';

const textOf = (bytes: Buffer) => (span: { start: number; end: number }) =>
  bytes.toString('utf8', span.start, span.end);

describe('splitArray', () => {
  it('finds the elements of any array that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.nat({ max: 4 }), (values, indent) => {
        const bytes = Buffer.from(JSON.stringify(values, null, indent));
        const elements = splitArray(bytes, 0, values.length)
          ?.map(textOf(bytes))
          .map((text) => JSON.parse(text));
        expect(elements).toEqual(JSON.parse(bytes.toString()));
      }),
    );
  });

  it('takes nothing for an array that JSON.parse takes for something else', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('[', ']', '{', '}', ',', '"', '\\', '1', ' ')), (marks) => {
        const text = `[${marks.join('')}`;
        const parses = isArray(text);
        const spans = splitArray(Buffer.from(text), 0, 100);
        if (parses) expect(spans).toHaveLength(JSON.parse(text).length);
        if (spans === undefined) expect(parses).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('stops one element after the limit', () => {
    expect(splitArray(Buffer.from(`[${'1,'.repeat(100)}`), 0, 10)).toHaveLength(11);
  });
});

describe('splitLines', () => {
  it('skips empty lines and stops one after the limit', () => {
    const bytes = Buffer.from('\n\r\na\r\n \nb\nc');
    expect(splitLines(bytes, 0, 10).map(textOf(bytes))).toEqual(['a\r', 'b', 'c']);
    expect(splitLines(bytes, 0, 1)).toHaveLength(2);
  });
});

describe('nestsDeeperThan', () => {
  it.each([
    ['[[1]]', 2, false],
    ['[[1]]', 1, true],
    ['{"a":"[[[[{{{"}', 1, false],
    ['["\\"[[["]', 1, false],
    ['[[],[],[]]', 2, false],
  ])('%s deeper than %i: %s', (text, limit, expected) => {
    expect(nestsDeeperThan(limit, Buffer.from(text), { start: 0, end: text.length })).toBe(expected);
  });
});

function isArray(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
