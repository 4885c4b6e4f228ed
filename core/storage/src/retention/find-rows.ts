import type { AccountRef } from '@breakwater/contracts';
import { type RawBuilder, sql } from 'kysely';
import type { AccountPlace, KeptTable, Shield } from './kept-table.ts';
import { closureOf, type RetentionPlan } from './retention-plan.ts';

type Condition = RawBuilder<boolean>;

/** Whether a row, by its alias, is of an account. */
export function isAt(place: AccountPlace, { platform, accountId }: AccountRef, alias: string): Condition {
  return 'joined' in place
    ? sql`${sql.ref(`${alias}.${place.joined}`)} = ${`${platform}/${accountId}`}`
    : sql`${sql.ref(`${alias}.${place.platform}`)} = ${platform}
        and ${sql.ref(`${alias}.${place.account}`)} = ${accountId}`;
}

/** Whether a row is of an account, by its own columns or by those of the row that it belongs to; nothing where it cannot be told. */
export function isOf(
  { tables }: Pick<RetentionPlan, 'tables'>,
  table: KeptTable,
  account: AccountRef,
  alias: string,
): Condition | undefined {
  if (table.account) return isAt(table.account, account, alias);
  if (table.keep.until !== 'row') return undefined;
  const { of, column, key } = table.keep;
  const parent = tables.get(of);
  const inner = `${alias}p`;
  const found = parent && isOf({ tables }, parent, account, inner);
  if (!found) return undefined;
  return sql`${sql.ref(`${alias}.${column}`)} in (
    select ${sql.ref(`${inner}.${key}`)} from ${sql.table(of)} as ${sql.ref(inner)} where ${found})`;
}

/** Whether something keeps a row of an account, whatever its clock says. */
export function isShielded(shields: readonly Shield[], place: AccountPlace, alias: string): Condition {
  if ('joined' in place || shields.length === 0) return sql`false`;
  const each = shields.map(
    ({ table, platform, account, when }) => sql`exists (
      select from ${sql.table(table)} as shield
      where ${sql.ref(`shield.${platform}`)} = ${sql.ref(`${alias}.${place.platform}`)}
        and ${sql.ref(`shield.${account}`)} = ${sql.ref(`${alias}.${place.account}`)}
        and ${sql.ref(`shield.${when.column}`)} = ${when.is})`,
  );
  return sql`(${sql.join(each, sql` or `)})`;
}

/** Whether a row of `root`, by the alias `t`, or one that goes with it, is referred to by what stays. */
export function isReferredTo(plan: RetentionPlan, root: KeptTable): Condition {
  const closure = closureOf(plan, root.table);
  const inside = new Set(closure.map(({ table }) => table));
  const each = closure.flatMap((table) =>
    plan.foreignKeys
      .filter(({ parent, child, cascades }) => parent === table.table && !inside.has(child) && !cascades)
      .map(({ child, columns, parentColumns }) => {
        const { from, where } = pathTo(plan, table, root, 't');
        const same = columns.map(
          (column, index) =>
            sql`${sql.ref(`r.${column}`)} = ${sql.ref(`${from.alias}.${parentColumns[index] ?? ''}`)}`,
        );
        const tables = [sql`${sql.table(child)} as r`, ...from.tables];
        return sql`exists (
          select from ${sql.join(tables)} where ${sql.join([...same, ...where], sql` and `)})`;
      }),
  );
  return each.length === 0 ? sql`false` : sql`(${sql.join(each, sql` or `)})`;
}

/** The tables between one and the root that its rows go with, and how they are joined. */
function pathTo(
  plan: RetentionPlan,
  table: KeptTable,
  root: KeptTable,
  rootAlias: string,
): {
  readonly from: { readonly alias: string; readonly tables: readonly RawBuilder<unknown>[] };
  readonly where: readonly Condition[];
} {
  if (table.table === root.table || table.keep.until !== 'row')
    return { from: { alias: rootAlias, tables: [] }, where: [] };
  const { of, column, key } = table.keep;
  const parent = plan.tables.get(of) ?? root;
  const up = pathTo(plan, parent, root, rootAlias);
  const alias = `x_${table.table}`;
  return {
    from: { alias, tables: [...up.from.tables, sql`${sql.table(table.table)} as ${sql.ref(alias)}`] },
    where: [...up.where, sql`${sql.ref(`${alias}.${column}`)} = ${sql.ref(`${up.from.alias}.${key}`)}`],
  };
}
