import type { FieldPreview, Production } from '@breakwater/contracts/disclosure';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import type { BoundParts } from '../productions/bind-production.ts';
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

interface Row {
  id: string;
  orderId: string;
  grantId: string;
  state: Production['state'];
  preview: Production['preview'];
  note: string | null;
  preparedBy: string;
  preparedAt: Date;
  approvedBy: string | null;
  approvedAt: Date | null;
  lawyer: boolean | null;
  rejectedBecause: string | null;
  withdrawnBecause: string | null;
  alone: string | null;
  reviewDueAt: Date | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  upheld: boolean | null;
  notBefore: Date | null;
  manifest: Production['manifest'] | null;
  expiresAt: Date | null;
  downloadedAt: Date | null;
  downloadedBy: string | null;
  receiptAt: Date | null;
  receiptBy: string | null;
  receiptSha256: string | null;
  shown: NonNullable<Production['shown']> | null;
  voidAt: Date | null;
  voidChanged: NonNullable<Production['voided']>['changed'] | null;
}

/** Packages, the latest first. */
export async function selectProductions(
  db: Db,
  { id = undefined, orderId = undefined, state = undefined, review = undefined }: ProductionFilter,
  page: RowPage,
): Promise<Production[]> {
  const { rows } = await sql<Row>`
    select p.id, p.order_id as "orderId", p.grant_id as "grantId", p.state, p.preview, p.note,
      p.prepared_by as "preparedBy", p.prepared_at as "preparedAt", p.approved_by as "approvedBy",
      p.approved_at as "approvedAt", p.lawyer, p.rejected_because as "rejectedBecause",
      p.withdrawn_because as "withdrawnBecause", p.break_glass_because as alone, p.review_due_at as "reviewDueAt",
      p.reviewed_by as "reviewedBy", p.reviewed_at as "reviewedAt", p.upheld, p.not_before as "notBefore", p.manifest,
      p.expires_at as "expiresAt", p.downloaded_at as "downloadedAt", p.downloaded_by as "downloadedBy",
      p.receipt_at as "receiptAt", p.receipt_by as "receiptBy", p.receipt_sha256 as "receiptSha256",
      p.shown, p.void_at as "voidAt", p.void_changed as "voidChanged"
    from disclosure_productions p
    where (${id ?? null}::uuid is null or p.id = ${id ?? null}::uuid)
      and (${orderId ?? null}::uuid is null or p.order_id = ${orderId ?? null}::uuid)
      and (${state ?? null}::text is null or p.state = ${state ?? null})
      and (${review ?? null}::text is null or (p.break_glass_because is not null and p.reviewed_at is null))
      and ${below(page.after, sql`p.prepared_at`, sql`p.id`)}
    order by p.prepared_at desc, p.id desc limit ${page.limit}`.execute(db);
  return rows.map(toProduction);
}

function toProduction(row: Row): Production {
  const { note, approvedBy, approvedAt, lawyer, rejectedBecause, withdrawnBecause, manifest, ...rest } = row;
  const { notBefore, expiresAt, downloadedAt, downloadedBy, preparedAt, ...more } = rest;
  const { alone, reviewDueAt, reviewedBy, reviewedAt, upheld } = more;
  const { receiptAt, receiptBy, receiptSha256, id, orderId, grantId, state, preview, preparedBy } = more;
  return {
    id,
    orderId,
    grantId,
    state,
    preview,
    preparedBy,
    preparedAt: preparedAt.toISOString(),
    ...(note !== null && { note }),
    ...(approvedBy !== null && { approvedBy }),
    ...(approvedAt && { approvedAt: approvedAt.toISOString() }),
    ...(lawyer !== null && { lawyer }),
    ...(rejectedBecause !== null && { rejectedBecause }),
    ...(withdrawnBecause !== null && { withdrawnBecause }),
    ...(alone !== null &&
      reviewDueAt && {
        breakGlass: {
          because: alone,
          reviewDueAt: reviewDueAt.toISOString(),
          ...(reviewedBy !== null && { reviewedBy }),
          ...(reviewedAt && { reviewedAt: reviewedAt.toISOString() }),
          ...(upheld !== null && { upheld }),
        },
      }),
    ...(row.shown && { shown: row.shown }),
    ...(row.voidAt && { voided: { at: row.voidAt.toISOString(), changed: row.voidChanged ?? [] } }),
    ...(notBefore && { notBefore: notBefore.toISOString() }),
    ...(manifest && { manifest }),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...(downloadedAt && { downloadedAt: downloadedAt.toISOString() }),
    ...(downloadedBy !== null && { downloadedBy }),
    ...(receiptAt &&
      receiptSha256 !== null && {
        receipt: { at: receiptAt.toISOString(), by: receiptBy ?? '', sha256: receiptSha256 },
      }),
  };
}
