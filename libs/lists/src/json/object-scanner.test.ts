import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ObjectScanner } from './object-scanner.ts';

function scan(text: string, piece: number) {
  const scanner = new ObjectScanner();
  const found = [];
  for (let from = 0; from < text.length; from += piece) {
    found.push(...scanner.push(text.slice(from, from + piece)));
  }
  return { found, scanner };
}

const object = fc.dictionary(
  fc.string({ maxLength: 4 }),
  fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('"', '\\', '}{', '\n')),
);

test('finds the objects of lines and of arrays, indented or not, in pieces of any size', () => {
  const writers = [
    (objects: readonly unknown[]) => objects.map((each) => JSON.stringify(each)).join('\n'),
    (objects: readonly unknown[]) => JSON.stringify(objects),
    (objects: readonly unknown[]) => JSON.stringify(objects, null, 2),
  ];
  fc.assert(
    fc.property(
      fc.array(object, { maxLength: 5 }),
      fc.constantFrom(...writers),
      fc.integer({ min: 1, max: 30 }),
      (objects, write, piece) => {
        const { found, scanner } = scan(write(objects), piece);
        expect(found.map(({ text }) => JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(objects)));
        expect(scanner.isUnfinished).toBe(false);
      },
    ),
  );
});

test('an object knows its line; what is cut is unfinished; text between objects is a fault', () => {
  expect(scan('{"a":1}\n{"b":2}', 3).found.map(({ line }) => line)).toEqual([1, 2]);
  expect(scan('[{"a":1},{"b"', 4).scanner.isUnfinished).toBe(true);
  expect(scan('[{"a":1}', 4).scanner.isUnfinished).toBe(true);
  expect(scan('{"a":1} and {"b":2}', 5).scanner.fault).toMatchObject({ line: 1 });
});
