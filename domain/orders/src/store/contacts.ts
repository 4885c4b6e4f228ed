import type { AuthorityContact, ContactEntry, ContactVerification } from '@breakwater/contracts/orders';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { entered } from './entered.ts';

/** A contact as stored. */
interface EnteredContact extends Omit<AuthorityContact, keyof ContactEntry> {
  readonly entry: ContactEntry;
}

const COLUMNS = sql.raw(`
  id, authority_id, entry, level, verified_at, verified_by, expires_at, revoked_at, revoked_because, officer_id,
  created_at`);

export async function insertContact(
  trx: Db,
  { id, authorityId }: { readonly id: string; readonly authorityId: string },
  entry: ContactEntry,
  at: string,
): Promise<void> {
  await sql`
    insert into authority_contacts (id, authority_id, entry, phone_at, created_at)
    values (${id}, ${authorityId}, ${JSON.stringify(entry)}::jsonb, ${entry.phone === undefined ? null : at}, ${at})`.execute(
    trx,
  );
}

/** Changes a contact; a new number begins to count anew. */
export async function updateContact(trx: Db, id: string, entry: ContactEntry, at: string): Promise<void> {
  await sql`
    update authority_contacts set
      phone_at = case when entry ->> 'phone' is not distinct from ${entry.phone ?? null}::text then phone_at
        when ${entry.phone ?? null}::text is null then null else ${at}::timestamptz end,
      entry = ${JSON.stringify(entry)}::jsonb
    where id = ${id}`.execute(trx);
}

export async function selectContact(
  db: Db,
  id: string,
  { lock = false } = {},
): Promise<(AuthorityContact & { readonly phoneAt?: string }) | undefined> {
  const found = await rowOf<EnteredContact & { phoneAt?: string }>(
    db,
    sql`select ${COLUMNS}, phone_at from authority_contacts where id = ${id} ${lock ? sql`for update` : sql``}`,
  );
  return found && entered(found);
}

export async function selectContacts(db: Db, authorityId: string): Promise<AuthorityContact[]> {
  const rows = await rowsOf<EnteredContact>(
    db,
    sql`select ${COLUMNS} from authority_contacts where authority_id = ${authorityId} order by created_at, id`,
  );
  return rows.map(entered);
}

/** Contacts with a mail address, whatever its case. */
export async function selectContactsByMail(db: Db, email: string): Promise<AuthorityContact[]> {
  const rows = await rowsOf<EnteredContact>(
    db,
    sql`
    select ${COLUMNS} from authority_contacts where lower(entry ->> 'email') = ${email.toLowerCase()}
    order by created_at limit 2`,
  );
  return rows.map(entered);
}

export async function insertVerification(
  trx: Db,
  id: string,
  contactId: string,
  { at, by, level, method, note }: ContactVerification,
): Promise<void> {
  await sql`
    insert into contact_verifications (id, contact_id, at, by, level, method, note)
    values (${id}, ${contactId}, ${at}, ${by}, ${level}, ${method}, ${note ?? null})`.execute(trx);
}

export function selectVerifications(
  db: Db,
  authorityId: string,
): Promise<(ContactVerification & { readonly contactId: string })[]> {
  return rowsOf(
    db,
    sql`
    select v.contact_id, v.at, v.by, v.level, v.method, v.note from contact_verifications v
    join authority_contacts c on c.id = v.contact_id where c.authority_id = ${authorityId} order by v.at, v.id`,
  );
}

/** By which way the level of a contact was shown last. */
export async function lastMethod(trx: Db, contactId: string): Promise<string | undefined> {
  const found = await rowOf<{ method: string }>(
    trx,
    sql`select method from contact_verifications where contact_id = ${contactId} order by at desc, id desc limit 1`,
  );
  return found?.method;
}

export async function setLevel(
  trx: Db,
  id: string,
  shown: { readonly level: number; readonly at: string; readonly by: string; readonly expiresAt: string },
  officerId: string | undefined,
): Promise<void> {
  await sql`
    update authority_contacts set level = ${shown.level}, verified_at = ${shown.at}, verified_by = ${shown.by},
      expires_at = ${shown.expiresAt}, officer_id = coalesce(${officerId ?? null}::uuid, officer_id)
    where id = ${id}`.execute(trx);
}

export async function setRevoked(trx: Db, id: string, at: string, because: string): Promise<void> {
  await sql`
    update authority_contacts set revoked_at = ${at}, revoked_because = ${because} where id = ${id}`.execute(
    trx,
  );
}
