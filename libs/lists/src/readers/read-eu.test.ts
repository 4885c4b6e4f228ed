import { expect, test } from 'vitest';
import { takeAll } from '../testing/take-all.ts';
import { textSource } from '../testing/text-source.ts';

const NAMES = [
  { text: 'Tarin Hillway', kind: 'primary', strength: 'strong', language: 'en' },
  { text: 'The Miller', kind: 'alias', strength: 'weak', language: 'en' },
  { text: 'تارین هیلوی', kind: 'original', strength: 'strong', language: 'fa' },
  { text: 'Тарин Хилуей', kind: 'alias', strength: 'strong', language: 'bg' },
];
const EXPECTED = {
  ref: 'EU.901.2',
  type: 'person',
  programmes: ['TAQA'],
  terrorism: true,
  listedOn: '2008-07-03',
  births: [{ date: '1965-12-12', place: 'Oldford, FREEDONIA' }],
  fathers: ['Osmin'],
  places: ['1 Weir Lane, Millford, FREEDONIA'],
  countries: ['FREEDONIA'],
  identifiers: [{ kind: 'passport', value: 'F1', country: 'FREEDONIA' }],
  sameAs: [{ list: 'un', ref: 'QDi.901' }],
};

const alias = (name: string, language: string, strong: boolean, remark = '') =>
  `<nameAlias firstName="" middleName="" lastName="" wholeName="${name}" function="" title="" nameLanguage="${language}" strong="${strong}" regulationLanguage="en" logicalId="1">${remark}</nameAlias>`;
const XML = `<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-04-15T15:29:22.497+02:00" globalFileId="1">
<sanctionEntity designationDate="2008-07-03" designationDetails="" unitedNationId="QDi.901" euReferenceNumber="EU.901.2" logicalId="901">
<regulation regulationType="amendment" programme="TAQA" logicalId="1"><publicationUrl>https://eur-lex.europa.eu/x</publicationUrl></regulation><subjectType code="person" classificationCode="P"/>
${alias('The Miller', 'EN', false, "<remark>Father's name is Osmin. Other information: Reportedly at home.</remark>")}${alias('Tarin Hillway', 'EN', true)}${alias('تارین هیلوی', 'FA', true)}${alias('Тарин Хилуей', 'BG', true)}
<citizenship countryIso2Code="FR" countryDescription="FREEDONIA"/><birthdate circa="false" calendarType="GREGORIAN" city="Oldford" birthdate="1965-12-12" year="1965" countryDescription="FREEDONIA"/>
<address city="Millford" street="1 Weir Lane" poBox="" zipCode="" countryDescription="FREEDONIA"><contactInfo key="EMAIL" value="t@mill.example"/></address>
<identification identificationTypeCode="passport" identificationTypeDescription="National passport" number="F1" countryDescription="FREEDONIA"/></sanctionEntity></export>`;

test('the XML of the financial sanctions files is read', async () => {
  const { entries, report } = await takeAll([textSource('eu.xml', XML)]);
  expect(report).toMatchObject({ format: 'eu-fsf-xml', dataDate: '2026-04-15' });
  expect(entries).toMatchObject([{ ...EXPECTED, names: NAMES, emails: ['t@mill.example'] }]);
});

const HEADER =
  'fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;Entity_Remark;Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_WholeName;NameAlias_NameLanguage;NameAlias_Strong;Address_Street;Address_City;Address_CountryDescription;BirthDate_BirthDate;BirthDate_City;BirthDate_CountryDescription;Identification_Number;Identification_TypeDescription;Identification_CountryDescription;Citizenship_CountryDescription';
const row = (id: string, facts: string) =>
  `2026-04-15;${id};EU.${id}.2;QDi.${id};2008-07-03;Father's name is Osmin.;P;TAQA;${facts}`;

