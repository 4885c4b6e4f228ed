import type { Obligation } from '@breakwater/contracts/ledger';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** An obligation without its state, which follows from the rest and the time. */
export type StoredObligation = Omit<Obligation, 'state'>;

type Evidence = Obligation['evidence'][number];

async function select(db: Db, which: RawBuilder<unknown>): Promise<StoredObligation[]> {
  const rows = await rowsOf<Omit<StoredObligation, 'evidence'>>(
    db,
    sql`
    select id, platform, instrument, pack_version, rule, occurrence, label, art, kinds, due_at, met_at,
      not_applicable as because, owner
    from obligations ${which}`,
  );
  const evidence = new Map<string, Evidence[]>(rows.map(({ id }) => [id, []]));
  const pieces = await rowsOf<Evidence & { obligationId: string }>(
    db,
    sql`
    select obligation_id, kind, reference, sha256, at, by from obligation_evidence
    where obligation_id = any(${[...evidence.keys()]}::uuid[]) order by obligation_id, seq`,
  );
  for (const { obligationId, ...piece } of pieces) evidence.get(obligationId)?.push(piece);
  return rows.map((row) => ({ ...row, evidence: evidence.get(row.id) ?? [] }));
}

/** Obligations by date, those without one last. */
export function selectObligations(
  db: Db,
  {
    platform,
    instrument,
  }: { readonly platform?: string | undefined; readonly instrument?: string | undefined },
): Promise<StoredObligation[]> {
  return select(
    db,
    sql`where (${platform ?? null}::text is null or platform = ${platform ?? null})
      and (${instrument ?? null}::text is null or instrument = ${instrument ?? null})
    order by due_at nulls last, platform, instrument, rule, id limit 2000`,
  );
}

export async function lockObligation(trx: Db, id: string): Promise<StoredObligation | undefined> {
  return (await select(trx, sql`where id = ${id} for update`))[0];
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
