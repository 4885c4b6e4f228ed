import type { ListSource } from '../list-source.ts';

const GIVEN = ['TARIN', 'BELDAR', 'OSMIN', 'KAVEL', 'RUSTEM', 'SELIM', 'DORIN', 'YUSRA'];
const FAMILY = ['HILLWAY', 'STONEBROOK', 'MARSHFORD', 'ASHDOWN', 'FERNLEY', 'COLDWELL', 'BRIARS'];

const nameOf = (number: number) =>
  [GIVEN[number % GIVEN.length] ?? '', FAMILY[number % FAMILY.length] ?? ''] as const;

/** A UN list of about this size with invented people, made while it is read. */
export function generatedUnXml(bytes: number): ListSource {
  return generated('generated-un.xml', bytes, {
    head: '<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2026-01-01T00:00:00Z"><INDIVIDUALS>',
    tail: '</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>',
    record: (number) => {
      const [given, family] = nameOf(number);
      return `<INDIVIDUAL><DATAID>${number}</DATAID><FIRST_NAME>${given}</FIRST_NAME><SECOND_NAME>${family} ${number}</SECOND_NAME>
<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.${number} </REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
<COMMENTS1>Father’s name is ${family}. Keeps a mill by the river and writes letters to the council about the height of the weir. ${'He has done so for many years and says that he will go on. '.repeat(24)}</COMMENTS1>
<NATIONALITY><VALUE>Freedonia</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>${given} ${family}-${number}</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Old ${given}</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>\n`;
    },
  });
}

/** An SDN_ADVANCED file of about this size with invented parties: references first, programmes after all parties. */
export function generatedSdnAdvanced(bytes: number): ListSource {
  return generated('generated-sdn-advanced.xml', bytes, {
    head: `<?xml version="1.0" encoding="utf-8"?><Sanctions xmlns="http://www.un.org/sanctions/1.0"><DateOfIssue><Year>2026</Year><Month>1</Month><Day>2</Day></DateOfIssue><ReferenceValueSets>
<AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
<PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
<PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
<NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
<FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="14">Website</FeatureType></FeatureTypeValues></ReferenceValueSets><DistinctParties>`,
    tail: '</SanctionsEntries></Sanctions>',
    between: '</DistinctParties><SanctionsEntries>',
    record: (number) => {
      const [given, family] = nameOf(number);
      const alias = (id: number, isPrimary: boolean, low: boolean) =>
        `<Alias FixedRef="${number}" AliasTypeID="${isPrimary ? 1403 : 1400}" Primary="${isPrimary}" LowQuality="${low}"><DocumentedName ID="${id}" FixedRef="${number}" DocNameStatusID="1">
<DocumentedNamePart><NamePartValue NamePartGroupID="${number}1" ScriptID="215" ScriptStatusID="1" Acronym="false">${family}${isPrimary ? '' : ` ${id}`}</NamePartValue></DocumentedNamePart>
<DocumentedNamePart><NamePartValue NamePartGroupID="${number}2" ScriptID="215" ScriptStatusID="1" Acronym="false">${given}</NamePartValue></DocumentedNamePart></DocumentedName></Alias>\n`;
      return `<DistinctParty FixedRef="${number}"><Comment></Comment><Profile ID="${number}" PartySubTypeID="4"><Identity ID="${number}" FixedRef="${number}" Primary="true" False="false">
${alias(1, true, false)}${[2, 3, 4, 5].map((id) => alias(id, false, id === 5)).join('')}<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="${number}1" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="${number}2" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
<Feature ID="${number}1" FeatureTypeID="8"><FeatureVersion ID="1" ReliabilityID="1"><Comment/><DatePeriod CalendarTypeID="1" YearFixed="false" MonthFixed="false" DayFixed="false"><Start Approximate="false"><From><Year>1962</Year><Month>1</Month><Day>1</Day></From><To><Year>1962</Year><Month>1</Month><Day>1</Day></To></Start><End Approximate="false"><From><Year>1962</Year><Month>12</Month><Day>31</Day></From><To><Year>1962</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
<Feature ID="${number}2" FeatureTypeID="14"><FeatureVersion ID="2" ReliabilityID="1"><Comment/><VersionDetail DetailTypeID="1432">www.mill-${number}.example</VersionDetail></FeatureVersion></Feature></Profile></DistinctParty>\n`;
    },
    after: (number) =>
      `<SanctionsEntry ID="${number}" ProfileID="${number}" ListID="1550"><EntryEvent ID="${number}" EntryEventTypeID="1" LegalBasisID="1"><Comment/><Date CalendarTypeID="1"><Year>2018</Year><Month>3</Month><Day>4</Day></Date></EntryEvent><SanctionsMeasure ID="${number}" SanctionsTypeID="1"><Comment>SDGT</Comment></SanctionsMeasure></SanctionsEntry>\n`,
  });
}

interface Shape {
  readonly head: string;
  readonly tail: string;
  readonly record: (number: number) => string;
  /** Stands between the records and what comes after each of them. */
  readonly between?: string;
  readonly after?: (number: number) => string;
}

const PIECE_UNITS = 65_536;

function generated(
  name: string,
  bytes: number,
  { head, tail, record, between = '', after }: Shape,
): ListSource {
  // Published files are indented deeply.
  const write = (text: string) => text.replaceAll('><', '>\n            <');
  const perRecord = Buffer.byteLength(write(record(10_000) + (after?.(10_000) ?? '')));
  const records = Math.max(1, Math.floor((bytes - head.length - tail.length) / perRecord));
  return {
    name,
    async *open() {
      let piece = head;
      for (const make of [record, after]) {
        for (let number = 1; number <= records && make; number++) {
          piece += write(make(number));
          if (piece.length > PIECE_UNITS) {
            yield Buffer.from(piece);
            piece = '';
          }
        }
        piece += make === record ? between : '';
      }
      yield Buffer.from(piece + tail);
    },
  };
}
