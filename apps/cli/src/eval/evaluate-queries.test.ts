import type { DesignationEntry } from '@breakwater/contracts/screening';
import { aDesignation } from '@breakwater/contracts/testing';
import { describe, expect, it } from 'vitest';
import type { FileList } from '../lists/list-files.ts';
import { measureQueries } from './evaluate-queries.ts';
import { createBirthLabels } from './label-by-birth.ts';
import type { NameQuery } from './read-queries.ts';

function entry(ref: string, names: readonly string[], born?: string): DesignationEntry {
  return aDesignation({
    ref,
    names: names.map((text, at) => ({ text, kind: at === 0 ? 'primary' : 'alias', strength: 'unstated' })),
    births: born === undefined ? [] : [{ date: born }],
  });
}

function listOf(name: string, entries: readonly DesignationEntry[]): FileList {
  const report = { format: 'un-xml', read: entries.length, removed: 0, dropped: [], notes: [] } as const;
  return { name, entries, report };
}

const first = listOf('first', [
  entry('A.1', ['Tariq Nawaz Orakzai', 'Tareq Navaz', 'طارق نواز اورکزئی'], '1970-03-05'),
  entry('A.2', ['Karim Yusuf Basri', 'Abu Mosul'], '1970-03-05'),
  entry('A.3', ['Viktor Lesnikov'], '1981'),
]);
const second = listOf('second', [entry('B.1', ['Tariq Nawaz Orakzai'])]);
const measure = (kind: 'original-script' | 'alias' | 'by-birth', queries: readonly NameQuery[]) =>
  measureQueries({ kind, queries }, [first, second], true);

describe('measureQueries', () => {
  it('looks an original script up among Latin names', () => {
    const result = measure('original-script', [
      { text: 'طارق نواز اورکزئی', ref: 'A.1', script: 'Arabic' },
      { text: 'Виктор Лесников', ref: 'A.3', script: 'Cyrillic' },
    ]);
    expect(result).toMatchObject({
      queries: 2,
      recallAt1: 1,
      recallAt5: 1,
      answered: 1,
      names: 6,
      misses: [],
    });
    expect(Object.keys(result.byScript)).toEqual(['Arabic', 'Cyrillic']);
  });

  it('withholds the alias that is asked for', () => {
    const result = measure('alias', [
      { text: 'Tareq Navaz', ref: 'A.1', quality: 'Good' },
      { text: 'ABU MOSUL', ref: 'A.2', quality: 'Low' },
    ]);
    expect(result.missed).toEqual([{ ref: 'A.2', text: 'ABU MOSUL', rank: -1 }]);
    expect(result.sharingSkeleton).toEqual({ queries: 1, recallAt1: 1, recallAt5: 1, answered: 1 });
    expect(result.byQuality).toMatchObject({
      Good: { recallAt1: 1, answered: 1 },
      Low: { recallAt5: 0, answered: 0 },
    });
  });

  it('counts rows whose entity cannot be told and leaves them out', () => {
    const result = measure('by-birth', [
      { text: 'ORAKZAI TARIQ NAVAZ', born: '1970-3-05', type: 'person' },
      { text: 'Gwendolyn Featherstone', born: '1970-03-05', type: 'person' },
    ]);
    expect(result).toMatchObject({ queries: 1, recallAt1: 1, withoutLabel: 1 });
  });

  it('refuses queries that no list knows', () => {
    expect(() => measure('alias', [{ text: 'Tariq', ref: 'Z.9' }])).toThrow(
      expect.objectContaining({ code: 'table-invalid' }),
    );
  });
});

describe('createBirthLabels', () => {
  const labelOf = createBirthLabels(first.entries);

  it('tells by birth and letters together', () => {
    expect(labelOf('TARIK NAVAZ ORAKZAI', '1970-03-05')).toBe('A.1');
    expect(labelOf('VIKTOR LESNIKVO', '1981')).toBe('A.3');
    expect(labelOf('Viktor Lesnikov', '')).toBe('A.3');
  });

  it('does not guess', () => {
    expect(labelOf('Viktor Lesnikov', '1970-03-05')).toBeUndefined();
    expect(labelOf('Somebody Else', '1970-03-05')).toBeUndefined();
    expect(labelOf('V. L.', '')).toBeUndefined();
  });
});
