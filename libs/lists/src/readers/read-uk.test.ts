import { expect, test } from 'vitest';
import { takeAll } from '../testing/take-all.ts';
import { textSource } from '../testing/text-source.ts';

const NAMES = [
  {
    text: 'Tarin Osmin HILLWAY',
    kind: 'primary',
    strength: 'strong',
    parts: { given: 'Tarin Osmin', family: 'HILLWAY' },
  },
  { text: 'تارین هیلوی', kind: 'original', strength: 'strong', language: 'Persian' },
  { text: 'THE MILLER', kind: 'alias', strength: 'weak' },
  { text: 'Tarim HILLWAY', kind: 'alias', strength: 'strong' },
];
const EXPECTED = {
  ref: 'AQD0901',
  type: 'person',
  terrorism: true,
  listedOn: '2020-01-01',
  countries: ['Freedonia'],
  sameAs: [
    { list: 'un', ref: 'QDi.901' },
    { list: 'uk-ofsi', ref: '1234' },
  ],
};

test('the CSV is read: rows of an entry gathered, unknown parts of dates left out', async () => {
  const csv = `Report Date: 18-Aug-2026
Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name type,Alias strength,Title,Name non-latin script,Non-latin script language,Regime Name,Designation Type,Other Information,Address Line 1,Address Country,Website,Email address,Date Designated,D.O.B,Nationality(/ies),Passport number,Town of birth,Country of birth
04/08/2026,AQD0901,1234,QDi.901,HILLWAY,Tarin,Osmin,Primary Name,,Miller,تارین هیلوی,Persian,ISIL (Da'esh) and Al-Qaida,Individual,,1 Weir Lane,Freedonia,www.mill.example,t@mill.example,01/01/2020,00/00/1965,Freedonia,F1,Oldford,Freedonia
04/08/2026,AQD0901,1234,QDi.901,THE MILLER,,,Alias,Low quality a.k.a,,,,ISIL (Da'esh) and Al-Qaida,Individual,,,,,,01/01/2020,,,,,
04/08/2026,AQD0901,1234,QDi.901,HILLWAY,Tarim,,ALias,Good quality a.k.a,,,,ISIL (Da'esh) and Al-Qaida,Individual,,,,,,01/01/2020,,,,,
04/08/2026,RUS0901,77,,SWAN,,,Primary name,,,,,Russia,Ship,,,,,,01/01/2022,,,,,
`;
  const { entries, report } = await takeAll([textSource('uk.csv', csv)]);
  expect(report).toMatchObject({ format: 'uk-csv', read: 2, dataDate: '2026-08-18' });
  expect(entries).toMatchObject([
    {
      ...EXPECTED,
      names: NAMES,
      births: [{ date: '1965', place: 'Oldford, Freedonia' }],
      places: ['1 Weir Lane, Freedonia'],
      identifiers: [{ kind: 'passport', value: 'F1' }],
      urls: ['www.mill.example'],
      emails: ['t@mill.example'],
    },
    { ref: 'RUS0901', type: 'vessel', terrorism: false },
  ]);
});

test('the XML is read', async () => {
  const xml = `<Designations><DateGenerated>18/08/2026</DateGenerated><Designation><UniqueID>AQD0901</UniqueID><OFSIGroupID>1234</OFSIGroupID><UNReferenceNumber>QDi.901</UNReferenceNumber>
<Names><Name><Name1>Tarin</Name1><Name2>Osmin</Name2><Name6>HILLWAY</Name6><NameType>Primary name</NameType></Name><Name><Name6>THE MILLER</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name><Name><Name1>Tarim</Name1><Name6>HILLWAY</Name6><NameType>Alias</NameType><AliasStrength>Good quality a.k.a</AliasStrength></Name></Names>
<NonLatinNames><NonLatinName><NameNonLatinScript>تارین هیلوی</NameNonLatinScript><NonLatinScriptLanguage>Persian</NonLatinScriptLanguage></NonLatinName></NonLatinNames>
<RegimeName>ISIL (Da'esh) and Al-Qaida</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip><DateDesignated>01/01/2020</DateDesignated>
<IndividualDetails><Individual><DOBs><DOB>dd/mm/1965</DOB></DOBs><Nationalities><Nationality>Freedonia</Nationality></Nationalities><BirthDetails><Location><TownOfBirth>Oldford</TownOfBirth></Location></BirthDetails><PassportDetails><Passport><PassportNumber>F1</PassportNumber></Passport></PassportDetails></Individual></IndividualDetails></Designation></Designations>`;
  const { entries, report } = await takeAll([textSource('uk.xml', xml)]);
  expect(report).toMatchObject({ format: 'uk-xml', dataDate: '2026-08-18' });
  const [primary, original, ...aliases] = NAMES;
  expect(entries).toMatchObject([
    {
      ...EXPECTED,
      names: [primary, ...aliases, original],
      births: [{ date: '1965', place: 'Oldford' }],
      identifiers: [{ kind: 'passport', value: 'F1' }],
    },
  ]);
});

test('the list of before 2026 is read', async () => {
  const csv = `Last Updated,27/04/2020,,
Name 6,Name 1,Name Non-Latin Script,Non-Latin Script Language,DOB,Nationality,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,Group ID
HILLWAY,Tarim,,,,,,Individual,AKA,,Afghanistan,24/03/2007,1234
ASHDOWN,Beldar,,,,,,Individual,Prime Alias,,Syria,24/03/2008,1235
HILLWAY,Tarin,تارین هیلوی,Persian,28/09/1955,Freedonia,UN Ref TAi.901.  Keeps a mill.,Individual,Prime Alias,,Afghanistan,24/03/2007,1234
`;
  const { entries, report } = await takeAll([textSource('conlist.csv', csv)]);
  expect(report).toMatchObject({ format: 'hmt-csv', read: 2, dataDate: '2020-04-27' });
  expect(entries[1]).toMatchObject({
    ref: '1234',
    terrorism: true,
    listedOn: '2007-03-24',
    names: [
      { text: 'Tarin HILLWAY', kind: 'primary' },
      { text: 'Tarim HILLWAY', kind: 'alias', strength: 'unstated' },
      { kind: 'original' },
    ],
    births: [{ date: '1955-09-28' }],
    sameAs: [{ list: 'un', ref: 'TAi.901' }],
  });
});
