import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapt } from './adapt.ts';
import { equals } from './equals.ts';
import { EntryMap } from './map.ts';
import { toNative } from './native.ts';
import { CelFailure, NonValue, unknown } from './non-value.ts';
import { compare } from './order.ts';
import { CelTimestamp, duration } from './time.ts';
import { Uint, type Value } from './value.ts';

const json = fc.jsonValue({ maxDepth: 3 });

describe('adapt and toNative', () => {
  it('give JSON data back unchanged', () => {
    fc.assert(
      fc.property(json, (data) => {
        expect(toNative(adapt(data, 'dyn', 'x'))).toEqual(data);
      }),
    );
  });

  it('turn safe integers to exact ints and back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        const value = adapt(number, 'int', 'x');
        expect(value).toBe(BigInt(number));
        expect(toNative(value)).toBe(number);
      }),
    );
  });

  it.each([
    [2n ** 63n, 'int'],
    [-1, 'uint'],
    [1.5, 'int'],
    [Number.NaN, 'int'],
    [1n, 'double'],
    [new Date(Number.NaN), 'timestamp'],
    ['1s', 'duration'],
    [null, 'string'],
    [[], { map: ['string', 'int'] }],
    [{}, { list: 'int' }],
  ] as const)('%s is not a value of type %s', (raw, type) => {
    expect(adapt(raw, type, 'x')).toMatchObject({ code: 'wrong-type' });
  });

  it('name the place of a wrong element', () => {
    const list = adapt(['a', 1], { list: 'string' }, 'event.tags');
    expect(list).toMatchObject(['a', { message: 'event.tags[] should be string, but is a number' }]);
  });

  it('keep what a Map holds', () => {
    const value = adapt(new Map([[1, 'one']]), { map: ['int', 'string'] }, 'x');
    expect(toNative(value)).toEqual(new Map([[1, 'one']]));
  });
});

describe('maps', () => {
  it('find numeric keys of any type, and refuse the same key twice', () => {
    const map = new EntryMap();
    expect(map.add(1n, 'one')).toBeUndefined();
    expect(map.get(new Uint(1n))).toBe('one');
    expect(map.get(1)).toBe('one');
    expect(map.add(new Uint(1n), 'again')).toMatchObject({ message: 'repeated key: 1u' });
    expect(map.add(1.5, 'half')).toMatchObject({ message: 'unsupported key type' });
    expect(map.get(true)).toMatchObject({ message: 'no such key: true' });
  });

  it('hold null as a value', () => {
    const map = new EntryMap();
    map.add('a', null);
    expect(map.get('a')).toBeNull();
  });
});

describe('equality', () => {
  it.each<[Value, Value, boolean]>([
    [1n, 1, true],
    [new Uint(3n), 3n, true],
    [Number.NaN, Number.NaN, false],
    [[1n, 'a'], [1, 'a'], true],
    [new Uint8Array([1]), new Uint8Array([1]), true],
    [duration(1), duration(1), true],
    [new CelTimestamp(0n), duration(0), false],
    [null, false, false],
    ['1', 1n, false],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(equals(left, right)).toBe(expected);
    expect(equals(right, left)).toBe(expected);
  });

  it('lets a difference decide before an unknown element', () => {
    const late = unknown('late') as unknown as Value; // the public interface hides the class
    expect(equals([late, 1n], [1n, 2n])).toBe(false);
    expect(equals([late, 1n], [1n, 1n])).toBeInstanceOf(NonValue);
  });

  it('is reflexive on JSON data', () => {
    fc.assert(
      fc.property(json, (data) => {
        expect(equals(adapt(data, 'dyn', 'x'), adapt(structuredClone(data), 'dyn', 'x'))).toBe(true);
      }),
    );
  });
});

describe('order', () => {
  it('sorts texts by code point, like UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (left, right) => {
        expect(Math.sign(compare(left, right) ?? 0)).toBe(
          Buffer.compare(Buffer.from(left), Buffer.from(right)),
        );
      }),
    );
    expect(compare('\uffee', '\u{1f600}')).toBeLessThan(0);
  });

  it('orders numbers across types and nothing else', () => {
    expect(compare(1n, 1.5)).toBe(-1);
    expect(compare(new Uint(2n), 1n)).toBe(1);
    expect(compare(1n, Number.NaN)).toBeNaN();
    expect(compare('a', 1n)).toBeUndefined();
    expect(compare(new CelFailure('range', ''), 1n)).toBeUndefined();
  });
});
