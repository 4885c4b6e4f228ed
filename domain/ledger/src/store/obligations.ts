import type { LocalText } from '@breakwater/contracts';
import type { Obligation } from '@breakwater/contracts/ledger';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { instantOf } from './instants.ts';

/** An obligation without its state, which follows from the rest and the time. */
export type StoredObligation = Omit<Obligation, 'state'>;

interface ObligationRow {
  readonly id: string;
  readonly platform: string;
  readonly instrument: string;
  readonly pack_version: string;
  readonly rule: string;
  readonly occurrence: string;
  readonly label: LocalText;
  readonly art: string;
  readonly kinds: string[];
  readonly due_at: Date | null;
  readonly met_at: Date | null;
  readonly not_applicable: string | null;
  readonly owner: string | null;
}

interface EvidenceRow {
  readonly obligation_id: string;
  readonly kind: string;
  readonly reference: string;
  readonly sha256: string | null;
  readonly at: Date;
  readonly by: string;
}

function toObligation(row: ObligationRow, evidence: readonly EvidenceRow[]): StoredObligation {
  const { id, platform, instrument, rule, occurrence, label, art, kinds, owner } = row;
  const [dueAt, metAt] = [instantOf(row.due_at), instantOf(row.met_at)];
  return {
    id,
    platform,
    instrument,
    packVersion: row.pack_version,
    rule,
    occurrence,
    label,
    art,
    kinds,
    ...(dueAt !== undefined && { dueAt }),
    ...(metAt !== undefined && { metAt }),
    ...(row.not_applicable !== null && { because: row.not_applicable }),
    ...(owner !== null && { owner }),
    evidence: evidence.map(({ kind, reference, sha256, at, by }) => ({
      kind,
      reference,
      at: toInstant(at.getTime()),
      by,
      ...(sha256 !== null && { sha256 }),
    })),
  };
}

async function withEvidence(db: Db, rows: readonly ObligationRow[]): Promise<StoredObligation[]> {
  const ids = rows.map(({ id }) => id);
  const { rows: evidence } = await sql<EvidenceRow>`
    select * from obligation_evidence where obligation_id = any(${ids}::uuid[]) order by obligation_id, seq`.execute(
    db,
  );
  return rows.map((row) =>
    toObligation(
      row,
      evidence.filter(({ obligation_id }) => obligation_id === row.id),
    ),
  );
}

/** Obligations by date, those without one last. */
export async function selectObligations(
  db: Db,
  {
    platform,
    instrument,
  }: { readonly platform?: string | undefined; readonly instrument?: string | undefined },
): Promise<StoredObligation[]> {
  const { rows } = await sql<ObligationRow>`
    select * from obligations
    where (${platform ?? null}::text is null or platform = ${platform ?? null})
      and (${instrument ?? null}::text is null or instrument = ${instrument ?? null})
    order by due_at nulls last, platform, instrument, rule, id limit 2000`.execute(db);
  return withEvidence(db, rows);
}

export async function findObligation(db: Db, id: string): Promise<StoredObligation | undefined> {
  const { rows } = await sql<ObligationRow>`select * from obligations where id = ${id}`.execute(db);
  return (await withEvidence(db, rows))[0];
}

export async function lockObligation(trx: Db, id: string): Promise<StoredObligation | undefined> {
  const { rows } = await sql<ObligationRow>`select * from obligations where id = ${id} for update`.execute(
    trx,
  );
  return (await withEvidence(trx, rows))[0];
}

/**
 * Adds an obligation, or gives one that is there the date that it had not. Says whether it changed anything; what is met
 * or does not apply stays as it is.
 */
export async function addObligation(trx: Db, one: StoredObligation): Promise<boolean> {
  const { id, platform, instrument, packVersion, rule, occurrence, label, art, kinds, dueAt } = one;
  const { rows } = await sql`
    insert into obligations (id, platform, instrument, pack_version, rule, occurrence, label, art, kinds, due_at)
    values (${id}, ${platform}, ${instrument}, ${packVersion}, ${rule}, ${occurrence}, ${JSON.stringify(label)}::jsonb,
      ${art}, ${JSON.stringify(kinds)}::jsonb, ${dueAt ?? null})
    on conflict (platform, instrument, rule, occurrence) do update
      set due_at = excluded.due_at, pack_version = excluded.pack_version
      where obligations.due_at is null and excluded.due_at is not null and obligations.met_at is null
    returning id`.execute(trx);
  return rows.length > 0;
}

export async function writeObligation(trx: Db, one: StoredObligation): Promise<void> {
  await sql`
    update obligations set due_at = ${one.dueAt ?? null}, met_at = ${one.metAt ?? null},
      not_applicable = ${one.because ?? null}, owner = ${one.owner ?? null}
    where id = ${one.id}`.execute(trx);
}

export async function insertEvidence(
  trx: Db,
  obligationId: string,
  { kind, reference, sha256, at, by }: Obligation['evidence'][number],
): Promise<void> {
  await sql`
    insert into obligation_evidence (obligation_id, kind, reference, sha256, at, by)
    values (${obligationId}, ${kind}, ${reference}, ${sha256 ?? null}, ${at}, ${by})`.execute(trx);
}
