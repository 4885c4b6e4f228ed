import { isDesignationEntry } from '@breakwater/contracts/screening';
import { BreakwaterError } from '@breakwater/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIST_FORMATS } from './list-formats.ts';
import { takeAll } from './testing/take-all.ts';
import { textSource } from './testing/text-source.ts';

const format = fc.constantFrom(...LIST_FORMATS.map(({ id }) => id));
const piece = fc.integer({ min: 1, max: 200 });

async function outcome(bytes: Uint8Array, pieceBytes: number, options?: Parameters<typeof takeAll>[1]) {
  try {
    const list = await takeAll([textSource('fuzz', bytes, pieceBytes)], options);
    expect(list.entries.filter((entry) => !isDesignationEntry(entry))).toEqual([]);
    return list;
  } catch (failure) {
    expect(failure).toBeInstanceOf(BreakwaterError);
    return failure;
  }
}

test('random bytes give a list or a typed error, whatever reads them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      piece,
      fc.option(format, { nil: undefined }),
      async (bytes, size, given) => {
        await outcome(bytes, size, given === undefined ? {} : { format: given });
      },
    ),
    { numRuns: 300 },
  );
});

const SEEDS = [
  '<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><REFERENCE_NUMBER>QDi.1</REFERENCE_NUMBER><FIRST_NAME>A (B; C) a.k.a. D</FIRST_NAME><COMMENTS1>Father’s name is E.</COMMENTS1></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>',
  '<Sanctions><DistinctParties><DistinctParty FixedRef="1"><Profile ID="1"><Identity><Alias Primary="true"><DocumentedName><DocumentedNamePart><NamePartValue>A</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty></DistinctParties><SanctionsEntries/></Sanctions>',
  '<export><sanctionEntity euReferenceNumber="EU.1"><nameAlias wholeName="A" strong="true"/></sanctionEntity></export>',
  `101,"A, B","individual","SDGT"${',-0- '.repeat(7)},"DOB 1960; a.k.a. 'C'; Passport F1 (X)."\r\n\x1a`,
  'Report Date: 1-Jan-2026\nUnique ID,Name 6,Name type\nA1,"B ""C""",Primary name\n',
  'fileGenerationDate;Entity_LogicalId;NameAlias_WholeName\n1;2;A\n1;2;"B;C"\n',
  '{"id":"a","schema":"Person","caption":"A","properties":{"name":["A"],"birthDate":["1960"]}}\n{"id":"b","schema":"Address"}',
  '[{"id":"a","schema":"Person","caption":"A","properties":{}}]',
  '{"op":"ADD","entity":{"id":"a","schema":"Person","caption":"A","properties":{}}}\n{"op":"DEL","entity":{"id":"b"}}',
  'ref,name,aliases\n1,A,B|C\n',
] as const;

test('cut, changed and repeated lists give a list or a typed error', async () => {
  const change = fc.record({
    seed: fc.constantFrom(...SEEDS),
    at: fc.nat({ max: 400 }),
    length: fc.nat({ max: 30 }),
    put: fc.oneof(
      fc.constantFrom(
        '"',
        '<',
        '>',
        '&',
        ';',
        '{',
        '}',
        '[',
        ']',
        ',',
        '(',
        '\\',
        '\u0000',
        '\n',
        '<!--',
        ']]>',
        '\ufffd',
      ),
      fc.string({ maxLength: 5 }),
    ),
    repeat: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(change, piece, async ({ seed, at, length, put, repeat }, size) => {
      const text = (seed.slice(0, at) + put + seed.slice(at + length)).repeat(repeat);
      await outcome(Buffer.from(text), size);
    }),
    { numRuns: 600 },
  );
});

test('the size of the pieces changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SEEDS), piece, async (seed, size) => {
      expect(await outcome(Buffer.from(seed), size)).toEqual(await outcome(Buffer.from(seed), 10_000));
    }),
  );
});
