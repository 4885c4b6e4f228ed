import type { Locale } from '@breakwater/contracts';
import type { Officer } from '@breakwater/contracts/orders';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

const SELECT = sql.raw(`
  select id, authority_id, contact_id, name, email, locale, disabled_at is not null as disabled, created_at, vouched_at,
    vouched_by, expires_at, joined_at, last_seen_at, (select max(l.expires_at) from officer_links l
    where l.officer_id = officers.id and l.used_at is null) as invited_until
  from officers`);

function findOne(db: Db, where: RawBuilder<unknown>): Promise<Officer | undefined> {
  return rowOf(db, sql`${SELECT} where ${where}`);
}

export const findOfficer = (db: Db, id: string) => findOne(db, sql`id = ${id}`);

/** The account, locked until the transaction ends. */
export const lockOfficer = (trx: Db, id: string) => findOne(trx, sql`id = ${id} for update of officers`);

export const lockOfficerOfContact = (trx: Db, contactId: string) =>
  findOne(trx, sql`contact_id = ${contactId} for update of officers`);

export function listOfficers(db: Db, authorityId: string | undefined): Promise<Officer[]> {
  return rowsOf(
    db,
    sql`
    ${SELECT} where ${authorityId ?? null}::uuid is null or authority_id = ${authorityId ?? null}::uuid
    order by created_at, id`,
  );
}

/** Who vouches for an account, and until when. */
export interface Vouch {
  readonly at: string;
  readonly by: string;
  readonly until: string;
}

export async function insertOfficer(
  trx: Db,
  officer: Pick<Officer, 'id' | 'authorityId' | 'contactId' | 'name' | 'email' | 'locale'>,
  { at, by, until }: Vouch,
): Promise<void> {
  await sql`
    insert into officers (id, authority_id, contact_id, name, email, locale, created_at, vouched_at, vouched_by,
      expires_at)
    values (${officer.id}, ${officer.authorityId}, ${officer.contactId}, ${officer.name}, ${officer.email},
      ${officer.locale}, ${at}, ${at}, ${by}, ${until})`.execute(trx);
}

export async function setVouch(trx: Db, id: string, { at, by, until }: Vouch): Promise<void> {
  await sql`
    update officers set vouched_at = ${at}, vouched_by = ${by}, expires_at = ${until} where id = ${id}`.execute(
    trx,
  );
}

export async function setOfficerName(
  trx: Db,
  id: string,
  { name, email }: Pick<Officer, 'name' | 'email'>,
): Promise<void> {
  await sql`update officers set name = ${name}, email = ${email} where id = ${id}`.execute(trx);
}

export async function setOfficerLocale(db: Db, id: string, locale: Locale): Promise<void> {
  await sql`update officers set locale = ${locale} where id = ${id}`.execute(db);
}

/** A trigger ends sessions and open invitations with it. */
export async function setOfficerDisabled(trx: Db, id: string, at: string | undefined): Promise<void> {
  await sql`update officers set disabled_at = ${at ?? null}::timestamptz where id = ${id}`.execute(trx);
}

export async function noteJoined(trx: Db, id: string, at: string): Promise<void> {
  await sql`
    update officers set joined_at = coalesce(joined_at, ${at}::timestamptz) where id = ${id}`.execute(trx);
}

export async function noteOfficerSeen(db: Db, id: string, at: string): Promise<void> {
  await sql`update officers set last_seen_at = ${at}::timestamptz where id = ${id}`.execute(db);
}
