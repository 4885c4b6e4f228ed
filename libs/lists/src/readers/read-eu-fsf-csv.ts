import { readGroups } from '../csv/read-groups.ts';
import type { TableRow } from '../csv/read-table.ts';
import { addRemark, type EntryDraft, listingDay, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { joinParts } from '../facts/clean-text.ts';
import { readDay } from '../facts/read-date.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import type { Tally } from '../tally.ts';
import {
  addEuBirth,
  addEuContact,
  addEuIdentifier,
  addEuName,
  addEuReferences,
  euType,
  finishEuNames,
} from './eu-facts.ts';

/** EU financial sanctions files, CSV 1.1: a row for each name, address, birth and document of an entity. */
export async function* readEuFsfCsv(sources: readonly ListSource[], tally: Tally): AsyncGenerator<ListItem> {
  for (const source of sources) {
    const shape = { delimiter: ';', header: ['Entity_LogicalId', 'NameAlias_WholeName'], tally };
    const groups = readGroups(source, shape, (row) => row.get('Entity_LogicalId'));
    for await (const { rows } of groups) {
      const entry = finishEntry(readRows(rows, tally), tally, source.name);
      if (entry) {
        yield { kind: 'entry', entry };
      }
    }
  }
}

function readRows(rows: readonly TableRow[], tally: Tally): EntryDraft {
  const [first] = rows;
  const get = (...headers: string[]) => first?.get(...headers) ?? '';
  const type = euType(get('Entity_SubjectType_ClassificationCode'), get('Entity_SubjectType'));
  const draft = startEntry(get('Entity_EU_ReferenceNumber') || get('Entity_LogicalId'), type);
  tally.dataDate(readDay(get('fileGenerationDate')));
  draft.listedOn = listingDay(draft, get('Entity_DesignationDate'));
  for (const row of rows) {
    addEuReferences(draft, [row.get('Entity_Regulation_Programme')], row.get('Entity_UnitedNationId'));
    addRow(draft, row);
  }
  finishEuNames(draft);
  const remarks = new Set(rows.flatMap((row) => REMARKS.map((header) => row.get(header))));
  for (const remark of remarks) {
    addRemark(draft, remark, { ownReference: true });
  }
  return draft;
}

const REMARKS = [
  'Entity_DesignationDetails',
  'Entity_Remark',
  'NameAlias_Remark',
  'Address_Remark',
  'BirthDate_Remark',
  'Identification_Remark',
];

function addRow(draft: EntryDraft, row: TableRow): void {
  addEuName(draft, {
    whole: row.get('NameAlias_WholeName'),
    first: joinParts([row.get('NameAlias_FirstName'), row.get('NameAlias_MiddleName')], ' '),
    last: row.get('NameAlias_LastName'),
    language: row.get('NameAlias_NameLanguage'),
    strong: row.get('NameAlias_Strong'),
  });
  draft.roles.push(row.get('NameAlias_Title'), row.get('NameAlias_Function'));
  addEuBirth(draft, {
    date: row.get('BirthDate_BirthDate'),
    year: row.get('BirthDate_Year'),
    month: row.get('BirthDate_Month'),
    fromYear: row.get('BirthDate_YearRangeFrom'),
    toYear: row.get('BirthDate_YearRangeTo'),
    circa: row.get('BirthDate_Circa'),
    place: ['Place', 'City', 'Region', 'CountryDescription'].map((part) => row.get(`BirthDate_${part}`)),
  });
  const address = ['Street', 'PoBox', 'ZipCode', 'City', 'Place', 'Region', 'CountryDescription'];
  draft.places.push(joinParts(address.map((part) => row.get(`Address_${part}`))));
  for (const contact of row.get('Address_ContactInfo').split(/[;|\n]/)) {
    const [, key = '', value = ''] = /^\s*([A-Za-z ]+?)\s*[:=[]\s*(.+?)\]?\s*$/.exec(contact) ?? [];
    addEuContact(draft, key, value);
  }
  draft.countries.push(row.get('Citizenship_CountryDescription'));
  addEuIdentifier(draft, {
    code: row.get('Identification_TypeCode'),
    description: row.get('Identification_TypeDescription'),
    number: row.get('Identification_Number') || row.get('Identification_LatinNumber'),
    country: row.get('Identification_CountryDescription'),
  });
}
