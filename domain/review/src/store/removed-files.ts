import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { isDecided } from './copies.ts';

/** A file of removed content. */
export interface RemovedFile {
  readonly sha256: string;
  /** Content that it was in. */
  readonly contentId: string;
  readonly decisionId: string;
  readonly policy: string;
  /** Rank of the severity. */
  readonly severity: number;
}

export async function insertRemovedFiles(trx: Db, files: readonly RemovedFile[]): Promise<void> {
  if (files.length === 0) return;
  await sql`
    insert into removed_files (sha256, content_id, decision_id, policy, severity)
    select * from unnest(
      ${files.map(({ sha256 }) => sha256)}::text[],
      ${files.map(({ contentId }) => contentId)}::text[],
      ${files.map(({ decisionId }) => decisionId)}::uuid[],
      ${files.map(({ policy }) => policy)}::text[],
      ${files.map(({ severity }) => severity)}::int[])
    on conflict do nothing`.execute(trx);
}

export async function deleteRemovedFiles(trx: Db, decisionId: string): Promise<void> {
  await sql`delete from removed_files where decision_id = ${decisionId}`.execute(trx);
}

/** Of these files those of content whose removal is in force, each with the gravest decision. */
export function findRemovedFiles(db: Db, files: readonly string[], at: string): Promise<RemovedFile[]> {
  return rowsOf(
    db,
    sql`
    select distinct on (f.sha256) f.sha256, f.content_id, f.decision_id, f.policy, f.severity
    from removed_files f join actions a on a.decision_id = f.decision_id and a.content_id = f.content_id
      and a.kind = 'remove-content' and a.ended_at is null and (a.expires_at is null or a.expires_at > ${at})
    where f.sha256 = any (${files}::text[]) order by f.sha256, f.severity desc, f.decision_id`,
  );
}

/** Content that would be held, with the id that the hold would have. */
export interface WouldBeHeld {
  readonly holdId: string;
  readonly platform: string;
  readonly accountId: string;
  readonly contentId: string;
}

/** Of these the ids of holds on which there is nothing to wait for: it was held before, or people decided on it. */
export async function selectSettled(db: Db, holds: readonly WouldBeHeld[]): Promise<Set<string>> {
  if (holds.length === 0) return new Set();
  const rows = await rowsOf<{ holdId: string }>(
    db,
    sql`
    select c.hold_id from unnest(
      ${holds.map(({ holdId }) => holdId)}::uuid[],
      ${holds.map(({ platform }) => platform)}::text[],
      ${holds.map(({ accountId }) => accountId)}::text[],
      ${holds.map(({ contentId }) => contentId)}::text[]
    ) as c (hold_id, platform, account_id, content_id)
    where exists (select from actions a where a.id = c.hold_id) or ${isDecided('c')}`,
  );
  return new Set(rows.map(({ holdId }) => holdId));
}
