import { createHash } from 'node:crypto';
import type { DesignatedType } from '@breakwater/contracts/screening';
import { parse } from 'csv-parse/sync';
import { readTable, type TableRow } from '../csv/read-table.ts';
import { addRemark, birthDate, type EntryDraft, listingDay, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { isTerrorism } from '../facts/is-terrorism.ts';
import { pairBirths } from '../facts/pair-births.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import { isNonLatin } from '../names/script-of.ts';
import { splitNames } from '../names/split-names.ts';
import type { Tally } from '../tally.ts';

const TYPES: Readonly<Record<string, DesignatedType>> = {
  Person: 'person',
  LegalEntity: 'organisation',
  Organization: 'organisation',
  Company: 'organisation',
  Vessel: 'vessel',
};
const IDENTIFIERS = [
  ['passportNumber', 'passport'],
  ['idNumber', 'national-id'],
  ['taxNumber', 'tax'],
  ['innCode', 'tax'],
  ['registrationNumber', 'registration'],
  ['ogrnCode', 'registration'],
  ['leiCode', 'registration'],
  ['imoNumber', 'vessel'],
  ['mmsi', 'vessel'],
] as const;

/**
 * Annexes of EU acts as transcribed from the Official Journal: a row an entry, cells of several values divided by `;`.
 * Where the act numbers its entries the reference is act, annex and number; where it does not, act and a digest of the
 * name, so that a corrected birth date is a change and a corrected name a new entry.
 */
export async function* readEuJournalCsv(
  sources: readonly ListSource[],
  tally: Tally,
): AsyncGenerator<ListItem> {
  for (const source of sources) {
    const shape = { delimiter: ',', header: ['programKey', 'schema', 'name', 'weakAlias'], tally };
    for await (const row of readTable(source, shape)) {
      const entry = finishEntry(readRow(row), tally, source.name);
      if (entry) {
        yield { kind: 'entry', entry };
      }
    }
  }
}

function readRow(row: TableRow): EntryDraft {
  const type = TYPES[row.get('schema')] ?? 'unknown';
  const draft = startEntry(row.get('name') === '' ? '' : referenceOf(row), type);
  draft.programmes.push(row.get('programKey'));
  draft.terrorism = isTerrorism('eu', draft.programmes);
  draft.listedOn = listingDay(draft, row.get('startDate'));
  addNames(draft, [row.get('name')], { kind: 'primary', strength: 'strong' });
  addNames(draft, valuesOf(row.get('alias')), { kind: 'alias', strength: 'strong' });
  addNames(draft, valuesOf(row.get('weakAlias')), { kind: 'alias', strength: 'weak' });
  addNames(draft, valuesOf(row.get('previousName')), { kind: 'former', strength: 'unstated' });
  const dates = valuesOf(row.get('birthDate')).flatMap((date) => birthDate(draft, date) ?? []);
  draft.births.push(...pairBirths(dates, valuesOf(row.get('birthPlace'))));
  draft.fathers.push(...valuesOf(row.get('fatherName')));
  draft.places.push(...valuesOf(row.get('address')));
  for (const column of ['nationality', 'country', 'jurisdiction', 'flag']) {
    draft.countries.push(...valuesOf(row.get(column)));
  }
  for (const [column, kind] of IDENTIFIERS) {
    draft.identifiers.push(...valuesOf(row.get(column)).map((value) => ({ kind, value })));
  }
  draft.urls.push(...valuesOf(row.get('website')));
  draft.emails.push(...valuesOf(row.get('email')));
  draft.phones.push(...valuesOf(row.get('phone')));
  draft.roles.push(...valuesOf(row.get('position')));
  for (const note of [...valuesOf(row.get('notes')), row.get('reason')]) {
    addRemark(draft, note, { ownReference: true });
  }
  return draft;
}

function addNames(draft: EntryDraft, names: readonly string[], of: Parameters<typeof splitNames>[1]): void {
  for (const name of names) {
    const kind = of.kind === 'alias' && isNonLatin(name) ? 'original' : of.kind;
    draft.names.push(...splitNames(name, { ...of, kind }, draft.type));
  }
}

function referenceOf(row: TableRow): string {
  const act = row.get('amendedCelex', 'celex');
  const number = row.get('recordId');
  const key =
    number === '' ? createHash('sha256').update(row.get('name')).digest('hex').slice(0, 12) : number;
  return [act, row.get('annex'), key].filter(Boolean).join(':').slice(0, 100);
}

/** Values of a cell, which is a CSV row of its own: `"Foo; Bar"; Baz` holds two. */
function valuesOf(cell: string): string[] {
  if (!cell.includes(';') && !cell.includes('"')) {
    return cell === '' ? [] : [cell];
  }
  const row = cell.replace(/;\s+/g, ';').replaceAll('\n', ' ');
  try {
    const [cells = []] = parse(row, { delimiter: ';', relax_quotes: true }) as string[][];
    return cells.map((each) => each.trim()).filter(Boolean);
  } catch {
    return cell.split(/;\s*/);
  }
}
