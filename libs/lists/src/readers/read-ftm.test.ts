import { expect, test } from 'vitest';
import { takeAll } from '../testing/take-all.ts';
import { textSource } from '../testing/text-source.ts';

const PERSON = {
  id: 'Q1',
  caption: 'Tarin Hillway',
  schema: 'Person',
  target: true,
  referents: ['ofac-101', 'eu-fsf-eu-901-2', 'gb-fcdo-aqd0901', 'xx-other-1'],
  properties: {
    name: ['Tarim Hillway', 'Tarin Hillway'],
    alias: ['Tarin of the Mill'],
    weakAlias: ['The Miller'],
    previousName: ['Old Tarin'],
    birthDate: ['1965-12-12'],
    birthPlace: ['Oldford'],
    fatherName: ['Osmin'],
    nationality: ['xf'],
    idNumber: ['77'],
    passportNumber: ['F1'],
    website: ['https://mill.example'],
    sourceUrl: ['https://authority.example'],
    topics: ['sanction', 'crime.terror'],
    notes: ['Keeps a mill. Associated with QDe.901.'],
    addressEntity: ['addr-1'],
  },
};
const ADDRESS = { id: 'addr-1', schema: 'Address', properties: { full: ['1 Weir Lane, Millford'] } };
const SANCTION = {
  id: 's-1',
  schema: 'Sanction',
  properties: { entity: ['Q2'], program: ['US-SDGT'], listingDate: ['2020-02-03'], unscId: ['QDe.902'] },
};
const ORGANISATION = {
  id: 'Q2',
  caption: 'River Watch',
  schema: 'Organization',
  properties: { topics: ['sanction', 'sanction.counter'] },
};
const WALLET = {
  id: 'w-1',
  schema: 'CryptoWallet',
  properties: { holder: ['Q2'], publicKey: ['1Abc'], currency: ['XBT'] },
};
const RELATIVE = { id: 'Q3', caption: 'Yusra Hillway', schema: 'Person', target: false, properties: {} };
const ALL = [PERSON, ADDRESS, ORGANISATION, SANCTION, WALLET, RELATIVE];

test.each([
  ['lines', ALL.map((each) => JSON.stringify(each)).join('\n')],
  ['an array', JSON.stringify(ALL, null, 2)],
])('entities are read from %s, with what other records say of them', async (_, text) => {
  const { entries, report } = await takeAll([textSource('entities.ftm.json', text)]);
  expect(report).toMatchObject({ format: 'ftm-json', read: 2, dropped: [] });
  expect(report.notes.map(({ reason, count }) => `${reason}: ${count}`)).toEqual([
    'not-a-subject: 3',
    'not-a-target: 1',
  ]);
  expect(entries).toMatchObject([
    {
      ref: 'Q1',
      type: 'person',
      terrorism: true,
      names: [
        { text: 'Tarin Hillway', kind: 'primary', strength: 'strong' },
        { text: 'Tarim Hillway', kind: 'alias', strength: 'strong' },
        { text: 'Tarin of the Mill', kind: 'alias', strength: 'unstated' },
        { text: 'The Miller', kind: 'alias', strength: 'weak' },
        { text: 'Old Tarin', kind: 'former', strength: 'unstated' },
      ],
      births: [{ date: '1965-12-12', place: 'Oldford' }],
      fathers: ['Osmin'],
      places: ['1 Weir Lane, Millford'],
      urls: ['https://mill.example'],
      identifiers: [
        { kind: 'passport', value: 'F1' },
        { kind: 'national-id', value: '77' },
      ],
      sameAs: [
        { list: 'ofac', ref: '101' },
        { list: 'eu', ref: 'EU.901.2' },
        { list: 'uk', ref: 'AQD0901' },
      ],
    },
    {
      ref: 'Q2',
      programmes: ['US-SDGT'],
      terrorism: true,
      listedOn: '2020-02-03',
      wallets: [{ currency: 'XBT', address: '1Abc' }],
      sameAs: [{ list: 'un', ref: 'QDe.902' }],
    },
  ]);
});

test('counter-sanctions of other states are no terrorism', async () => {
  const { entries } = await takeAll([textSource('a.json', JSON.stringify(ORGANISATION))]);
  expect(entries).toMatchObject([{ terrorism: false }]);
});

test('a delta adds, changes and takes away', async () => {
  const lines = [
    { op: 'ADD', entity: PERSON },
    { op: 'MOD', entity: ORGANISATION },
    { op: 'MOD', entity: { ...PERSON, id: 'Q9', target: false } },
    { op: 'DEL', entity: { id: 'Q7' } },
    { op: 'WHAT', entity: { id: 'Q8' } },
  ];
  const { entries, removed, report } = await takeAll([
    textSource('d.json', lines.map((each) => JSON.stringify(each)).join('\n')),
  ]);
  expect(entries.map(({ ref }) => ref)).toEqual(['Q1', 'Q2']);
  expect(removed).toEqual(['Q9', 'Q7']);
  expect(report).toMatchObject({
    format: 'ftm-delta',
    read: 2,
    removed: 2,
    dropped: [{ reason: 'operation-unknown', examples: ['line 5'] }],
  });
});

test('a delta without a line is a day without a change, a list without one is empty', async () => {
  const empty = [textSource('d.json', '')];
  expect((await takeAll(empty, { format: 'ftm-delta' })).report).toMatchObject({ read: 0, removed: 0 });
  await expect(takeAll(empty, { format: 'ftm-json' })).rejects.toMatchObject({ code: 'list-empty' });
  await expect(takeAll(empty)).rejects.toMatchObject({ code: 'list-empty' });
});

test('a cut line is truncated', async () => {
  const text = JSON.stringify(PERSON);
  await expect(takeAll([textSource('a.json', text.slice(0, 300))])).rejects.toMatchObject({
    code: 'list-truncated',
  });
});
