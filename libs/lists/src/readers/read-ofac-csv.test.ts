import { expect, test } from 'vitest';
import { takeAll } from '../testing/take-all.ts';
import { textSource } from '../testing/text-source.ts';

const SDN = `101,"HILLWAY, Tarin","individual","SDGT] [FTO","Miller; Head of the weir",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 09 Feb 1951; alt. DOB circa 1953; POB Millford, Freedonia; nationality Freedonia; Gender Male; Passport F 123 (Freedonia) issued 14 Nov 2007 expires 12 Nov 2012; alt. Passport F9; National ID No. 77-1 (Freedonia); Tax ID No. 55 (Freedonia); Linked To: RIVER WATCH; son of Osmin Hillway; a.k.a. 'THE MILLER'; a.k.a. 'TA"\r
102,"RIVER WATCH CO., LTD.",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Website www.river.example; Email Address info@river.example; alt. Email Address x@river.example; Phone Number 555 01; Digital Currency Address - XBT 1Abc; alt. Digital Currency Address - ETH 0xabc; f.k.a. 'BROOK WATCH'; Registration Number C-12 (Freedonia)."\r
103,"SWAN","vessel","SDGT",-0- ,"CL1","Ferry","100","90","Freedonia","River Line","Vessel Registration Identification IMO 1234567; MMSI 987654321."\r
\x1a`;
const ALT =
  '101,1,"aka","HILLWAY, Tarim",-0- \r\n101,2,"fka","MILLER, T.",-0- \r\n999,3,"aka","NOBODY",-0- \r\n';
const ADD = '101,7,"1 Weir Lane","Millford","Freedonia",-0- \r\n102,8,-0- ,-0- ,"Freedonia",-0- \r\n\x1a';
const COMMENTS = `101,"RIN'; a.k.a. 'T.H.'."\r\n`;

test('reads the family in any order, whatever its files are called', async () => {
  const sources = [
    textSource('x1', COMMENTS),
    textSource('x2', ALT),
    textSource('x3', SDN),
    textSource('x4', ADD),
  ];
  const { entries, report } = await takeAll(sources);
  expect(report).toEqual({
    format: 'ofac-csv',
    read: 3,
    removed: 0,
    dropped: [],
    notes: [{ reason: 'aliases-without-entry', where: 'x3', count: 1, examples: ['999'] }],
  });
  expect(entries[0]).toMatchObject({
    ref: '101',
    type: 'person',
    names: [
      {
        text: 'HILLWAY, Tarin',
        kind: 'primary',
        strength: 'strong',
        parts: { family: 'HILLWAY', given: 'Tarin' },
      },
      { text: 'THE MILLER', kind: 'alias', strength: 'weak' },
      { text: 'TARIN', kind: 'alias', strength: 'weak' },
      { text: 'T.H.', kind: 'alias', strength: 'weak' },
      { text: 'HILLWAY, Tarim', kind: 'alias', strength: 'strong' },
      { text: 'MILLER, T.', kind: 'former', strength: 'strong' },
    ],
    programmes: ['SDGT', 'FTO'],
    terrorism: true,
    births: [{ date: '1951-02-09' }, { date: '1953', circa: true }, { place: 'Millford, Freedonia' }],
    fathers: ['Osmin Hillway'],
    places: ['1 Weir Lane, Millford, Freedonia'],
    countries: ['Freedonia'],
    identifiers: [
      { kind: 'passport', value: 'F 123', country: 'Freedonia' },
      { kind: 'passport', value: 'F9' },
      { kind: 'national-id', value: '77-1', country: 'Freedonia' },
      { kind: 'tax', value: '55', country: 'Freedonia' },
    ],
    roles: ['Miller', 'Head of the weir'],
  });
  expect(entries[1]).toMatchObject({
    type: 'organisation',
    terrorism: false,
    names: [{ text: 'RIVER WATCH CO., LTD.' }, { text: 'BROOK WATCH', kind: 'former', strength: 'weak' }],
    urls: ['www.river.example'],
    emails: ['info@river.example', 'x@river.example'],
    phones: ['555 01'],
    wallets: [
      { currency: 'XBT', address: '1Abc' },
      { currency: 'ETH', address: '0xabc' },
    ],
    identifiers: [{ kind: 'registration', value: 'C-12', country: 'Freedonia' }],
  });
  expect(entries[2]).toMatchObject({
    type: 'vessel',
    identifiers: [
      { kind: 'vessel', value: 'CL1' },
      { kind: 'vessel', value: 'IMO 1234567' },
      { kind: 'vessel', value: 'MMSI 987654321' },
    ],
  });
});

test('a copy that a spreadsheet saved is read like the original', async () => {
  const saved =
    '101,"HILLWAY, Tarin",individual,SDGT,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,DOB 1951.\n102,RIVER WATCH,-0- ,CUBA,,,,,,,,';
  const { entries } = await takeAll([textSource('sdn.csv', saved)]);
  expect(entries).toMatchObject([{ births: [{ date: '1951' }] }, { names: [{ text: 'RIVER WATCH' }] }]);
  expect(entries[1]?.remarks).toBeUndefined();
});

test('a header row is passed over, and the file with the entries must be there', async () => {
  const alt = textSource('alt.csv', `ent_num,alt_num,alt_type,alt_name,alt_remarks\n${ALT}`);
  const { entries } = await takeAll([alt, textSource('sdn.csv', SDN)]);
  expect(entries[0]?.names).toHaveLength(5);
  await expect(takeAll([alt])).rejects.toMatchObject({ code: 'list-incomplete' });
});

test.each([
  ['within quotes', SDN.slice(0, SDN.indexOf('RIVER WATCH CO') + 5)],
  ['between cells', SDN.slice(0, SDN.indexOf('"CUBA",-0- ') + 12)],
])('a file that was cut %s is truncated', async (_, text) => {
  await expect(takeAll([textSource('sdn.csv', text)])).rejects.toMatchObject({ code: 'list-truncated' });
});

test('a missing closing row, or a missing line end, is no cut', async () => {
  const { entries } = await takeAll([textSource('sdn.csv', SDN.replace('\r\n\x1a', ''))]);
  expect(entries).toHaveLength(3);
});

test('a short row in the middle is dropped and counted', async () => {
  const { report } = await takeAll([
    textSource('sdn.csv', SDN.replace('102,"RIVER WATCH CO., LTD.",', '102,')),
  ]);
  expect(report).toMatchObject({
    read: 2,
    dropped: [{ reason: 'row-short', count: 1, examples: ['line 2'] }],
  });
});
