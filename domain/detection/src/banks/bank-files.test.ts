import { Bank, type TermEntry } from '@breakwater/contracts/detection';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BankImportError, type ImportFault } from '../errors.ts';
import { aLinkBank, aTermBank } from '../testing/index.ts';
import { exportBank } from './export-bank.ts';
import { importBank } from './import-bank.ts';

function faultsOf(text: string, format: 'csv' | 'json'): readonly ImportFault[] {
  try {
    importBank(text, format);
  } catch (error) {
    if (error instanceof BankImportError) return error.faults;
    throw error;
  }
  return [];
}

type TermPosition = NonNullable<TermEntry['positions']>[number];
const word = fc.stringMatching(/^[a-zبتثجح][a-zبتثجح ,;"'|[\n]{0,12}[a-zبتثجح]$/);
const entry = fc.record(
  {
    id: fc.constant('e'),
    term: word,
    label: word,
    ambiguous: fc.boolean(),
    positions: fc.subarray<TermPosition>(['text', 'bio', 'name', 'handle'], { minLength: 1 }),
    requireNear: fc.array(word, { maxLength: 3 }),
    window: fc.integer({ min: 1, max: 100 }),
  },
  { requiredKeys: ['id', 'term'] },
);

describe('bank files', () => {
  it.each(['csv', 'json'] as const)('come back from %s as they went out', (format) => {
    for (const bank of [aTermBank({ description: 'Two\nlines, "quoted"', version: 7 }), aLinkBank()]) {
      expect(importBank(exportBank(bank, format), format)).toEqual(bank);
    }
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        const bank = aTermBank({ entries: entries.map((each, index) => ({ ...each, id: `e${index}` })) });
        expect(importBank(exportBank(bank, format), format)).toEqual(bank);
      }),
      { numRuns: 50 },
    );
  });

  it('tell faults of a CSV by row and column, all of them', () => {
    const lines = exportBank(aTermBank(), 'csv').split('\n').slice(0, 2);
    lines.push('a,"two\nlines"', 'B b,word,,,,maybe,,,,,,,,,,soon', 'c,word,,,,,word,,sideways,,,,,,,');
    const faults = faultsOf(lines.join('\n'), 'csv');
    expect(faults).toEqual([
      { row: 3, column: 'row', message: 'has 2 cells, not 16' },
      { row: 5, column: 'ambiguous', message: "should be true, false or empty, not 'maybe'" },
      { row: 5, column: 'window', message: "should be a whole number, not 'soon'" },
    ]);
    const shapes = faultsOf(
      [...lines.slice(0, 2), 'c,word,,,,,word,,sideways,,,,,,,', ',word,,,,,,,,,,,,,,'].join('\n'),
      'csv',
    );
    expect(shapes.map(({ row, column }) => [row, column])).toEqual(
      expect.arrayContaining([
        [3, 'form'],
        [4, 'entry'],
      ]),
    );
  });

  it('tell faults of a JSON by entry and field', () => {
    const bank = {
      ...aTermBank(),
      entries: [
        { id: 'a', term: 'fine' },
        { id: 'b', term: '' },
      ],
    };
    expect(faultsOf(JSON.stringify(bank), 'json')[0]).toMatchObject({ row: 2, column: 'term' });
    expect(faultsOf('{', 'json')[0]).toMatchObject({
      column: 'file',
      message: expect.stringContaining('is not JSON'),
    });
  });

  it.each([
    '',
    'id,term\na,b\n',
    '#breakwater-bank {\nid,term\n',
    '#breakwater-bank {"kind":"terms"}\nid,term,colour\n',
  ])('are refused when they are none: %j', (text) => {
    expect(faultsOf(text, 'csv').length).toBeGreaterThan(0);
  });

  it('know every field that an entry can have', () => {
    for (const { properties } of Bank.anyOf) {
      const kind = properties.kind.const;
      const header = exportBank(
        kind === 'terms' ? aTermBank({ entries: [] }) : aLinkBank({ entries: [] }),
        'csv',
      ).split('\n')[1];
      expect(header?.split(',').toSorted()).toEqual(
        Object.keys(properties.entries.items.properties).toSorted(),
      );
    }
  });
});
