import { readGroups } from '../csv/read-groups.ts';
import type { TableRow } from '../csv/read-table.ts';
import { addRemark, birthDate, type EntryDraft, listingDay, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { joinParts } from '../facts/clean-text.ts';
import { isTerrorism } from '../facts/is-terrorism.ts';
import { readDay } from '../facts/read-date.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import type { Tally } from '../tally.ts';
import { addUkName, addUkOriginal, addUkReferences, ukType } from './uk-facts.ts';

/** UK sanctions list, CSV: a date line, a header, a row for each name, address and birth of an entry. */
export async function* readUkCsv(sources: readonly ListSource[], tally: Tally): AsyncGenerator<ListItem> {
  for (const source of sources) {
    const shape = {
      delimiter: ',',
      header: ['Unique ID', 'Name 6'],
      tally,
      onPreamble: ([cell = '', next = '']: readonly string[]) => tally.dataDate(readDay(`${cell} ${next}`)),
    };
    for await (const { rows } of readGroups(source, shape, (row) => row.get('Unique ID'))) {
      const entry = finishEntry(readRows(rows), tally, source.name);
      if (entry) {
        yield { kind: 'entry', entry };
      }
    }
  }
}

function readRows(rows: readonly TableRow[]): EntryDraft {
  const [first] = rows;
  const get = (...headers: string[]) => first?.get(...headers) ?? '';
  const draft = startEntry(get('Unique ID'), ukType(get('Designation Type', 'Individual, Entity, Ship')));
  draft.programmes.push(get('Regime Name', 'Regime'));
  draft.terrorism = isTerrorism('uk', draft.programmes);
  draft.listedOn = listingDay(draft, get('Date Designated'));
  addUkReferences(draft, get('UN Reference Number'), get('OFSI Group ID'));
  for (const row of rows) {
    addRow(draft, row);
  }
  for (const header of ['Other Information', 'UK Statement of Reasons']) {
    for (const text of new Set(rows.map((row) => row.get(header)))) {
      addRemark(draft, text, { ownReference: true });
    }
  }
  return draft;
}

function addRow(draft: EntryDraft, row: TableRow): void {
  addUkName(draft, {
    given: [1, 2, 3, 4, 5].map((number) => row.get(`Name ${number}`)),
    last: row.get('Name 6'),
    type: row.get('Name type'),
    strength: row.get('Alias strength'),
  });
  addUkOriginal(draft, row.get('Name non-latin script'), row.get('Non-latin script language'));
  const place = joinParts([row.get('Town of birth'), row.get('Country of birth')]);
  draft.births.push({ ...birthDate(draft, row.get('D.O.B', 'DOB')), ...(place === '' ? {} : { place }) });
  const lines = [1, 2, 3, 4, 5, 6].map((line) => row.get(`Address Line ${line}`));
  draft.places.push(joinParts([...lines, row.get('Address Postal Code'), row.get('Address Country')]));
  draft.countries.push(row.get('Nationality(/ies)', 'Nationality'), row.get('Current believed flag of ship'));
  draft.identifiers.push(
    { kind: 'passport', value: row.get('Passport number') },
    { kind: 'national-id', value: row.get('National Identifier number') },
    { kind: 'registration', value: row.get('Business registration number (s)') },
    { kind: 'vessel', value: row.get('IMO number') },
  );
  draft.urls.push(...row.get('Website').split(/[\s;]+/));
  draft.emails.push(...row.get('Email address').split(/[\s;]+/));
  draft.phones.push(...row.get('Phone number').split(/\s*[;\n]\s*/));
  draft.roles.push(row.get('Title'), row.get('Position'));
}
