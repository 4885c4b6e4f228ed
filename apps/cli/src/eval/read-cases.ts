import type { NameType } from '@breakwater/names';
import { type Row, TableInvalidError } from '../tables/read-table.ts';

/** A labelled pair of names with the labels that figures are broken down by. */
export interface NameCase {
  readonly left: string;
  readonly right: string;
  readonly type: NameType;
  readonly isMatch: boolean;
  readonly schema: string;
  readonly group?: string;
  readonly category?: string;
  readonly quality?: string;
}

const NEEDED = ['name1', 'name2', 'is_match'] as const;

/** Pairs by the names of their columns; other columns, such as another tool's score, are left alone. */
export function toCases(rows: readonly Row[]): NameCase[] {
  const missing = NEEDED.filter((name) => rows[0] && !(name in rows[0]));
  if (missing.length > 0) {
    throw new TableInvalidError(
      `The header lacks ${missing.join(', ')}; pairs need name1, name2 and is_match, and may have schema, case_group, category and quality.`,
    );
  }
  return rows.map(toCase);
}

function toCase(row: Row, index: number): NameCase {
  const schema = row.schema === undefined || row.schema === '' ? 'Person' : row.schema;
  return {
    left: row.name1 ?? '',
    right: row.name2 ?? '',
    type: schema.toLowerCase() === 'person' ? 'person' : 'organisation',
    isMatch: toTruth(row.is_match ?? '', index),
    schema,
    ...(row.case_group !== undefined && { group: row.case_group }),
    ...(row.category !== undefined && { category: row.category }),
    ...(row.quality !== undefined && { quality: row.quality }),
  };
}

function toTruth(value: string, index: number): boolean {
  if (/^(?:true|1|yes)$/i.test(value.trim())) return true;
  if (/^(?:false|0|no)$/i.test(value.trim())) return false;
  throw new TableInvalidError(`Record ${index + 1} has an is_match that is neither true nor false.`);
}
