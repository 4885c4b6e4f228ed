import type { DesignatedType } from '@breakwater/contracts/screening';
import { readTable, type TableRow } from '../csv/read-table.ts';
import { addRemark, birthDate, type EntryDraft, listingDay, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { pairBirths } from '../facts/pair-births.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import { splitNames } from '../names/split-names.ts';
import type { Tally } from '../tally.ts';
import { NATIONAL_COLUMNS } from './national-columns.ts';

/**
 * CSV for lists that have no format of their own. Only `name` must be there; several values of a cell are divided by `|`.
 * Without a column of references the number of the line is one, which moves when a row is put in: noted in the report.
 */
export async function* readNationalCsv(
  sources: readonly ListSource[],
  tally: Tally,
): AsyncGenerator<ListItem> {
  for (const source of sources) {
    const shape = { delimiter: ',', header: [], tally };
    for await (const row of readTable(source, shape)) {
      const entry = finishEntry(readRow(row, source, tally), tally, source.name);
      if (entry) {
        yield { kind: 'entry', entry };
      }
    }
  }
}

type Column = keyof typeof NATIONAL_COLUMNS;

function readRow(row: TableRow, source: ListSource, tally: Tally): EntryDraft {
  const cell = (column: Column) => row.get(...NATIONAL_COLUMNS[column]);
  const cells = (column: Column) =>
    cell(column)
      .split(/\s*\|\s*/)
      .filter(Boolean);
  const ref = cell('ref');
  if (ref === '') {
    tally.note('reference-from-line', source.name, `line ${row.line}`);
  }
  const draft = startEntry(ref || `line-${row.line}`, typeOf(cell('type')));
  draft.names.push(...splitNames(cell('name'), { kind: 'primary', strength: 'strong' }, draft.type));
  for (const alias of cells('aliases')) {
    const former = /^ex[-\s]+(.+)$/i.exec(alias)?.[1];
    const kind = former === undefined ? 'alias' : 'former';
    draft.names.push(...splitNames(former ?? alias, { kind, strength: 'unstated' }, draft.type));
  }
  for (const alias of cells('weak')) {
    draft.names.push(...splitNames(alias, { kind: 'alias', strength: 'weak' }, draft.type));
  }
  for (const name of cells('former')) {
    draft.names.push(...splitNames(name, { kind: 'former', strength: 'unstated' }, draft.type));
  }
  draft.names.push(
    ...cells('original').map((text) => ({ text, kind: 'original', strength: 'strong' }) as const),
  );
  draft.births.push(
    ...pairBirths(
      cells('born').flatMap((date) => birthDate(draft, date) ?? []),
      cells('birthplace'),
    ),
  );
  draft.fathers.push(...cells('father'));
  draft.programmes.push(...cells('programme'));
  draft.terrorism = !/^(?:no|false|0|n)$/i.test(cell('terrorism'));
  draft.listedOn = listingDay(draft, cell('listedOn'));
  draft.places.push(...cells('place'));
  draft.countries.push(...cells('country'));
  draft.identifiers.push(
    ...cells('passport').map((value) => ({ kind: 'passport', value }) as const),
    ...cells('nationalId').map((value) => ({ kind: 'national-id', value }) as const),
  );
  draft.urls.push(...cells('url'));
  draft.emails.push(...cells('email'));
  draft.phones.push(...cells('phone'));
  addRemark(draft, cell('note'), { ownReference: true });
  const cited = cell('source');
  if (cited !== '') {
    draft.remarks.push(`Source: ${cited}.`);
  }
  return draft;
}

function typeOf(printed: string): DesignatedType {
  if (/^(?:person|individual|p)$/i.test(printed)) {
    return 'person';
  }
  if (/^(?:organi[sz]ation|entity|group|o|e)$/i.test(printed)) {
    return 'organisation';
  }
  return /^(?:vessel|ship)$/i.test(printed) ? 'vessel' : /^aircraft$/i.test(printed) ? 'aircraft' : 'unknown';
}
