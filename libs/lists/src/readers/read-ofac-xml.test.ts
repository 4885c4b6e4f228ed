import { expect, test } from 'vitest';
import { takeAll } from '../testing/take-all.ts';
import { textSource } from '../testing/text-source.ts';

const SDN = `<sdnList xmlns="NAMESPACE"><publshInformation><Publish_Date>05/06/2024</Publish_Date></publshInformation>
<sdnEntry><uid>101</uid><firstName>Tarin</firstName><lastName>HILLWAY</lastName><title>Miller</title><sdnType>Individual</sdnType><remarks>(Linked To: RIVER WATCH)</remarks>
<programList><program>SDGT</program></programList>
<idList><id><uid>1</uid><idType>Passport</idType><idNumber>F1</idNumber><idCountry>Freedonia</idCountry></id><id><idType>Website</idType><idNumber>www.mill.example</idNumber></id><id><idType>Gender</idType><idNumber>Male</idNumber></id><id><idType>Digital Currency Address - XBT</idType><idNumber>1Abc</idNumber></id></idList>
<akaList><aka><type>a.k.a.</type><category>strong</category><lastName>HILLWAY</lastName><firstName>Tarim</firstName></aka><aka><type>a.k.a.</type><category>weak</category><lastName>THE MILLER</lastName></aka><aka><type>f.k.a.</type><category>strong</category><lastName>OLD MILLER</lastName></aka></akaList>
<addressList><address><address1>1 Weir Lane</address1><city>Millford</city><country>Freedonia</country></address></addressList>
<nationalityList><nationality><country>Freedonia</country></nationality></nationalityList>
<dateOfBirthList><dateOfBirthItem><dateOfBirth>circa 1962</dateOfBirth></dateOfBirthItem></dateOfBirthList>
<placeOfBirthList><placeOfBirthItem><placeOfBirth>Oldford</placeOfBirth></placeOfBirthItem></placeOfBirthList></sdnEntry></sdnList>`;

const EXPECTED = {
  ref: '101',
  type: 'person',
  terrorism: true,
  births: [{ date: '1962', circa: true, place: 'Oldford' }],
  identifiers: [{ kind: 'passport', value: 'F1', country: 'Freedonia' }],
  urls: ['www.mill.example'],
  wallets: [{ currency: 'XBT', address: '1Abc' }],
  places: ['1 Weir Lane, Millford, Freedonia'],
  countries: ['Freedonia'],
} as const;

test.each(['http://tempuri.org/sdnList.xsd', 'https://sanctionslistservice.ofac.treas.gov/x', ''])(
  'sdnList is read in the namespace %j',
  async (namespace) => {
    const { entries, report } = await takeAll([textSource('sdn.xml', SDN.replace('NAMESPACE', namespace))]);
    expect(report).toMatchObject({ format: 'ofac-sdn-xml', dataDate: '2024-05-06' });
    expect(entries).toMatchObject([
      {
        ...EXPECTED,
        names: [
          { text: 'HILLWAY, Tarin', kind: 'primary', parts: { family: 'HILLWAY', given: 'Tarin' } },
          { text: 'HILLWAY, Tarim', kind: 'alias', strength: 'strong' },
          { text: 'THE MILLER', kind: 'alias', strength: 'weak' },
          { text: 'OLD MILLER', kind: 'former', strength: 'strong' },
        ],
      },
    ]);
  },
);

