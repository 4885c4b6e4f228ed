import type { AccountRef } from '@breakwater/contracts';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { Mark } from '../marks/mark.ts';

/** A mark as it is stored: its signature as text. */
type StoredMark = Omit<Mark, 'signature'> & { readonly signature: string };

/**
 * Keeps marks, in one statement; of those with the same id the last one. A flag on content that says something else by now, or
 * is flagged for something else, takes the place of the one before; what was decided stays as it is. Says which are new.
 */
export async function saveMarks(db: Db, marks: readonly Mark[]): Promise<string[]> {
  if (marks.length === 0) return [];
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const rows = JSON.stringify(
    [...byId.values()].map(({ signature, ...mark }) => ({ ...mark, signature: writeSignature(signature) })),
  );
  const added = await rowsOf<{ id: string }>(
    db,
    sql`
    insert into spread_marks as m (id, ref, said, platform, account_id, content_id, at, expires_at, because, policies, files,
      signature)
    select id, ref, said, platform, "accountId", "contentId", to_timestamp(at / 1000), to_timestamp("expiresAt" / 1000),
      because, policies, files, signature
    from json_to_recordset(${rows}::json) as r(id text, ref text, said text, platform text, "accountId" text,
      "contentId" text, at float8, "expiresAt" float8, because text[], policies text[], files text[], signature text)
    order by id
    on conflict (id) do update set at = excluded.at, expires_at = excluded.expires_at, because = excluded.because,
      policies = excluded.policies, files = excluded.files, signature = excluded.signature
    where m.ref = 'flag' and (m.expires_at <= excluded.at or (m.signature, m.files, m.because, m.policies)
      is distinct from (excluded.signature, excluded.files, excluded.because, excluded.policies))
    returning m.id`,
  );
  return added.map(({ id }) => id);
}

/** Which marks are deleted. */
export type MarksToDelete = { readonly ref: string } | AccountRef | { readonly expiredBy: number };

/** Deletes marks; says which. */
export async function deleteMarks(db: Db, which: MarksToDelete): Promise<string[]> {
  const gone = await rowsOf<{ id: string }>(
    db,
    sql`delete from spread_marks where ${conditionOf(which)} returning id`,
  );
  return gone.map(({ id }) => id);
}

function conditionOf(which: MarksToDelete) {
  if ('ref' in which) return sql`ref = ${which.ref}`;
  if ('expiredBy' in which) return sql`expires_at < to_timestamp(${which.expiredBy / 1000}::float8)`;
  return sql`platform = ${which.platform} and account_id = ${which.accountId}`;
}

/** Marks that are not over, the oldest of them first: of too many what people decided, and then the latest. */
export async function latestMarks(db: Db, most: number, now: number): Promise<Mark[]> {
  return select(
    db,
    sql`where expires_at > to_timestamp(${now / 1000}::float8) 
      order by (ref = 'flag'), spread_marks.at desc limit ${most}`,
  ).then((marks) => marks.reverse());
}

/** Marks by id; those that are gone are left out. */
export function marksOf(db: Db, ids: readonly string[]): Promise<Mark[]> {
  return select(db, sql`where id = any(${ids}::text[])`);
}

async function select(db: Db, which: ReturnType<typeof sql>): Promise<Mark[]> {
  const rows = await rowsOf<StoredMark>(
    db,
    sql`
    select id, ref, said, platform, account_id as "accountId", content_id as "contentId",
      extract(epoch from spread_marks.at)::float8 * 1000 as at, extract(epoch from expires_at)::float8 * 1000 as "expiresAt",
      because, policies, files, signature
    from spread_marks ${which}`,
  );
  return rows.map(({ signature, ...mark }) => ({ ...mark, signature: readSignature(signature) }));
}

/** As text: both databases read it the same. */
function writeSignature(signature: Uint32Array | undefined): string {
  if (!signature) return '';
  return Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).toString('base64');
}

function readSignature(written: string): Uint32Array | undefined {
  if (written === '') return undefined;
  const bytes = Uint8Array.from(Buffer.from(written, 'base64'));
  return bytes.byteLength % 4 === 0 ? new Uint32Array(bytes.buffer) : undefined;
}
