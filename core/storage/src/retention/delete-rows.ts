import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../storage.ts';
import { isReferredTo } from './find-rows.ts';
import type { KeyColumn } from './foreign-keys.ts';
import type { KeptTable } from './kept-table.ts';
import { closureOf, RetentionError, type RetentionPlan } from './retention-plan.ts';

/** Rows that are gone, by table. */
export type Deleted = ReadonlyMap<string, number>;

/**
 * Deletes rows of a table, at most `limit` of them, with all that goes with them; what is referred to by rows that stay,
 * stays. `which` says which ones, by the alias `t`.
 */
export async function deleteRows(
  trx: Db,
  plan: RetentionPlan,
  root: KeptTable,
  which: RawBuilder<boolean>,
  limit: number,
): Promise<Deleted> {
  const key = keyOf(plan, root);
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    select ${sql.join(key.map(({ name }) => sql`${sql.ref(`t.${name}`)}::text as ${sql.ref(name)}`))}
    from ${sql.table(root.table)} as t
    where ${which} and not ${isReferredTo(plan, root)}
    limit ${limit} for update of t skip locked`.execute(trx);
  if (rows.length === 0) return new Map();
  const places: Places = { root: root.table, key, json: JSON.stringify(rows) };
  const closure = closureOf(plan, root.table);
  await unlink(trx, plan, closure, places);
  const deleted = new Map<string, number>();
  for (const table of childrenFirst(plan, closure)) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table.table)} as t where ${within(plan, table, places, 't')}`.execute(trx);
    if (numAffectedRows > 0n) deleted.set(table.table, Number(numAffectedRows));
  }
  return deleted;
}

/** Rows of the root, by their primary key. */
interface Places {
  readonly root: string;
  readonly key: readonly KeyColumn[];
  readonly json: string;
}

function keyOf({ primaryKeys }: RetentionPlan, { table }: KeptTable): readonly KeyColumn[] {
  const key = primaryKeys.get(table);
  if (!key) throw new RetentionError('retention-without-key', `The table ${table} has no primary key.`);
  return key;
}

/** Whether a row goes with these rows of the root. */
function within(plan: RetentionPlan, table: KeptTable, places: Places, alias: string): RawBuilder<boolean> {
  const { keep } = table;
  const parent = keep.until === 'row' ? plan.tables.get(keep.of) : undefined;
  // The root may itself go with a row: of an account single rows go before that.
  if (!parent || keep.until !== 'row' || table.table === places.root) {
    const names = (of: string) => sql.join(places.key.map(({ name }) => sql.ref(`${of}.${name}`)));
    const types = sql.join(places.key.map(({ name, type }) => sql`${sql.ref(name)} ${sql.raw(type)}`));
    return sql`(${names(alias)}) in (
      select ${names('k')} from json_to_recordset(${places.json}::json) as k (${types}))`;
  }
  const inner = `${alias}p`;
  return sql`${sql.ref(`${alias}.${keep.column}`)} in (
    select ${sql.ref(`${inner}.${keep.key}`)} from ${sql.table(parent.table)} as ${sql.ref(inner)}
    where ${within(plan, parent, places, inner)})`;
}

/** Empties what refers in a circle: columns of the rows that go, and of rows that refer to them and stay. */
async function unlink(
  trx: Db,
  plan: RetentionPlan,
  closure: readonly KeptTable[],
  places: Places,
): Promise<void> {
  for (const table of closure) {
    for (const { child, columns, parent, parentColumns } of plan.foreignKeys) {
      const [column] = columns;
      const [key] = parentColumns;
      if (parent !== table.table || column === undefined || key === undefined) continue;
      if (!plan.tables.get(child)?.unlink?.includes(column)) continue;
      await sql`
        update ${sql.table(child)} as u set ${sql.ref(column)} = null
        where ${sql.ref(`u.${column}`)} in (
          select ${sql.ref(`t.${key}`)} from ${sql.table(table.table)} as t
          where ${within(plan, table, places, 't')})`.execute(trx);
    }
  }
}

/** What refers to others goes before them; circles were cut. */
function childrenFirst(plan: RetentionPlan, closure: readonly KeptTable[]): readonly KeptTable[] {
  const sorted: KeptTable[] = [];
  const visit = (table: KeptTable): void => {
    if (sorted.includes(table)) return;
    for (const other of closure) {
      const belongs = other.keep.until === 'row' && other.keep.of === table.table;
      const refers = plan.foreignKeys.some(
        ({ child, parent, columns }) =>
          child === other.table &&
          parent === table.table &&
          child !== parent &&
          !columns.every((column) => other.unlink?.includes(column)),
      );
      if (other !== table && (belongs || refers)) visit(other);
    }
    sorted.push(table);
  };
  for (const table of closure) visit(table);
  return sorted;
}
