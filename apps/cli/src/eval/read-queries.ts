import { type Row, readTable, TableInvalidError } from '../tables/read-table.ts';

/** A name to look up and what is known about whom it belongs to. */
export interface NameQuery {
  readonly text: string;
  readonly type?: 'person' | 'organisation';
  /** Reference of the entity on its list. */
  readonly ref?: string;
  /** As printed; for queries whose entity has to be found by it. */
  readonly born?: string;
  /** Where the person is from, as printed. */
  readonly place?: string;
  /** What the figures are broken down by. */
  readonly script?: string;
  readonly quality?: string;
}

/** What the queries are, which decides what the index must not hold. */
export type QueryKind = 'original-script' | 'alias' | 'by-birth';

export interface QueryFile {
  readonly kind: QueryKind;
  readonly queries: readonly NameQuery[];
}

/**
 * Reads queries by the names of their columns: `ref` and `original_script`; `ref` and `alias`; or `full_name` with
 * `date_of_birth`, by which the entity is found. Throws TableInvalidError where no row could be labelled.
 */
export async function readQueries(file: string): Promise<QueryFile> {
  const rows = await readTable(file);
  const head = Object.keys(rows[0] ?? {});
  const has = (...columns: string[]): boolean => columns.every((column) => head.includes(column));
  if (has('ref', 'original_script'))
    return { kind: 'original-script', queries: labelled(rows, 'original_script') };
  if (has('ref', 'alias')) return { kind: 'alias', queries: labelled(rows, 'alias') };
  if (has('full_name', 'date_of_birth'))
    return { kind: 'by-birth', queries: rows.map(bornQuery).filter(isAsked) };
  throw new TableInvalidError(
    'Recall needs to know whose each name is: columns ref and original_script, ref and alias, or full_name and date_of_birth.',
  );
}

function isAsked({ text }: NameQuery): boolean {
  return text !== '';
}

function labelled(rows: readonly Row[], column: string): NameQuery[] {
  return rows
    .map((row) => ({
      text: row[column] ?? '',
      ref: (row.ref ?? '').trim(),
      ...typed(row.type ?? ''),
      ...(row.script === undefined ? {} : { script: row.script }),
      ...(row.quality === undefined ? {} : { quality: row.quality }),
    }))
    .filter(isAsked);
}

function typed(type: string): Pick<NameQuery, 'type'> {
  if (/^(individual|person)$/i.test(type)) return { type: 'person' };
  return /^(entity|organi[sz]ation|company)$/i.test(type) ? { type: 'organisation' } : {};
}

function bornQuery(row: Row): NameQuery {
  const { full_name: text = '', date_of_birth: born = '', place_of_birth: place = '' } = row;
  return { text, type: 'person', born, place };
}
