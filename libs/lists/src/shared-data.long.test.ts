import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDesignationEntry } from '@breakwater/contracts/screening';
import { expect, test } from 'vitest';
import { diffEntries } from './digest/diff-entries.ts';
import { listDigest } from './digest/entry-digest.ts';
import type { ListSource } from './list-source.ts';
import { takeAll, type WholeList } from './testing/take-all.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/sanctions/', import.meta.url));
const isThere = existsSync(folder);
const file = (name: string): ListSource => ({ name, open: () => createReadStream(folder + name) });
const ofac = (place: string, names: readonly string[]) =>
  names.map((name) => file(`ofac/${place}/${name}.csv`));
const journal = (act: string) => [file(`eu/opensanctions_journal/${act}.csv`)];

const read = new Map<string, Promise<WholeList>>();
/** All of a list, read once for all tests that look into it. */
function whole(...sources: readonly ListSource[]): Promise<WholeList> {
  const key = sources.map(({ name }) => name).join();
  const reading = read.get(key) ?? takeAll(sources);
  read.set(key, reading);
  return reading;
}

const LISTS: readonly (readonly [string, readonly ListSource[], number, string])[] = [
  ['UN 2025', [file('un/un_consolidated_20251120.xml')], 1000, 'person 727, organisation 273'],
  ['UN 2018', [file('un/un_consolidated_20181029.xml')], 1093, 'person 703, organisation 390'],
  ['UN sample', [file('multi/deriv/sample_unsc.xml')], 7, 'person 7'],
  [
    'SDN 2024-05-03 with aliases of another day',
    [file('ofac/other/alt_monkeywrench_2024.csv'), file('ofac/sdn_20240503.csv')],
    14_965,
    'organisation 6884, person 6854, vessel 851, aircraft 376',
  ],
  [
    'SDN 2024-04-26',
    [file('ofac/delta/sdn_20240426.csv')],
    14_668,
    'organisation 6630, person 6820, vessel 835, aircraft 383',
  ],
  [
    'SDN 2022, saved by a spreadsheet',
    ofac('edu777art_2022', ['add', 'alt', 'sdn']),
    9044,
    'organisation 3701, person 4643, vessel 420, aircraft 280',
  ],
  [
    'SDN 2019',
    ofac('watchman/test', ['sdn_comments', 'add', 'sdn', 'alt']),
    7379,
    'organisation 2994, person 3845, vessel 323, aircraft 217',
  ],
  [
    'non-SDN',
    ofac('watchman/consolidated', ['cons_alt', 'cons_prim', 'cons_add', 'cons_comments']),
    442,
    'person 79, organisation 363',
  ],
  [
    'sdnList',
    [file('ofac/other/ofac_consolidated_sdnList_20240506.xml')],
    443,
    'person 79, organisation 364',
  ],
  ['sdnList of before 2024', [file('multi/deriv/sdn.xml')], 8, 'person 6, organisation 2'],
  [
    'ENHANCED_XML',
    [file('ofac/other/ofac_enhanced_IRGC_20240828.xml')],
    293,
    'organisation 84, person 165, aircraft 44',
  ],
  ['EU sample', [file('multi/deriv/sample_eu.xml')], 7, 'person 7'],
  ['EU 2580/2001', journal('32001R2580'), 36, 'person 13, organisation 23'],
  ['EU 881/2002', journal('32002R0881'), 350, 'organisation 88, person 262'],
  ['EU 753/2011', journal('32011R0753'), 140, 'person 135, organisation 5'],
  ['EU 2016/1686', journal('32016R1686'), 23, 'person 15, organisation 8'],
  ['EU 2024/386', journal('32024R0386'), 24, 'person 21, organisation 3'],
  ['UK sample', [file('multi/deriv/sample_hmt.csv')], 6, 'person 6'],
  ['FollowTheMoney', [file('multi/yente_fixtures/t1_entities.ftm.json')], 6, 'organisation 2, person 4'],
  ['TEL', [file('us_state/us_tel.json')], 10, 'unknown 10'],
  ['Pakistan', [file('pk/proscribed_orgs_compiled.csv')], 71, 'unknown 71'],
];

test.skipIf(!isThere).each(LISTS)(
  '%s is read without a lost record [needs shared data]',
  async (_, sources, count, types) => {
    const { entries, report } = await whole(...sources);
    expect(report).toMatchObject({ read: count, dropped: [] });
    const byType = new Map<string, number>();
    for (const { type } of entries) {
      byType.set(type, (byType.get(type) ?? 0) + 1);
    }
    const found = [...byType].map(([type, number]) => `${type} ${number}`);
    expect(found.sort()).toEqual(types.split(', ').sort());
    expect(entries.filter((entry) => !isDesignationEntry(entry)).map(({ ref }) => ref)).toEqual([]);
    expect(new Set(entries.map(({ ref }) => ref)).size).toBe(count);
    expect(entries.every(({ ref }) => ref === ref.trim())).toBe(true);
  },
);

test.skipIf(!isThere)('the day of a list is read where it is printed [needs shared data]', async () => {
  const dateOf = async (name: string) => (await whole(file(name))).report.dataDate;
  expect(await dateOf('un/un_consolidated_20251120.xml')).toBe('2025-11-20');
  expect(await dateOf('ofac/other/ofac_consolidated_sdnList_20240506.xml')).toBe('2024-05-06');
  expect(await dateOf('ofac/other/ofac_enhanced_IRGC_20240828.xml')).toBe('2024-08-28');
  expect(await dateOf('multi/deriv/sample_hmt.csv')).toBe('2020-04-27');
});

test.skipIf(!isThere)('UN series and original names are as counted [needs shared data]', async () => {
  const { entries } = await whole(file('un/un_consolidated_20251120.xml'));
  const series = (start: string) => entries.filter(({ ref }) => ref.startsWith(start)).length;
  expect([series('QDi'), series('QDe'), series('TAi'), series('TAe')]).toEqual([252, 89, 135, 5]);
  // 379 in the file; that of QDe.164 repeats the primary name letter by letter.
  expect(entries.filter(({ names }) => names.some(({ kind }) => kind === 'original'))).toHaveLength(378);
  expect(entries.filter(({ terrorism }) => terrorism)).toHaveLength(341 + 140 + 24);
});

test.skipIf(!isThere)(
  'a week of OFAC is the difference that its publisher shows [needs shared data]',
  async () => {
    const [old, next] = [
      await whole(file('ofac/delta/sdn_20240426.csv')),
      await whole(file('ofac/sdn_20240503.csv')),
    ];
    const diff = diffEntries(old.entries, next.entries);
    expect([diff.added.length, diff.removed.length, diff.changed.length]).toEqual([305, 8, 0]);
    const held = new Map(old.entries.map((entry) => [entry.ref, entry]));
    for (const ref of diff.removed) {
      held.delete(ref);
    }
    for (const entry of next.entries) {
      if (diff.added.includes(entry.ref)) {
        held.set(entry.ref, entry);
      }
    }
    expect(listDigest(held.values())).toBe(listDigest(next.entries));
  },
);

test.skipIf(!isThere)('deltas of OpenSanctions are read in their order [needs shared data]', async () => {
  const versions = [
    '20240527134702-zbn',
    '20240527194702-wnk',
    '20240528014702-pfh',
    '20240528074703-npf',
    '20240528134729-3iv',
  ];
  const sources = versions.map((version) => file(`multi/yente_fixtures/t2_${version}_entities.delta.json`));
  const { report } = await takeAll(sources, { format: 'ftm-delta' });
  expect(report).toMatchObject({ read: 5, removed: 1, dropped: [] });
});
