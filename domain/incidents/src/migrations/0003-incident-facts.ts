import { type Kysely, sql } from 'kysely';

/** Notices to authorities, what other installations were told, and what they told us. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table incident_notices (
      id uuid primary key,
      incident_id uuid not null references incidents (id),
      state text not null check (state in ('draft', 'sent')),
      jurisdiction text not null,
      authority_id uuid,
      authority_name text,
      law text not null,
      article text not null,
      language text not null,
      title text not null,
      body text not null,
      prepared_by text not null,
      prepared_at timestamptz not null,
      sent_by text,
      sent_at timestamptz,
      sent_how text,
      constraint a_person_sends_a_notice
        check ((state = 'sent') = (sent_by is not null and sent_at is not null and sent_how is not null)),
      check (sent_by like 'staff:_%')
    )`.execute(db);
  await sql`create index incident_notices_of on incident_notices (incident_id, prepared_at)`.execute(db);
  await sql`
    create table incident_shares (
      id uuid primary key,
      incident_id uuid not null references incidents (id),
      peer_id uuid not null,
      peer_name text not null,
      shared_by text not null,
      shared_at timestamptz not null,
      status text not null check (status in ('active', 'closed', 'false-alarm')),
      indicators int not null,
      constraint a_person_shares_facts check (status <> 'active' or shared_by like 'staff:_%'),
      constraint an_end_tells_no_indicators check (status = 'active' or indicators = 0)
    )`.execute(db);
  await sql`create index incident_shares_of on incident_shares (incident_id, shared_at)`.execute(db);
  await sql`
    create table incident_proposals (
      id uuid primary key,
      peer_id uuid not null,
      peer_name text not null,
      external_id uuid not null,
      received_at timestamptz not null,
      facts jsonb not null,
      -- SHA-256 over the facts as they came.
      fingerprint text not null,
      -- When its installation told that it ended there.
      ended_at timestamptz,
      state text not null check (state in ('waiting', 'accepted', 'declined', 'expired')),
      incident_id uuid references incidents (id),
      decided_by text,
      decided_at timestamptz,
      reason text,
      constraint a_person_takes_facts_over check (state <> 'accepted' or (decided_by like 'staff:_%' and incident_id is not null))
    )`.execute(db);
  await sql`
    create unique index incident_proposals_waiting on incident_proposals (peer_id, external_id)
    where state = 'waiting'`.execute(db);
  await sql`
    create index incident_proposals_of on incident_proposals (incident_id) where incident_id is not null`.execute(
    db,
  );
  await sql`create index incident_proposals_latest on incident_proposals (received_at desc, id desc)`.execute(
    db,
  );
}