test('rows of the CSV are gathered into entries, even when they do not stand together', async () => {
  const csv = [
    HEADER,
    row('901', 'The Miller;EN;false;;;;;;;;;;'),
    row('901', 'Tarin Hillway;EN;true;;;;;;;;;;'),
    row('902', 'Beldar Ashdown;;;;;;;;;;;;'),
    row('901', 'تارین هیلوی;FA;true;1 Weir Lane;Millford;FREEDONIA;;;;;;;'),
    row(
      '901',
      'Тарин Хилуей;BG;true;;;;1965-12-12;Oldford;FREEDONIA;F1;National passport;FREEDONIA;FREEDONIA',
    ),
  ].join('\r\n');
  const { entries, report } = await takeAll([textSource('eu.csv', csv)]);
  expect(report).toMatchObject({ format: 'eu-fsf-csv', read: 2, dataDate: '2026-04-15' });
  expect(entries.map(({ ref }) => ref)).toEqual(['EU.902.2', 'EU.901.2']);
  expect(entries[0]?.names).toEqual([{ text: 'Beldar Ashdown', kind: 'primary', strength: 'unstated' }]);
  expect(entries[1]).toMatchObject({ ...EXPECTED, names: NAMES });
});

const JOURNAL =
  'celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,weakAlias,previousName,country,nationality,jurisdiction,birthDate,birthPlace,position,passportNumber,fatherName,address,website,notes';

test('annexes of acts are read: cells of several values, references from numbers or names', async () => {
  const csv = `${JOURNAL}
31990R0001,7,EU-TERR,II.A,Asset freeze,6.10.2001,,Person,HILLWAY Tarin,Tarin H; "Tarin; the elder",The Miller,,,Freedonia,,12.12.1965,Oldford,,F1,Osmin,,,UN Ref QDi.901
31990R0001,,EU-TERR,II.B,Asset freeze,,,Organization,River Watch (RW),,,Brook Watch,Freedonia,,,,,,,,1 Weir Lane,www.river.example,`;
  const { entries, report } = await takeAll([textSource('act.csv', csv)]);
  expect(report).toMatchObject({ format: 'eu-journal-csv', read: 2, notes: [] });
  expect(entries).toMatchObject([
    {
      ref: '31990R0001:II.A:7',
      terrorism: true,
      listedOn: '2001-10-06',
      names: [
        { text: 'HILLWAY Tarin', kind: 'primary' },
        { text: 'Tarin H', strength: 'strong' },
        { text: 'Tarin', strength: 'strong' },
        { text: 'the elder', strength: 'strong' },
        { text: 'The Miller', strength: 'weak' },
      ],
      births: [{ date: '1965-12-12', place: 'Oldford' }],
      fathers: ['Osmin'],
      sameAs: [{ list: 'un', ref: 'QDi.901' }],
    },
    {
      names: [
        { text: 'River Watch' },
        { text: 'RW', strength: 'unstated' },
        { text: 'Brook Watch', kind: 'former' },
      ],
    },
  ]);
  expect(entries[1]?.ref).toMatch(/^31990R0001:II\.B:[0-9a-f]{12}$/);
});

test.each([
  ['a range', 'yearRangeFrom="1389" yearRangeTo="1391" year=""'],
  ['one end of a range', 'yearRangeFrom="1389" yearRangeTo="" year=""'],
  ['a year', 'year="1389"'],
  ['a range that ends before it begins', 'yearRangeFrom="1965" yearRangeTo="1961" year=""'],
])('%s of no life is unknown, and told', async (_, years) => {
  const other = XML.replace('birthdate="1965-12-12" year="1965"', `birthdate="" ${years}`);
  const { entries, report } = await takeAll([textSource('eu.xml', other)]);
  expect(entries[0]?.births).toEqual([{ place: 'Oldford, FREEDONIA' }]);
  expect(report.notes).toMatchObject([{ reason: 'date-unreadable', examples: ['EU.901.2 born'] }]);
});
