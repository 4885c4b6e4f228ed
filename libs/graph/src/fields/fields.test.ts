import { describe, expect, it } from 'vitest';
import { readFields } from './read-fields.ts';
import { typeColumns } from './type-columns.ts';

const kinds = (records: readonly Record<string, string>[]) => typeColumns(records).map(({ kind }) => kind);

describe('columns', () => {
  it('are recognised by their values where the header says nothing', () => {
    const towns = ['Velmora', 'Klintby'];
    const rows = Array.from({ length: 40 }, (_, at) => ({
      a: `p${at}@example.org`,
      b: `19${10 + at}-03-${10 + (at % 15)}`,
      c: `0700 555 ${1000 + at}`,
      d: `Asma Noor${'abcdefghij'[at % 10]}`,
      e: towns[at % 2] ?? '',
      f: `a longer text of its own, number ${at}`,
      g: `VK${1 + (at % 9)} ${at % 9}AB`,
    }));
    expect(kinds(rows)).toEqual(['email', 'date', 'phone', 'full-name', 'category', 'text', 'postcode']);
  });

  it.each([
    'religion',
    'Ethnic group',
    'nationality',
    'language',
    'script',
    'time zone',
    'cluster',
    'unique_id',
    'Group',
  ])('called %s are never compared', (header) => {
    expect(typeColumns([{ [header]: 'a' }, { [header]: 'b' }])).toEqual([]);
  });
});

describe('names', () => {
  const read = (records: readonly Record<string, string>[]) =>
    Object.fromEntries(
      readFields(records, typeColumns(records)).map(({ name, column }) => [
        name,
        records.map((_, row) => column.values[column.ids[row] ?? -1]),
      ]),
    );

  it('are taken apart, family name first where a comma says so', () => {
    expect(read([{ name: 'Asma Bibi Noor' }, { name: 'Klomp, Timur' }, { name: 'Hira' }])).toEqual({
      'given-name': ['asma', 'timur', 'hira'],
      'family-name': ['noor', 'klomp', undefined],
      'other-names': ['bibi', undefined, undefined],
    });
  });

  it('keep what the columns say, and what the full name has beyond them', () => {
    const rows = [
      { first_name: 'Asma', surname: 'Noor', full_name: 'Asma Bibi Noor', first_and_surname: 'Asma Noor' },
    ];
    expect(read(rows)).toEqual({ 'given-name': ['asma'], 'family-name': ['noor'], 'other-names': ['bibi'] });
  });
});
