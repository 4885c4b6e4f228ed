import type { Meeting, Representative } from '@breakwater/contracts/ledger';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const REPRESENTATIVE = sql.raw(`
  id, platform, role, country, name, email, languages, availability, published, notified_at, from_at as "from",
  until_at as until`);

export function selectRepresentatives(db: Db, platform?: string): Promise<Representative[]> {
  return rowsOf(
    db,
    sql`
    select ${REPRESENTATIVE} from representatives where ${platform ?? null}::text is null or platform = ${platform ?? null}
    order by platform, role, from_at desc, id`,
  );
}

export function findRepresentative(db: Db, id: string): Promise<Representative | undefined> {
  return rowOf(db, sql`select ${REPRESENTATIVE} from representatives where id = ${id}`);
}

export async function putRepresentative(trx: Db, one: Representative): Promise<void> {
  const { id, platform, role, country, name, email, languages, availability, published } = one;
  await sql`
    insert into representatives (id, platform, role, country, name, email, languages, availability, published,
      notified_at, from_at, until_at)
    values (${id}, ${platform}, ${role}, ${country}, ${name}, ${email ?? null}, ${JSON.stringify(languages)}::jsonb,
      ${availability}, ${published}, ${one.notifiedAt ?? null}, ${one.from}, ${one.until ?? null})
    on conflict (id) do update set platform = excluded.platform, role = excluded.role, country = excluded.country,
      name = excluded.name, email = excluded.email, languages = excluded.languages,
      availability = excluded.availability, published = excluded.published, notified_at = excluded.notified_at,
      from_at = excluded.from_at, until_at = excluded.until_at`.execute(trx);
}

const MEETING = sql.raw('id, matter_id, title, at, day, parties, minutes, agreed_at as agreed, recorded_by');

/** Meetings, the latest first. */
export function selectMeetings(db: Db, matterId: string | undefined): Promise<Meeting[]> {
  return rowsOf(
    db,
    sql`
    select ${MEETING} from meetings where ${matterId ?? null}::uuid is null or matter_id = ${matterId ?? null}::uuid
    order by at desc, id limit 500`,
  );
}

export function lockMeeting(trx: Db, id: string): Promise<Meeting | undefined> {
  return rowOf(trx, sql`select ${MEETING} from meetings where id = ${id} for update`);
}

export async function putMeeting(trx: Db, one: Meeting): Promise<void> {
  const { id, matterId, title, at, day, parties, minutes, agreed, recordedBy } = one;
  await sql`
    insert into meetings (id, matter_id, title, at, day, parties, minutes, agreed_at, recorded_by)
    values (${id}, ${matterId ?? null}, ${title}, ${at}, ${day ?? null}, ${JSON.stringify(parties)}::jsonb,
      ${minutes ?? null}, ${agreed ?? null}, ${recordedBy})
    on conflict (id) do update set matter_id = excluded.matter_id, title = excluded.title, at = excluded.at, day = excluded.day,
      parties = excluded.parties, minutes = excluded.minutes, agreed_at = excluded.agreed_at`.execute(trx);
}