const PARTY = `<DistinctParties><DistinctParty FixedRef="101"><Comment>Linked To: RIVER WATCH.</Comment><Profile ID="101" PartySubTypeID="4"><Identity ID="11" FixedRef="101" Primary="true" False="false">
<Alias FixedRef="101" AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="1"><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">Hillway</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="2" ScriptID="215">Tarin</NamePartValue></DocumentedNamePart></DocumentedName>
<DocumentedName ID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="2" ScriptID="160">تارین</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="160">هیلوی</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<Alias FixedRef="101" AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName ID="3"><DocumentedNamePart><NamePartValue NamePartGroupID="3" ScriptID="215">The Miller</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<Alias FixedRef="101" AliasTypeID="1401" Primary="false" LowQuality="false"><DocumentedName ID="4"><DocumentedNamePart><NamePartValue NamePartGroupID="3" ScriptID="215">Old Miller</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1521"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="3" NamePartTypeID="1528"/></MasterNamePartGroup></NamePartGroups></Identity>
<Feature ID="1" FeatureTypeID="8"><FeatureVersion ID="1"><DatePeriod CalendarTypeID="1"><Start Approximate="true"><From><Year>1962</Year><Month>1</Month><Day>1</Day></From><To><Year>1962</Year><Month>1</Month><Day>1</Day></To></Start><End Approximate="true"><From><Year>1962</Year><Month>12</Month><Day>31</Day></From><To><Year>1962</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
<Feature ID="2" FeatureTypeID="9"><FeatureVersion ID="2"><VersionDetail DetailTypeID="1432">Oldford</VersionDetail></FeatureVersion></Feature>
<Feature ID="3" FeatureTypeID="25"><FeatureVersion ID="3"><VersionLocation LocationID="501"/></FeatureVersion></Feature>
<Feature ID="4" FeatureTypeID="14"><FeatureVersion ID="4"><VersionDetail DetailTypeID="1432">www.mill.example</VersionDetail></FeatureVersion></Feature>
<Feature ID="5" FeatureTypeID="344"><FeatureVersion ID="5"><VersionDetail DetailTypeID="1432">1Abc</VersionDetail></FeatureVersion></Feature></Profile></DistinctParty></DistinctParties>`;
const BEFORE = `<ReferenceValueSets><AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
<CountryValues><Country ID="11">Freedonia</Country></CountryValues><LocPartTypeValues><LocPartType ID="1451">ADDRESS1</LocPartType><LocPartType ID="1454">CITY</LocPartType></LocPartTypeValues>
<FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="9">Place of Birth</FeatureType><FeatureType ID="14">Website</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="344">Digital Currency Address - XBT</FeatureType></FeatureTypeValues>
<IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues><NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1528">Nickname</NamePartType></NamePartTypeValues>
<PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues><PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues></ReferenceValueSets>`;
const LOCATIONS = `<Locations><Location ID="501"><LocationCountry CountryID="11" CountryRelevanceID="1"/><LocationPart LocPartTypeID="1454"><LocationPartValue><Value>Millford</Value></LocationPartValue></LocationPart><LocationPart LocPartTypeID="1451"><LocationPartValue><Value>1 Weir Lane</Value></LocationPartValue></LocationPart></Location></Locations>
<IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="11" IssuedBy-CountryID="11"><IDRegistrationNo>F1</IDRegistrationNo></IDRegDocument><IDRegDocument ID="2" IDRegDocTypeID="1571" IdentityID="11"><IDRegistrationNo>F2</IDRegistrationNo></IDRegDocument></IDRegDocuments>`;
const AFTER = `<SanctionsEntries><SanctionsEntry ID="1" ProfileID="101" ListID="1550"><EntryEvent ID="1"><Date CalendarTypeID="1"><Year>2018</Year><Month>3</Month><Day>4</Day></Date></EntryEvent><SanctionsMeasure ID="1" SanctionsTypeID="1705"/><SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>SDGT</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries>`;
const advanced = (...parts: readonly string[]) =>
  `<Sanctions xmlns="http://www.un.org/sanctions/1.0"><DateOfIssue><Year>2026</Year><Month>1</Month><Day>2</Day></DateOfIssue>${parts.join('')}</Sanctions>`;

test.each([
  ['before', [BEFORE, LOCATIONS, PARTY, AFTER]],
  ['after', [BEFORE, PARTY, LOCATIONS, AFTER]],
])('SDN_ADVANCED is read with programmes after the parties and locations %s them', async (_, parts) => {
  const { entries, report } = await takeAll([textSource('advanced.xml', advanced(...parts))]);
  expect(report).toMatchObject({ format: 'ofac-advanced-xml', dataDate: '2026-01-02', notes: [] });
  expect(entries).toMatchObject([
    {
      ...EXPECTED,
      programmes: ['SDGT'],
      listedOn: '2018-03-04',
      identifiers: [...EXPECTED.identifiers, { kind: 'passport', value: 'F2' }],
      names: [
        {
          text: 'Hillway, Tarin',
          kind: 'primary',
          strength: 'strong',
          parts: { family: 'Hillway', given: 'Tarin' },
        },
        { text: 'تارین هیلوی', kind: 'original', strength: 'strong' },
        { text: 'The Miller', kind: 'alias', strength: 'weak' },
        { text: 'Old Miller', kind: 'former', strength: 'strong' },
      ],
      remarks: 'Linked To: RIVER WATCH.',
    },
  ]);
});

