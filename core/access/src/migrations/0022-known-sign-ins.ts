import { type Kysely, sql } from 'kysely';

/**
 * Who people are at the provider of single sign-on: an e-mail address may be given to somebody else there, the subject
 * is not (OpenID Connect Core 1.0 § 5.7). And from which networks an account was signed in to, as hashes, so that
 * strangers elsewhere do not keep its owner out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table staff_oidc_subjects (
      issuer text not null,
      subject text not null,
      staff_id uuid not null references staff (id) on delete cascade,
      bound_at timestamptz not null,
      primary key (issuer, subject),
      unique (staff_id, issuer)
    )`.execute(db);
  await sql`
    create table sign_in_networks (
      subject text primary key,
      last_at timestamptz not null
    )`.execute(db);
}
