import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHashedRows, encodeHashedRows } from './hashed-rows.ts';

const row = fc
  .uniqueArray(fc.nat(2 ** 20 - 1), { maxLength: 40 })
  .map((buckets) => Uint32Array.from(buckets));
const rows = fc.array(row, { maxLength: 20 });
const made = encodeHashedRows({
  label: 'support',
  rows: [Uint32Array.of(5, 900_000, 17), Uint32Array.of(0)],
});

describe('hashed rows', () => {
  it('come back as they were written, buckets in rising order', () => {
    fc.assert(
      fc.property(rows, fc.string(), (list, label) => {
        const read = decodeHashedRows(encodeHashedRows({ label, rows: list }));
        expect(read).toEqual({ label, rows: list.map((one) => one.toSorted()) });
      }),
    );
  });

  it('give no order of words away: the same buckets give the same bytes', () => {
    expect(encodeHashedRows({ label: 'a', rows: [Uint32Array.of(3, 1, 2)] })).toEqual(
      encodeHashedRows({ label: 'a', rows: [Uint32Array.of(1, 2, 3)] }),
    );
  });

  it('are refused when cut anywhere, or longer', () => {
    for (let end = 0; end < made.length; end++)
      expect(() => decodeHashedRows(made.subarray(0, end))).toThrow(/damaged/);
    expect(() => decodeHashedRows(Buffer.concat([made, Buffer.of(0)]))).toThrow(/left over/);
  });

  it.each([
    ['a number that never ends', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    ['a bucket beyond the last', [1, 0x80, 0x80, 0x40]],
    ['a bucket twice', [2, 5, 0]],
    ['more buckets than bytes', [0xff, 0xff, 0xff, 0x7f]],
  ])('are refused with %s', (_, body) => {
    const bytes = Buffer.concat([Buffer.from('{"label":"a","rows":1}\n'), Buffer.from(body)]);
    expect(() => decodeHashedRows(bytes)).toThrow(/damaged/);
  });

  it('are refused with more rows than there is room for, or a header of something else', () => {
    for (const header of [
      '{"label":"a","rows":4000000000}',
      '{"label":"a","rows":-1}',
      '{"rows":0}',
      'null',
      'x',
    ])
      expect(() => decodeHashedRows(Buffer.from(`${header}\n`))).toThrow(/damaged/);
  });

  it('give rows or say what is wrong, whatever byte is changed', () => {
    fc.assert(
      fc.property(fc.nat(made.length - 1), fc.nat(255), (at, value) => {
        const changed = Uint8Array.from(made);
        changed[at] = value;
        try {
          for (const one of decodeHashedRows(changed).rows) expect(one).toEqual(one.toSorted());
        } catch (error) {
          expect(String(error)).toContain('damaged');
        }
      }),
    );
  });
});

describe('the hashed examples that ship', () => {
  const folder = new URL('../../../packs/models/hashed/', import.meta.url);

  it.each(readdirSync(folder))('%s is whole', (file) => {
    const { label, rows: read } = decodeHashedRows(readFileSync(new URL(file, folder)));
    expect(label).toBe('support');
    expect(read.length).toBeGreaterThan(10);
    expect(Math.max(...read.map(({ length }) => length))).toBeLessThan(5_000);
  });
});
