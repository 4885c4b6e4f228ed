import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultyPiece, offsetAt, placeFaults } from './place-faults.ts';

const fault = (line: number, column: number) => ({
  file: 'f',
  line,
  column,
  code: 'c',
  message: `${line}:${column}`,
});

describe('placeFaults', () => {
  it('gathers faults by line and orders them', () => {
    const placed = placeFaults('a: 1\nb: 2\nc: 3', [fault(3, 4), fault(1, 1), fault(3, 1)]);
    expect(placed.map(({ line, text, faults }) => [line, text, faults.map(({ column }) => column)])).toEqual([
      [1, 'a: 1', [1]],
      [3, 'c: 3', [1, 4]],
    ]);
  });

  it('keeps every fault, also of a text that was cut since', () => {
    const faults = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 })));
    fc.assert(
      fc.property(fc.string(), faults, (source, places) => {
        const placed = placeFaults(
          source,
          places.map(([line, column]) => fault(line, column)),
        );
        expect(placed.flatMap(({ faults: there }) => there)).toHaveLength(places.length);
        for (const { line } of placed) expect(line).toBeLessThanOrEqual(source.split('\n').length);
      }),
    );
  });
});

describe('faultyPiece', () => {
  it('is the word at the column, in any script, or one character', () => {
    expect(faultyPiece('when: acount.age < 3', 7)).toEqual({ start: 6, end: 16 });
    expect(faultyPiece('title: عنوان ہے', 8)).toEqual({ start: 7, end: 12 });
    expect(faultyPiece('a: [', 4)).toEqual({ start: 3, end: 4 });
    expect(faultyPiece('', 1)).toEqual({ start: 0, end: 0 });
    expect(faultyPiece('ab', 90)).toEqual({ start: 2, end: 2 });
  });
});

describe('offsetAt', () => {
  it('finds the place again that it gives', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(200), (source, at) => {
        const offset = Math.min(at, source.length);
        const before = source.slice(0, offset).split('\n');
        expect(offsetAt(source, before.length, (before.at(-1)?.length ?? 0) + 1)).toBe(offset);
      }),
    );
    expect(offsetAt('ab\ncd', 9, 9)).toBe(5);
    expect(offsetAt('ab\ncd', 1, 9)).toBe(2);
  });
});
