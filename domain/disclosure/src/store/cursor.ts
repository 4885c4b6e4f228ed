import { isId } from '@breakwater/kernel';
import { type RawBuilder, sql } from 'kysely';

/** A page of rows as a store is asked for it. */
export interface RowPage {
  readonly limit: number;
  /** `<instant>_<id>` of the row that it comes after. */
  readonly after?: string | undefined;
}

/** Rows below the place of a cursor; a cursor that is none begins at the beginning. */
export function below(
  after: string | undefined,
  at: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const [instant = '', last = ''] = after?.split('_') ?? [];
  if (!isId(last) || Number.isNaN(Date.parse(instant))) return sql<boolean>`true`;
  return sql<boolean>`(${at}, ${id}) < (${instant}::timestamptz, ${last}::uuid)`;
}
