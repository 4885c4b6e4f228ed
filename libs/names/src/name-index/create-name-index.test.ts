import { anyText } from '@breakwater/text/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameIndex, type NameIndex, restoreNameIndex } from './create-name-index.ts';
import { NameIndexError } from './name-index-error.ts';

const NAMES = [
  'Tariq Nawaz Orakzai',
  'Tariq Nawab Bajauri',
  'Abd al-Rahman Yusuf al-Basri',
  'Mohammed Saleem Orakzai',
  'Saduddin Haleemzai',
  'Matiullah Shirani',
  'Karim bin Yusuf al-Mosuli',
  'Viktor Lesnikov',
  'Harbour Relief Society',
  'Movement of the Northern Lights',
];

function indexOf(names: readonly string[]): NameIndex {
  const index = createNameIndex();
  for (const [at, text] of names.entries()) {
    index.add({ key: `n${at}`, entity: `e${at}`, text, type: at < 8 ? 'person' : 'organisation' });
  }
  return index;
}

const found = (index: NameIndex, query: string) => index.search(query)[0]?.text;

describe('createNameIndex', () => {
  const index = indexOf(NAMES);

  it.each([
    ['Orakzai, Tarek Navaz', 'Tariq Nawaz Orakzai'],
    ['طارق نواز اورکزئی', 'Tariq Nawaz Orakzai'],
    ['عبدالرحمن يوسف البصري', 'Abd al-Rahman Yusuf al-Basri'],
    ['Abdurrahman Yousef Basri', 'Abd al-Rahman Yusuf al-Basri'],
    ['سعد الدين حليمزی', 'Saduddin Haleemzai'],
    ['مطیع الله شیرانی', 'Matiullah Shirani'],
    ['Matiu llah Shirani', 'Matiullah Shirani'],
    ['MATIULLAHS HIRANI', 'Matiullah Shirani'],
    ['Виктор Лесников', 'Viktor Lesnikov'],
    ['Victor Lesnkiov', 'Viktor Lesnikov'],
    ['Mohamad Salim Urakzay', 'Mohammed Saleem Orakzai'],
    ['حرکت شمالی', 'Movement of the Northern Lights'],
  ])('%s finds %s', (query, expected) => {
    expect(found(index, query)).toBe(expected);
  });

  it('finds nothing where no word is alike', () => {
    expect(index.search('Gwendolyn Featherstone')).toEqual([]);
    expect(index.search('🙂 …')).toEqual([]);
    expect(index.search('')).toEqual([]);
  });

  it('keeps a search to one type', () => {
    const types = index.search('Northern Harbour Karim', { type: 'organisation' }).map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set(['organisation']));
    expect(index.search('Karim', { type: 'vessel' })).toEqual([]);
  });

  it('gives one name for each entity, and the primary name of equal ones', () => {
    const aliases = createNameIndex();
    aliases.add({ key: 'a', entity: 'x', text: 'Karim Mosuli', type: 'person' });
    aliases.add({ key: 'b', entity: 'y', text: 'Karim Mosuli', type: 'person', isPrimary: true });
    aliases.add({ key: 'c', entity: 'x', text: 'Kareem al-Mosuli', type: 'person' });
    expect(aliases.search('Karim Mosuli').map(({ entity }) => entity)).toEqual(['y', 'x']);
  });

  it('lets a comparator decide between names of the same words', () => {
    const inOrder = createNameIndex({
      analyse: (text) => text.toLowerCase(),
      compare: (query, candidate) => (query === candidate ? 1 : 0),
    });
    inOrder.add({ key: 'a', entity: 'father', text: 'Yusuf Karim', type: 'person' });
    inOrder.add({ key: 'b', entity: 'son', text: 'Karim Yusuf', type: 'person' });
    expect(inOrder.search('karim yusuf').map(({ entity, score }) => [entity, score])).toEqual([
      ['son', 1],
      ['father', 0],
    ]);
  });

  it('takes each key once', () => {
    const twice = indexOf(['Karim Mosuli']);
    const again = { key: 'n0', entity: 'e1', text: 'Other', type: 'person' };
    expect(() => twice.add(again)).toThrow(NameIndexError);
    expect(twice.remove('n0')).toBe(true);
    expect(twice.remove('n0')).toBe(false);
    expect(() => twice.add(again)).not.toThrow();
  });

  it('finds after additions and removals what an index built at once finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: NAMES.length - 1 }), { maxLength: NAMES.length }),
        (removed) => {
          const changed = indexOf(NAMES);
          for (const at of removed) changed.remove(`n${at}`);
          const fresh = createNameIndex();
          for (const [at, text] of NAMES.entries()) {
            if (removed.includes(at)) continue;
            fresh.add({ key: `n${at}`, entity: `e${at}`, text, type: at < 8 ? 'person' : 'organisation' });
          }
          expect(changed.size).toBe(fresh.size);
          for (const query of NAMES) expect(changed.search(query)).toEqual(fresh.search(query));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('stays small and right when most names have gone', () => {
    const many = createNameIndex();
    const last = 3_000;
    for (let at = 0; at < last; at++) {
      many.add({ key: `k${at}`, entity: `k${at}`, text: `Karim Nr${at.toString(36)}`, type: 'person' });
    }
    for (let at = 0; at < last - 1; at++) many.remove(`k${at}`);
    expect(many.size).toBe(1);
    expect(many.search('Karim').map(({ key }) => key)).toEqual([`k${last - 1}`]);
  });

  it('answers any query within its bounds', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 80 }), (query) => {
        for (const { score, likeness } of index.search(query)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(likeness).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('restoreNameIndex', () => {
  it('finds what the index found', () => {
    const index = indexOf(NAMES);
    index.remove('n1');
    const restored = restoreNameIndex(index.snapshot());
    expect(restored.size).toBe(index.size);
    for (const query of [...NAMES, 'طارق نواز']) {
      expect(restored.search(query)).toEqual(index.search(query));
    }
  });

  it.each([
    ['nothing', () => new Uint8Array()],
    ['another file', () => new TextEncoder().encode('{"names": []}      ')],
    ['a snapshot cut short', () => indexOf(NAMES).snapshot().slice(0, -7)],
    [
      'a damaged snapshot',
      () => {
        const bytes = indexOf(NAMES).snapshot();
        bytes[40] = (bytes[40] ?? 0) ^ 1;
        return bytes;
      },
    ],
  ])('refuses %s', (_, bytes) => {
    expect(() => restoreNameIndex(bytes())).toThrow(
      expect.objectContaining({ code: 'name-index-snapshot-unreadable' }),
    );
  });
});
