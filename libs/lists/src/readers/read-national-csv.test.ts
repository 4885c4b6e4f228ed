import { expect, test } from 'vitest';
import { takeAll } from '../testing/take-all.ts';
import { textSource } from '../testing/text-source.ts';

test('all documented columns are read', async () => {
  const csv = `ref,type,name,aliases,weak_aliases,former,original,born,birthplace,father,programme,listed_on,source,note,place,country,passport,national_id,url,email,phone,terrorism
F-1,person,Tarin Hillway,Tarim Hillway|T. Hillway,The Miller,Old Tarin,تارین هیلوی,1965,Oldford,Osmin|Osmeen,First Schedule,2012-12-31,gazette 7,UN Ref QDi.901,Millford,Freedonia,F1,77,mill.example,t@mill.example,555,yes
F-2,organisation,River Watch,,,,,,,,,,,,,,,,,,,no
`;
  const { entries, report } = await takeAll([textSource('list.csv', csv)]);
  expect(report).toEqual({ format: 'national-csv', read: 2, removed: 0, dropped: [], notes: [] });
  expect(entries[0]).toEqual({
    ref: 'F-1',
    type: 'person',
    names: [
      { text: 'Tarin Hillway', kind: 'primary', strength: 'strong' },
      { text: 'Tarim Hillway', kind: 'alias', strength: 'unstated' },
      { text: 'T. Hillway', kind: 'alias', strength: 'unstated' },
      { text: 'The Miller', kind: 'alias', strength: 'weak' },
      { text: 'Old Tarin', kind: 'former', strength: 'unstated' },
      { text: 'تارین هیلوی', kind: 'original', strength: 'strong' },
    ],
    programmes: ['First Schedule'],
    terrorism: true,
    listedOn: '2012-12-31',
    births: [{ date: '1965', place: 'Oldford' }],
    fathers: ['Osmin', 'Osmeen'],
    places: ['Millford'],
    countries: ['Freedonia'],
    identifiers: [
      { kind: 'passport', value: 'F1' },
      { kind: 'national-id', value: '77' },
    ],
    urls: ['mill.example'],
    emails: ['t@mill.example'],
    phones: ['555'],
    wallets: [],
    roles: [],
    sameAs: [{ list: 'un', ref: 'QDi.901' }],
    remarks: 'UN Ref QDi.901 Source: gazette 7.',
  });
  expect(entries[1]).toMatchObject({ type: 'organisation', terrorism: false });
});

test('other headers are understood; lines stand in for missing references', async () => {
  const csv =
    '"No.",Name of Organization,A.K.A.,Date Notified\n1,River Watch,RW|ex-Brook Watch,2001-08-14\n,Weir Front,,\n';
  const { entries, report } = await takeAll([textSource('list.csv', csv)]);
  expect(entries).toMatchObject([
    {
      ref: '1',
      type: 'unknown',
      listedOn: '2001-08-14',
      names: [{ text: 'River Watch' }, { text: 'RW' }, { text: 'Brook Watch', kind: 'former' }],
    },
    { ref: 'line-3' },
  ]);
  expect(report.notes).toEqual([
    { reason: 'reference-from-line', where: 'list.csv', count: 1, examples: ['line 3'] },
  ]);
});

test('"@" and "alias" within a name are read as lists of Pakistan write them', async () => {
  const csv = 'ref,name,father\n1,Tarin Hillway @ Miller,Osmin\n2,Beldar alias Ashdown,Kavel\n';
  const { entries } = await takeAll([textSource('list.csv', csv)]);
  expect(entries.map(({ names }) => names.map(({ text }) => text))).toEqual([
    ['Tarin Hillway', 'Miller'],
    ['Beldar', 'Ashdown'],
  ]);
});

test('an operator says what a list names that does not say it', async () => {
  const csv = textSource('list.csv', 'ref,name,type\n1,River Watch,\n2,Tarin Hillway,person\n');
  const { entries } = await takeAll([csv], { type: 'organisation' });
  expect(entries.map(({ type }) => type)).toEqual(['organisation', 'person']);
});
