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
import { addUkName, addUkOriginal, ukType } from './uk-facts.ts';

/** The UK consolidated list (ConList.csv) that ended in January 2026: a date line, a header, several rows a group. */
export async function* readHmtCsv(sources: readonly ListSource[], tally: Tally): AsyncGenerator<ListItem> {
  for (const source of sources) {
    const shape = {
      delimiter: ',',
      header: ['Group ID', 'Name 6', 'Alias Type'],
      tally,
      onPreamble: ([cell = '', next = '']: readonly string[]) => tally.dataDate(readDay(`${cell} ${next}`)),
    };
    for await (const { rows } of readGroups(source, shape, (row) => row.get('Group ID'))) {
      const entry = finishEntry(readRows(rows), tally, source.name);
      if (entry) {
        yield { kind: 'entry', entry };
      }
    }
  }
}

function readRows(rows: readonly TableRow[]): EntryDraft {
  const [first] = rows;
  const get = (header: string) => first?.get(header) ?? '';
  const draft = startEntry(get('Group ID'), ukType(get('Group Type')));
  draft.programmes.push(get('Regime'));
  draft.terrorism = isTerrorism('uk', draft.programmes);
  draft.listedOn = listingDay(draft, get('Listed On'));
  for (const row of rows) {
    addRow(draft, row);
  }
  for (const text of new Set(rows.map((row) => row.get('Other Information')))) {
    addRemark(draft, text, { ownReference: true });
  }
  return draft;
}

function addRow(draft: EntryDraft, row: TableRow): void {
  addUkName(draft, {
    given: [1, 2, 3, 4, 5].map((number) => row.get(`Name ${number}`)),
    last: row.get('Name 6'),
    type: row.get('Alias Type'),
    strength: row.get('Alias Quality'),
  });
  addUkOriginal(draft, row.get('Name Non-Latin Script'), row.get('Non-Latin Script Language'));
  const place = joinParts([row.get('Town of Birth'), row.get('Country of Birth')]);
  draft.births.push({ ...birthDate(draft, row.get('DOB')), ...(place === '' ? {} : { place }) });
  const lines = [1, 2, 3, 4, 5, 6].map((line) => row.get(`Address ${line}`));
  draft.places.push(joinParts([...lines, row.get('Post/Zip Code'), row.get('Country')]));
  draft.countries.push(row.get('Nationality'));
  draft.identifiers.push(
    { kind: 'passport', value: row.get('Passport Number') },
    { kind: 'national-id', value: row.get('National Identification Number') },
  );
  draft.roles.push(row.get('Title'), row.get('Position'));
}
