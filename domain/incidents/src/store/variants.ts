import type { IncidentVariant } from '@breakwater/contracts/incidents';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What copies of a variant are alike to. */
export interface StoredVariant {
  readonly variant: number;
  /** Numbers with spaces between. */
  readonly signature?: string;
  readonly file?: string;
}

/** Incidents with matches in no variant; each is grouped by one process at a time. */
export async function lockUngrouped(trx: Db): Promise<string | undefined> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    sql`
    select i.id from incidents i
    where i.status = 'active' and exists (
      select from incident_matches m where m.incident_id = i.id and m.variant is null)
    limit 1 for no key update skip locked`,
  );
  return rows[0]?.id;
}

export function selectVariantKeys(db: Db, incidentId: string): Promise<StoredVariant[]> {
  return rowsOf(
    db,
    sql`
    select variant, array_to_string(signature, ' ') as signature, file from incident_variants where incident_id = ${incidentId} order by variant`,
  );
}

export async function insertVariants(
  trx: Db,
  incidentId: string,
  variants: readonly {
    readonly variant: number;
    readonly signature?: readonly number[];
    readonly file?: string;
  }[],
): Promise<void> {
  if (variants.length === 0) return;
  await sql`
    insert into incident_variants (incident_id, variant, signature, file)
    select ${incidentId}, w.variant, w.signature, w.file
    from json_to_recordset(${JSON.stringify(variants)}::json) as w (variant int, signature int8[], file text)`.execute(
    trx,
  );
}

/** Variants with their copies, most copies first; what is let through is none. */
export function selectVariants(db: Db, incidentId: string, limit: number): Promise<IncidentVariant[]> {
  return rowsOf(
    db,
    sql`
    select variant, (array_agg(excerpt order by found_at) filter (where excerpt is not null))[1] as excerpt,
      count(*)::int as copies, count(distinct (platform, account_id))::int as accounts,
      array_agg(distinct platform) as platforms, min(at) as first_at, max(at) as last_at,
      count(decided_at)::int as decided
    from incident_matches where incident_id = ${incidentId} and variant is not null and not awareness
    group by variant order by copies desc, variant limit ${limit}`,
  );
}

export async function forgetVariants(trx: Db, incidentId: string): Promise<void> {
  await sql`delete from incident_variants where incident_id = ${incidentId}`.execute(trx);
}
