import type { Meeting, Representative } from '@breakwater/contracts/ledger';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { instantOf } from './instants.ts';

interface RepresentativeRow {
  readonly id: string;
  readonly platform: string;
  readonly role: Representative['role'];
  readonly country: string;
  readonly name: string;
  readonly email: string | null;
  readonly languages: string[];
  readonly availability: Representative['availability'];
  readonly published: boolean;
  readonly notified_at: Date | null;
  readonly from_at: Date;
  readonly until_at: Date | null;
}

function toRepresentative(row: RepresentativeRow): Representative {
  const { id, platform, role, country, name, email, languages, availability, published } = row;
  const [notifiedAt, until] = [instantOf(row.notified_at), instantOf(row.until_at)];
  return {
    id,
    platform,
    role,
    country,
    name,
    languages,
    availability,
    published,
    ...(email !== null && { email }),
    ...(notifiedAt !== undefined && { notifiedAt }),
    from: toInstant(row.from_at.getTime()),
    ...(until !== undefined && { until }),
  };
}

export async function selectRepresentatives(db: Db, platform?: string): Promise<Representative[]> {
  const { rows } = await sql<RepresentativeRow>`
    select * from representatives where ${platform ?? null}::text is null or platform = ${platform ?? null}
    order by platform, role, from_at desc, id`.execute(db);
  return rows.map(toRepresentative);
}

export async function findRepresentative(db: Db, id: string): Promise<Representative | undefined> {
  const { rows } = await sql<RepresentativeRow>`select * from representatives where id = ${id}`.execute(db);
  return rows[0] && toRepresentative(rows[0]);
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

interface MeetingRow {
  readonly id: string;
  readonly matter_id: string | null;
  readonly title: string;
  readonly at: Date;
  readonly parties: string[];
  readonly minutes: string | null;
  readonly agreed_at: Date | null;
  readonly recorded_by: string;
}

function toMeeting(row: MeetingRow): Meeting {
  const agreed = instantOf(row.agreed_at);
  return {
    id: row.id,
    ...(row.matter_id !== null && { matterId: row.matter_id }),
    title: row.title,
    at: toInstant(row.at.getTime()),
    parties: row.parties,
    ...(row.minutes !== null && { minutes: row.minutes }),
    ...(agreed !== undefined && { agreed }),
    recordedBy: row.recorded_by,
  };
}

/** Meetings, the latest first. */
export async function selectMeetings(db: Db, matterId: string | undefined): Promise<Meeting[]> {
  const { rows } = await sql<MeetingRow>`
    select * from meetings where ${matterId ?? null}::uuid is null or matter_id = ${matterId ?? null}::uuid
    order by at desc, id limit 500`.execute(db);
  return rows.map(toMeeting);
}

export async function lockMeeting(trx: Db, id: string): Promise<Meeting | undefined> {
  const { rows } = await sql<MeetingRow>`select * from meetings where id = ${id} for update`.execute(trx);
  return rows[0] && toMeeting(rows[0]);
}

export async function putMeeting(trx: Db, one: Meeting): Promise<void> {
  const { id, matterId, title, at, parties, minutes, agreed, recordedBy } = one;
  await sql`
    insert into meetings (id, matter_id, title, at, parties, minutes, agreed_at, recorded_by)
    values (${id}, ${matterId ?? null}, ${title}, ${at}, ${JSON.stringify(parties)}::jsonb, ${minutes ?? null},
      ${agreed ?? null}, ${recordedBy})
    on conflict (id) do update set matter_id = excluded.matter_id, title = excluded.title, at = excluded.at,
      parties = excluded.parties, minutes = excluded.minutes, agreed_at = excluded.agreed_at`.execute(trx);
}
