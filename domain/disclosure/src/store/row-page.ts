import { type RawBuilder, sql } from 'kysely';

/** A page of rows as a store is asked for it, the latest first. */
export interface RowPage {
  readonly limit: number;
  /** The row that it comes after. */
  readonly after?: { readonly at: string; readonly id: string } | undefined;
}

/** Rows below a place; all without one. */
export function below(
  after: RowPage['after'],
  at: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (!after) return sql<boolean>`true`;
  return sql<boolean>`(${at}, ${id}) < (${after.at}::timestamptz, ${after.id}::uuid)`;
}
