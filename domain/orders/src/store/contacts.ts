import type { AuthorityContact, ContactEntry, ContactVerification } from '@breakwater/contracts/orders';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { plain } from './plain.ts';

interface Row extends Omit<AuthorityContact, keyof ContactEntry> {
  readonly entry: ContactEntry;
}

const SELECTED = sql.raw(`id, authority_id as "authorityId", entry, level, verified_at as "verifiedAt",
  verified_by as "verifiedBy", expires_at as "expiresAt", revoked_at as "revokedAt",
  revoked_because as "revokedBecause", officer_id as "officerId", created_at as "createdAt"`);

function toContact(row: object): AuthorityContact {
  const { entry, ...rest } = plain<Row>(row);
  return { ...entry, ...rest };
}

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
  const { rows } = await sql<object>`
    select ${SELECTED}, phone_at as "phoneAt" from authority_contacts where id = ${id} ${lock ? sql`for update` : sql``}`.execute(
    db,
  );
  return rows[0] && (toContact(rows[0]) as AuthorityContact & { phoneAt?: string });
}

export async function selectContacts(db: Db, authorityId: string): Promise<AuthorityContact[]> {
  const { rows } = await sql<object>`
    select ${SELECTED} from authority_contacts where authority_id = ${authorityId} order by created_at, id`.execute(
    db,
  );
  return rows.map(toContact);
}

/** Contacts with a mail address, whatever its case. */
export async function selectContactsByMail(db: Db, email: string): Promise<AuthorityContact[]> {
  const { rows } = await sql<object>`
    select ${SELECTED} from authority_contacts where lower(entry ->> 'email') = ${email.toLowerCase()}
    order by created_at limit 2`.execute(db);
  return rows.map(toContact);
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

export async function selectVerifications(
  db: Db,
  authorityId: string,
): Promise<(ContactVerification & { readonly contactId: string })[]> {
  const { rows } = await sql<object>`
    select v.contact_id as "contactId", v.at, v.by, v.level, v.method, v.note from contact_verifications v
    join authority_contacts c on c.id = v.contact_id where c.authority_id = ${authorityId} order by v.at, v.id`.execute(
    db,
  );
  return rows.map((row) => plain<ContactVerification & { contactId: string }>(row));
}

/** By which way the level of a contact was shown last. */
export async function lastMethod(trx: Db, contactId: string): Promise<string | undefined> {
  const { rows } = await sql<{ method: string }>`
    select method from contact_verifications where contact_id = ${contactId} order by at desc, id desc limit 1`.execute(
    trx,
  );
  return rows[0]?.method;
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
