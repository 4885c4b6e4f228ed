import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvTokenizer } from './csv-tokenizer.ts';

function tokenize(text: string, delimiter = ',', piece = text.length || 1) {
  const tokenizer = new CsvTokenizer(delimiter);
  const rows = [];
  for (let from = 0; from < text.length; from += piece) {
    rows.push(...tokenizer.push(text.slice(from, from + piece)));
  }
  rows.push(...tokenizer.push('', true));
  return { rows, fault: tokenizer.fault };
}

const cells = ({ rows }: ReturnType<typeof tokenize>) => rows.map((row) => row.cells);

test('reads what a general parser writes and reads, in pieces of any size', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('a"b', 'x,y', 'one\ntwo', '', ' é', '""'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (table, piece) => {
        const text = table
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""').replaceAll('\r', '')}"`).join(','))
          .join('\n');
        const expected = parse(text, { relax_column_count: true });
        expect(cells(tokenize(text, ',', piece))).toEqual(expected);
      },
    ),
  );
});

test('rows end in LF, CR LF and CR, and know the line that they begin on', () => {
  const { rows } = tokenize('a,b\r\n"c\nd",e\rf,g\n', ',', 2);
  expect(rows).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['c\nd', 'e'] },
    { line: 4, cells: ['f', 'g'] },
  ]);
});

test('quotes that never close and text after a closing quote are faults with a place', () => {
  expect(tokenize('a,b\nc,"d').fault).toEqual({ line: 2, column: 3, reason: 'quotes are never closed' });
  expect(tokenize('a,"b"c\n').fault).toMatchObject({ line: 1, column: 6 });
});

test('a quote within a plain cell is a letter like any other', () => {
  expect(cells(tokenize('1,THE "RIVER" FRONT,x\n'))).toEqual([['1', 'THE "RIVER" FRONT', 'x']]);
});
