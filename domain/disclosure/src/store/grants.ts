import type { DisclosureGrant } from '@breakwater/contracts/disclosure';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { NewGrant } from '../ports.ts';
import { below, type RowPage } from './row-page.ts';

export async function insertGrant(trx: Db, id: string, grant: NewGrant, now: number): Promise<void> {
  await sql`
    insert into disclosure_grants (id, order_id, instrument, request_type, authority_id, authority_kind, recipient,
      categories, accounts, level, needs_lawyer, emergency, called_back, not_before, secrecy_until, secrecy_order,
      pack_version, approved_by, created_at)
    values (${id}, ${grant.orderId}, ${grant.instrument}, ${grant.requestType}, ${grant.authorityId},
      ${grant.authorityKind ?? null}, ${grant.recipient ?? null}, ${grant.categories}::text[],
      ${JSON.stringify(grant.accounts)}::jsonb, ${grant.level}, ${grant.needsLawyer}, ${grant.emergency},
      ${grant.calledBack}, ${grant.notBefore ?? null}, ${grant.secrecyUntil ?? null}, ${grant.secrecyOrder ?? null},
      ${grant.packVersion ?? null}, ${grant.approvedBy}, ${toInstant(now)})`.execute(trx);
}

/** Ends the grants of an order that stand; says which. */
export async function endGrantsOf(trx: Db, orderId: string, because: string, now: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update disclosure_grants set ended_at = ${toInstant(now)}, ended_because = ${because}
    where order_id = ${orderId} and ended_at is null returning id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Which grants are read. */
export interface GrantFilter {
  readonly id?: string | undefined;
  readonly orderId?: string | undefined;
  readonly open?: boolean | undefined;
}

/** Grants, the latest first. */
export function selectGrants(
  db: Db,
  { id = undefined, orderId = undefined, open = undefined }: GrantFilter,
  page: RowPage,
): Promise<DisclosureGrant[]> {
  return rowsOf(
    db,
    sql`
    select id, order_id, instrument, request_type, authority_id, authority_kind, recipient, categories, accounts, level,
      needs_lawyer, emergency, called_back, not_before, secrecy_until, secrecy_order, pack_version, approved_by,
      created_at, ended_at
    from disclosure_grants
    where (${id ?? null}::uuid is null or id = ${id ?? null}::uuid)
      and (${orderId ?? null}::uuid is null or order_id = ${orderId ?? null}::uuid)
      and (${open ?? null}::boolean is null or (ended_at is null) = ${open ?? null}::boolean)
      and ${below(page.after, sql`created_at`, sql`id`)}
    order by created_at desc, id desc limit ${page.limit}`,
  );
}
