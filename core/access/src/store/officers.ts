import type { Locale } from '@breakwater/contracts';
import type { Officer } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

interface OfficerRow {
  readonly id: string;
  readonly authority_id: string;
  readonly contact_id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly created_at: Date;
  readonly vouched_at: Date;
  readonly vouched_by: string;
  readonly expires_at: Date;
  readonly joined_at: Date | null;
  readonly last_seen_at: Date | null;
  readonly disabled_at: Date | null;
  readonly invited_until: Date | null;
}

const SELECT = sql.raw(`
  select officers.*, (select max(l.expires_at) from officer_links l
    where l.officer_id = officers.id and l.used_at is null) as invited_until
  from officers`);

const instantOf = (date: Date) => toInstant(date.getTime());

function toOfficer(row: OfficerRow): Officer {
  return {
    id: row.id,
    authorityId: row.authority_id,
    contactId: row.contact_id,
    name: row.name,
    email: row.email,
    disabled: row.disabled_at !== null,
    locale: row.locale,
    createdAt: instantOf(row.created_at),
    vouchedAt: instantOf(row.vouched_at),
    vouchedBy: row.vouched_by,
    expiresAt: instantOf(row.expires_at),
    ...(row.joined_at && { joinedAt: instantOf(row.joined_at) }),
    ...(row.last_seen_at && { lastSeenAt: instantOf(row.last_seen_at) }),
    ...(row.invited_until && { invitedUntil: instantOf(row.invited_until) }),
  };
}

async function findOne(db: Db, where: RawBuilder<unknown>): Promise<Officer | undefined> {
  const { rows } = await sql<OfficerRow>`${SELECT} where ${where}`.execute(db);
  return rows[0] && toOfficer(rows[0]);
}

export const findOfficer = (db: Db, id: string) => findOne(db, sql`id = ${id}`);

/** The account, locked until the transaction ends. */
export const lockOfficer = (trx: Db, id: string) => findOne(trx, sql`id = ${id} for update of officers`);

export const lockOfficerOfContact = (trx: Db, contactId: string) =>
  findOne(trx, sql`contact_id = ${contactId} for update of officers`);

export async function listOfficers(db: Db, authorityId: string | undefined): Promise<Officer[]> {
  const { rows } = await sql<OfficerRow>`
    ${SELECT} where ${authorityId ?? null}::uuid is null or authority_id = ${authorityId ?? null}::uuid
    order by created_at, id`.execute(db);
  return rows.map(toOfficer);
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
