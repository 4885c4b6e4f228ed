import { expect, test } from 'vitest';
import { takeAll } from '../testing/take-all.ts';
import { textSource } from '../testing/text-source.ts';

const wrap = (individuals: string, entities = '', prefix = '') => {
  const xml = `<CONSOLIDATED_LIST dateGenerated="2026-01-02T03:04:05Z"><INDIVIDUALS>${individuals}</INDIVIDUALS><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`;
  const named = xml.replace(/<(\/?)/g, `<$1${prefix}`);
  return prefix === ''
    ? xml
    : named.replace(
        prefix.length > 0 ? 'CONSOLIDATED_LIST ' : '',
        `CONSOLIDATED_LIST xmlns:${prefix.slice(0, -1)}="urn:x" `,
      );
};

const PERSON = `<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME> TARIN</FIRST_NAME><SECOND_NAME>HILLWAY </SECOND_NAME><THIRD_NAME/>
<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.901 </REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
<NAME_ORIGINAL_SCRIPT>تارین هیلوی</NAME_ORIGINAL_SCRIPT>
<COMMENTS1>Father’s name is Osmin Hillway. Writes to tarin@mill.example.com, see http://mill.example/x. Associated with River Watch (QDe.901).</COMMENTS1>
<TITLE><VALUE>Miller</VALUE></TITLE><DESIGNATION><VALUE>Head of the weir</VALUE></DESIGNATION><NATIONALITY><VALUE>Freedonia</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Tarin Hilway; Tarim Hillway</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Miller</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ADDRESS><STREET>1 Weir Lane</STREET><CITY>Millford</CITY><COUNTRY>Freedonia</COUNTRY></INDIVIDUAL_ADDRESS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_PLACE_OF_BIRTH><CITY>Oldford</CITY><COUNTRY>Freedonia</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER> F123</NUMBER><ISSUING_COUNTRY>Freedonia</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT><INDIVIDUAL_DOCUMENT/></INDIVIDUAL>`;
const ENTITY = `<ENTITY><DATAID>2</DATAID><FIRST_NAME>RIVER WATCH FRONT (RWF)</FIRST_NAME><UN_LIST_TYPE>SouthSudan</UN_LIST_TYPE><REFERENCE_NUMBER>SSe.901</REFERENCE_NUMBER>
<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>ریور واچ (River Watch; Riwer Watch)</ALIAS_NAME></ENTITY_ALIAS>
<ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Brook Watch</ALIAS_NAME></ENTITY_ALIAS></ENTITY>`;

test.each(['', 'un:'])('reads people and organisations, with the prefix %j', async (prefix) => {
  const { entries, report } = await takeAll([textSource('un.xml', wrap(PERSON, ENTITY, prefix))]);
  expect(report).toEqual({
    format: 'un-xml',
    read: 2,
    removed: 0,
    dropped: [],
    notes: [],
    dataDate: '2026-01-02',
  });
  expect(entries[0]).toEqual({
    ref: 'QDi.901',
    type: 'person',
    names: [
      { text: 'TARIN HILLWAY', kind: 'primary', strength: 'strong' },
      { text: 'تارین هیلوی', kind: 'original', strength: 'strong' },
      { text: 'Tarin Hilway', kind: 'alias', strength: 'strong' },
      { text: 'Tarim Hillway', kind: 'alias', strength: 'strong' },
      { text: 'The Miller', kind: 'alias', strength: 'weak' },
    ],
    programmes: ['Al-Qaida'],
    terrorism: true,
    listedOn: '2012-12-31',
    births: [{ date: '1971', circa: true, place: 'Oldford, Freedonia' }],
    fathers: ['Osmin Hillway'],
    places: ['1 Weir Lane, Millford, Freedonia'],
    countries: ['Freedonia'],
    identifiers: [{ kind: 'passport', value: 'F123', country: 'Freedonia' }],
    urls: ['http://mill.example/x'],
    emails: ['tarin@mill.example.com'],
    phones: [],
    wallets: [],
    roles: ['Miller', 'Head of the weir'],
    sameAs: [],
    remarks:
      'Father’s name is Osmin Hillway. Writes to tarin@mill.example.com, see http://mill.example/x. Associated with River Watch (QDe.901).',
  });
  expect(entries[1]).toMatchObject({ ref: 'SSe.901', type: 'organisation', terrorism: false });
  expect(entries[1]?.names.map((name) => `${name.kind}/${name.strength}: ${name.text}`)).toEqual([
    'primary/strong: RIVER WATCH FRONT',
    'alias/unstated: RWF',
    'alias/unstated: ریور واچ',
    'alias/unstated: River Watch',
    'alias/unstated: Riwer Watch',
    'former/unstated: Brook Watch',
  ]);
});

test('records without a name or a reference are dropped and counted, one reference twice is kept and noted', async () => {
  const record = (ref: string, name: string) =>
    `<INDIVIDUAL><REFERENCE_NUMBER>${ref}</REFERENCE_NUMBER><FIRST_NAME>${name}</FIRST_NAME></INDIVIDUAL>`;
  const xml = wrap(
    [record('QDi.1', ''), record('', 'TARIN'), record('QDi.2', 'A B'), record('QDi.2 ', 'C D')].join(''),
  );
  const { entries, report } = await takeAll([textSource('un.xml', xml)]);
  expect(entries.map(({ ref }) => ref)).toEqual(['QDi.2', 'QDi.2#2']);
  expect(report.dropped).toEqual([
    { reason: 'name-missing', where: 'un.xml', count: 1, examples: ['QDi.1'] },
    { reason: 'reference-missing', where: 'un.xml', count: 1, examples: [] },
  ]);
  expect(report.notes).toMatchObject([{ reason: 'reference-repeated', count: 1, examples: ['QDi.2'] }]);
});

test.each([
  ['<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1389</FROM_YEAR><TO_YEAR>1391</TO_YEAR>'],
  ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1389</YEAR>'],
])('a year of another calendar is unknown, and told: %s', async (birth) => {
  const person = PERSON.replace('<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR>', birth);
  const { entries, report } = await takeAll([textSource('un.xml', wrap(person, ENTITY, ''))]);
  expect(entries[0]?.births).toEqual([{ place: 'Oldford, Freedonia' }]);
  expect(report.notes).toMatchObject([{ reason: 'date-unreadable', examples: ['QDi.901 born'] }]);
});

test('a span of years is read', async () => {
  const birth = '<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1969</FROM_YEAR><TO_YEAR>1971</TO_YEAR>';
  const person = PERSON.replace('<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR>', birth);
  const { entries } = await takeAll([textSource('un.xml', wrap(person, ENTITY, ''))]);
  expect(entries[0]?.births).toMatchObject([{ fromYear: 1969, toYear: 1971 }]);
});
