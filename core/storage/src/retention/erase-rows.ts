import type { AccountRef } from '@breakwater/contracts';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../storage.ts';
import { deleteRows } from './delete-rows.ts';
import { isAt, isOf, isShielded } from './find-rows.ts';
import type { KeptTable, Shield } from './kept-table.ts';
import type { RetentionPlan } from './retention-plan.ts';

const ALL = 1_000_000_000;

/** Rows of an account that stay in a table, and why. */
export interface KeptRows {
  readonly table: string;
  readonly what: string;
  readonly rows: number;
  readonly because: string;
  /** Its short name: `order`, `refers`, or what the declaration of the table says. */
  readonly why: string;
  /** Milliseconds since the epoch; left out where no end is known yet. */
  readonly until?: number;
  /** An order keeps it, which its secrecy may forbid to tell. */
  readonly byOrder?: boolean;
}

/** What became of an account. */
export interface ErasedRows {
  readonly erased: readonly { readonly table: string; readonly what: string; readonly rows: number }[];
  readonly kept: readonly KeptRows[];
}

/**
 * Erases an account in the caller's transaction, table by table as they are declared, and says what stays, why and until
 * when. `token` stands where the account is only named beside others.
 */
export async function eraseRows(
  trx: Db,
  plan: RetentionPlan,
  account: AccountRef,
  { now, token }: { readonly now: number; readonly token: string },
): Promise<ErasedRows> {
  const gone = new Map<string, number>();
  const count = (name: string, rows: number) => gone.set(name, (gone.get(name) ?? 0) + rows);
  for (const table of plan.tables.values()) {
    const which = erasable(plan, table, account, now);
    if (which) for (const [name, rows] of await deleteRows(trx, plan, table, which, ALL)) count(name, rows);
    if (table.erase?.how === 'token' && table.account)
      count(table.table, await nameToken(trx, table, table.account, account, token));
    if (table.named) count(table.table, await nameToken(trx, table, table.named, account, token));
  }
  const kept: KeptRows[] = [];
  for (const table of plan.tables.values()) kept.push(...(await keptOf(trx, plan, table, account, now)));
  const erased = [...gone].flatMap(([table, rows]) =>
    rows > 0 ? [{ table, what: plan.tables.get(table)?.what ?? table, rows }] : [],
  );
  return { erased, kept };
}

/** Which rows go, by the alias `t`; nothing for tables that are erased otherwise. */
function erasable(
  { shields }: RetentionPlan,
  table: KeptTable,
  account: AccountRef,
  now: number,
): RawBuilder<boolean> | undefined {
  const { erase, account: place, held } = table;
  if (!place || (erase?.how !== 'delete' && erase?.how !== 'delete after')) return undefined;
  const over = erase.how === 'delete after' ? isPast(`t.${erase.column}`, now) : sql<boolean>`true`;
  const shielded = held ? isShielded(shields, place, 't') : sql<boolean>`false`;
  return sql`${isAt(place, account, 't')} and ${over} and not ${shielded}`;
}

function isPast(column: string, now: number): RawBuilder<boolean> {
  return sql`${sql.ref(column)} < ${new Date(now).toISOString()}::timestamptz`;
}

async function nameToken(
  trx: Db,
  { table }: KeptTable,
  place: NonNullable<KeptTable['account']>,
  account: AccountRef,
  token: string,
): Promise<number> {
  const [column, value] =
    'joined' in place ? [place.joined, `${account.platform}/${token}`] : [place.account, token];
  const { numAffectedRows = 0n } = await sql`
    update ${sql.table(table)} as t set ${sql.ref(column)} = ${value} where ${isAt(place, account, 't')}`.execute(
    trx,
  );
  return Number(numAffectedRows);
}

async function keptOf(
  trx: Db,
  plan: RetentionPlan,
  table: KeptTable,
  account: AccountRef,
  now: number,
): Promise<KeptRows[]> {
  const which = isOf(plan, table, account, 't');
  if (!which || table.erase?.how === 'own') return [];
  const { erase } = table;
  const end =
    erase?.how === 'delete after' ? sql`max(${sql.ref(`t.${erase.column}`)})` : sql`null::timestamptz`;
  const { rows } = await sql<{ rows: number; until: number | null }>`
    select count(*)::int as rows, (extract(epoch from ${end}) * 1000)::float8 as until
    from ${sql.table(table.table)} as t where ${which}`.execute(trx);
  const found = rows[0]?.rows ?? 0;
  if (found === 0) return [];
  const { what } = table;
  const base = { table: table.table, what, rows: found };
  if (erase?.how === 'keep') return [{ ...base, because: erase.law, why: erase.why }];
  const until = rows[0]?.until ?? undefined;
  if (erase?.how === 'delete after' && until !== undefined && until >= now)
    return [{ ...base, because: erase.law, why: erase.why, until: Math.round(until) }];
  const shield = table.held ? await shieldOf(trx, plan.shields, account) : undefined;
  if (shield) {
    const { reason, ...kept } = shield;
    return [{ ...base, ...kept, why: reason, ...(reason === ORDER && { byOrder: true }) }];
  }
  return [{ ...base, because: 'what is kept above refers to it, and it ends with it', why: 'refers' }];
}

/** Why rows stay where a shield says nothing else. */
const ORDER = 'order';

async function shieldOf(
  trx: Db,
  shields: readonly Shield[],
  { platform, accountId }: AccountRef,
): Promise<{ readonly because: string; readonly until: number; readonly reason: string } | undefined> {
  for (const { table, platform: of, account, when, until, why, reason = ORDER } of shields) {
    const { rows } = await sql<{ until: number | null }>`
      select (extract(epoch from max(${sql.ref(until)})) * 1000)::float8 as until from ${sql.table(table)}
      where ${sql.ref(of)} = ${platform} and ${sql.ref(account)} = ${accountId}
        and ${sql.ref(when.column)} = ${when.is}`.execute(trx);
    const end = rows[0]?.until;
    if (end !== null && end !== undefined) return { because: why, until: Math.round(end), reason };
  }
  return undefined;
}
