import type { IncidentNotice } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

const select = (db: Db, rest: RawBuilder<unknown>): Promise<IncidentNotice[]> =>
  rowsOf(
    db,
    sql`
    select id, incident_id, state, jurisdiction, authority_id, authority_name, law, article, language, title, body,
      prepared_by, prepared_at, sent_by, sent_at, sent_how
    from incident_notices ${rest}`,
  );

export async function insertNotice(trx: Db, one: IncidentNotice): Promise<void> {
  await sql`
    insert into incident_notices (id, incident_id, state, jurisdiction, authority_id, authority_name, law, article,
      language, title, body, prepared_by, prepared_at)
    values (${one.id}, ${one.incidentId}, 'draft', ${one.jurisdiction}, ${one.authorityId ?? null},
      ${one.authorityName ?? null}, ${one.law}, ${one.article}, ${one.language}, ${one.title}, ${one.body},
      ${one.preparedBy}, ${one.preparedAt})`.execute(trx);
}

/** Notices of an incident, oldest first. */
export function selectNotices(db: Db, incidentId: string): Promise<IncidentNotice[]> {
  return select(db, sql`where incident_id = ${incidentId} order by prepared_at, id`);
}

export async function lockNotice(
  trx: Db,
  incidentId: string,
  id: string,
): Promise<IncidentNotice | undefined> {
  return (await select(trx, sql`where incident_id = ${incidentId} and id = ${id} for update`))[0];
}

export async function changeNoticeText(
  trx: Db,
  id: string,
  { title, body }: { readonly title?: string | undefined; readonly body?: string | undefined },
): Promise<void> {
  await sql`
    update incident_notices set title = coalesce(${title ?? null}::text, title), body = coalesce(${body ?? null}::text, body)
    where id = ${id}`.execute(trx);
}

export async function markSent(
  trx: Db,
  id: string,
  { by, at, how }: { readonly by: string; readonly at: number; readonly how: string },
): Promise<void> {
  await sql`
    update incident_notices set state = 'sent', sent_by = ${by}, sent_at = ${toInstant(at)}, sent_how = ${how}
    where id = ${id}`.execute(trx);
}
