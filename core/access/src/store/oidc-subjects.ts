import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** Whom a provider means. */
export interface OidcSubject {
  readonly issuer: string;
  readonly subject: string;
}

export async function staffIdOfSubject(
  db: Db,
  { issuer, subject }: OidcSubject,
): Promise<string | undefined> {
  const { rows } = await sql<{ staff_id: string }>`
    select staff_id from staff_oidc_subjects where issuer = ${issuer} and subject = ${subject}`.execute(db);
  return rows[0]?.staff_id;
}

/** False where the person, or the subject, belongs to another one already. */
export async function bindSubject(
  trx: Db,
  staffId: string,
  { issuer, subject }: OidcSubject,
  at: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into staff_oidc_subjects (issuer, subject, staff_id, bound_at)
    values (${issuer}, ${subject}, ${staffId}, ${at}) on conflict do nothing returning staff_id`.execute(trx);
  return rows.length === 1;
}

/** The next sign-in with the person's e-mail address binds anew. */
export async function forgetSubjects(trx: Db, staffId: string): Promise<void> {
  await sql`delete from staff_oidc_subjects where staff_id = ${staffId}`.execute(trx);
}