test('a party whose programmes are nowhere is kept, and noted', async () => {
  const { report } = await takeAll([textSource('advanced.xml', advanced(BEFORE, LOCATIONS, PARTY))]);
  expect(report).toMatchObject({ read: 1, notes: [{ reason: 'programme-missing', examples: ['101'] }] });
});

test('ENHANCED_XML is read', async () => {
  const name = (primary: boolean, low: boolean, text: string, type = '') =>
    `<name id="1"><isPrimary>${primary}</isPrimary>${type}<isLowQuality>${low}</isLowQuality><translations><translation id="1"><formattedFullName>${text}</formattedFullName></translation></translations></name>`;
  const feature = (type: string, value: string) =>
    `<feature><type>${type}</type><value>${value}</value></feature>`;
  const xml = `<sanctionsData><publicationInfo><dataAsOf>2024-08-28T00:00:00</dataAsOf></publicationInfo><entities><entity id="101"><generalInfo><identityId>9</identityId><entityType>Individual</entityType></generalInfo>
<sanctionsLists><sanctionsList datePublished="2019-04-15">SDN List</sanctionsList></sanctionsLists><sanctionsPrograms><sanctionsProgram>FTO</sanctionsProgram></sanctionsPrograms>
<names>${name(true, false, 'HILLWAY, Tarin')}${name(true, false, 'تارین هیلوی')}${name(false, true, 'THE MILLER', '<aliasType>A.K.A.</aliasType>')}</names>
<addresses><address><country>Freedonia</country><translations><translation><addressParts><addressPart><type>ADDRESS1</type><value>1 Weir Lane</value></addressPart><addressPart><type>CITY</type><value>Millford</value></addressPart></addressParts></translation></translations></address></addresses>
<features>${feature('Birthdate', 'circa 1962')}${feature('Place of Birth', 'Oldford')}${feature('Website', 'www.mill.example')}${feature('Gender', 'Male')}${feature('Digital Currency Address - XBT', '1Abc')}</features>
<identityDocuments><identityDocument><type>Passport</type><documentNumber>F1</documentNumber><issuingCountry>Freedonia</issuingCountry></identityDocument></identityDocuments>
<relationships><relationship><type>Acting for</type><relatedEntity entityId="1">RIVER WATCH</relatedEntity></relationship></relationships></entity></entities></sanctionsData>`;
  const { entries, report } = await takeAll([textSource('enhanced.xml', xml)]);
  expect(report).toMatchObject({ format: 'ofac-enhanced-xml', dataDate: '2024-08-28' });
  expect(entries).toMatchObject([
    {
      ...EXPECTED,
      listedOn: '2019-04-15',
      names: [
        { text: 'HILLWAY, Tarin', kind: 'primary', strength: 'strong' },
        { text: 'تارین هیلوی', kind: 'original', strength: 'strong' },
        { text: 'THE MILLER', kind: 'alias', strength: 'weak' },
      ],
      remarks: 'Linked To: RIVER WATCH.',
    },
  ]);
});

test('a year of another calendar is no year of birth in SDN_ADVANCED, and is told', async () => {
  const years =
    '<Start><From><Year>1389</Year></From></Start><End><To><Year>1391</Year></To></End></DatePeriod>';
  const party = PARTY.replace(/<Start Approximate="true">.*?<\/DatePeriod>/, years);
  const { entries, report } = await takeAll([
    textSource('advanced.xml', advanced(BEFORE, LOCATIONS, party, AFTER)),
  ]);
  expect(entries[0]?.births.some(({ date, fromYear }) => date ?? fromYear)).toBe(false);
  expect(report.notes).toMatchObject([{ reason: 'date-unreadable' }]);
});
