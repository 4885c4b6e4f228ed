import type { FieldPreview, Production } from '@breakwater/contracts/disclosure';
import { toInstant } from '@breakwater/kernel';
import { asInstant, type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { BoundParts } from './bound-productions.ts';
import { below, type RowPage } from './row-page.ts';

/** A package as it is written first. */
export interface NewProduction {
  readonly id: string;
  readonly orderId: string;
  readonly grantId: string;
  readonly preview: readonly FieldPreview[];
  readonly digest: string;
  readonly note: string | undefined;
  readonly by: string;
  readonly binds: BoundParts;
  readonly shown: Production['shown'] | undefined;
}

export async function insertProduction(trx: Db, made: NewProduction, now: number): Promise<void> {
  const { id, orderId, grantId, preview, digest, note = null, by, binds, shown } = made;
  await sql`
    insert into disclosure_productions
      (id, order_id, grant_id, state, preview, digest, note, prepared_by, prepared_at, binds, shown)
    values (${id}, ${orderId}, ${grantId}, 'prepared', ${JSON.stringify(preview)}::jsonb, ${digest}, ${note}, ${by},
      ${toInstant(now)}, ${JSON.stringify(binds)}::jsonb, ${shown ? JSON.stringify(shown) : null}::jsonb)`.execute(
    trx,
  );
}

/** Which packages are listed. */
export interface ProductionFilter {
  readonly id?: string | undefined;
  readonly orderId?: string | undefined;
  readonly state?: Production['state'] | undefined;
  /** Done by one person alone and not reviewed yet. */
  readonly review?: 'due' | undefined;
}

/** Packages, the latest first. */
export function selectProductions(
  db: Db,
  { id = undefined, orderId = undefined, state = undefined, review = undefined }: ProductionFilter,
  page: RowPage,
): Promise<Production[]> {
  return rowsOf(
    db,
    sql`
    select p.id, p.order_id, p.grant_id, p.state, p.preview, p.note, p.prepared_by, p.prepared_at, p.approved_by,
      p.approved_at, p.lawyer, p.rejected_because, p.withdrawn_because, p.shown, p.not_before, p.manifest, p.expires_at,
      p.downloaded_at, p.downloaded_by,
      case when p.break_glass_because is not null and p.review_due_at is not null then jsonb_strip_nulls(
        jsonb_build_object('because', p.break_glass_because, 'reviewDueAt', ${asInstant('p.review_due_at')},
          'reviewedBy', p.reviewed_by, 'reviewedAt', ${asInstant('p.reviewed_at')}, 'upheld', p.upheld)
      ) end as break_glass,
      case when p.void_at is not null then jsonb_build_object(
        'at', ${asInstant('p.void_at')}, 'changed', coalesce(p.void_changed, '[]')
      ) end as voided,
      case when p.receipt_at is not null and p.receipt_sha256 is not null then jsonb_build_object(
        'at', ${asInstant('p.receipt_at')}, 'by', coalesce(p.receipt_by, ''), 'sha256', p.receipt_sha256
      ) end as receipt
    from disclosure_productions p
    where (${id ?? null}::uuid is null or p.id = ${id ?? null}::uuid)
      and (${orderId ?? null}::uuid is null or p.order_id = ${orderId ?? null}::uuid)
      and (${state ?? null}::text is null or p.state = ${state ?? null})
      and (${review ?? null}::text is null or (p.break_glass_because is not null and p.reviewed_at is null))
      and ${below(page.after, sql`p.prepared_at`, sql`p.id`)}
    order by p.prepared_at desc, p.id desc limit ${page.limit}`,
  );
}
