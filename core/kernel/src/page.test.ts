import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId } from './id.ts';
import { decodeCursor, encodeCursor, itemsOf, type Page, pageOf } from './page.ts';

const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));

describe('a cursor', () => {
  it('gives back the place that it was made of, whatever names hold', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (name, platform, n) => {
        const cursor = encodeCursor([name, n, platform]);
        expect(cursor).toMatch(/^[\w-]+$/);
        const place = decodeCursor(cursor, { name: /^/, n: /^\d+$/, platform: /^/ });
        expect(place).toEqual({ name, n: String(n), platform });
      }),
    );
  });

  it('is refused when it was not given out: of other parts, of too few or too many, of no list of texts', () => {
    const made = [
      ...['', 'made-up', '7', '2026-01-01T00:00:00.000Z_x', 'é'],
      ...[[], ['x', 'y'], ['-1'], ['1', '2'], ['1\0']].map(encodeCursor),
      ...['{"seq":"1"}', '[1]', '[null]', '"1"'].map((json) => Buffer.from(json).toString('base64url')),
    ];
    for (const cursor of made)
      expect(() => decodeCursor(cursor, { seq: /^\d+/ }), cursor).toThrow(
        expect.objectContaining({ code: 'request-invalid', status: 422, pointer: '/cursor' }),
      );
    expect(() => decodeCursor(encodeCursor(['x']), { id: isId })).toThrow();
    expect(decodeCursor(undefined, { id: isId })).toBeUndefined();
  });
});

describe('pages', () => {
  it('show every row once, in order, however long they are', async () => {
    const list = fc.array(fc.string(), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 8 }), async (rows, limit) => {
        const placed = rows.map((row, at) => ({ row, at }));
        const read = async (cursor: string | undefined): Promise<Page<{ row: string; at: number }>> => {
          const after = Number(decodeCursor(cursor, { at: /^\d+$/ })?.at ?? -1);
          return pageOf(placed.slice(after + 1, after + 2 + limit), limit, ({ at }) => [at]);
        };
        const found: string[] = [];
        for await (const { row } of itemsOf(read)) found.push(row);
        expect(found).toEqual(rows);
      }),
    );
  });
});
