import { type RawBuilder, sql } from 'kysely';

/** A key that the owner of a table lets others refer to: it stays, and whoever refers to it names no table of another's. */
export interface PublishedKey {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What a column, or a constraint, of one's own says to refer to it: `references review_jobs (id)`. */
export function referenceTo({ table, columns }: PublishedKey): RawBuilder<unknown> {
  return sql`references ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})`;
}
