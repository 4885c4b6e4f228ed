import { randomUUID } from 'node:crypto';
import type { Job, JobResolution } from '@breakwater/contracts/review';
import { aPost } from '@breakwater/contracts/testing';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import type { TestServer } from './test-server.ts';

/** A word that stands in everything about an account, and nowhere else. */
export const CANARY = 'zwkq81canary';
export const CANARY_PLATFORM = 'harbour';
const platform = CANARY_PLATFORM;

const RULES = `
ruleset: canaries
version: 1
rules:
  - id: says-it
    title: It says it
    mode: live
    policy: platform/spam
    when: account.handle.contains("official")
    because: It is of {{account.handle}}
    then:
      - { action: queue, severity: high }
      - { action: hold-recommendation, for: P1D }
`;

/** Rules that quote what they see into verdicts, jobs, actions and what is sent. */
export async function activateCanaryRules(server: TestServer): Promise<void> {
  const { status } = await server.ask('/v1/rules', { method: 'PUT', body: { source: RULES } });
  if (status !== 200) throw new Error(`the rules of the canary were answered with ${status}`);
}

/** Plants a canary in everything that is kept of an account, as the product itself would put it there. */
export async function plantCanary(server: TestServer, id: string): Promise<void> {
  const at = new Date(Date.now() - 60_000).toISOString();
  const account = {
    id,
    handle: `isis_official_${CANARY}`,
    displayName: `ISIS official ${CANARY}`,
    bio: `Official media of ISIS ${CANARY}`,
  };
  const session = { ip: '203.0.113.199', userAgent: `Agent ${CANARY}`, deviceId: `device-${CANARY}` };
  const identifiers = { email: `${CANARY}@example.org` };
  await server.ask('/v1/webhooks', {
    body: { url: 'http://127.0.0.1:9/hook', events: ['action.created', 'statement.issued'] },
  });
  const events = [
    { id: randomUUID(), type: 'account.created', at, platform, account, session, identifiers },
    aPost(`Follow ${CANARY} for more.`, { id: randomUUID(), at, platform, account, session }),
    {
      id: randomUUID(),
      type: 'report.created',
      at,
      platform,
      account: { id },
      report: { reason: 'terrorism', note: `It says ${CANARY}`, reporter: 'amina' },
    },
    {
      id: randomUUID(),
      type: 'report.created',
      at,
      platform,
      account: { id: 'another' },
      report: { reason: 'spam', reporter: id },
    },
  ];
  const { body } = await server.ask('/v1/events?wait=10000', { body: events });
  const { accepted } = body as { accepted: number };
  if (accepted !== 4) throw new Error(`${accepted} of 4 events were accepted`);
  const { db } = server.breakwater.storage;
  const run = randomUUID();
  const group = randomUUID();
  const set = randomUUID();
  const json = JSON.stringify({ say: CANARY });
  await sql`insert into account_risk values (${platform}, ${id}, '{1}', ${json}::jsonb, 1,
      ${Date.now() + 180 * 86_400_000}::bigint)
    on conflict (platform, account_id) do update set telling = excluded.telling`.execute(db);
  await sql`insert into gate_checks (id, at, platform, account_id, cause, band, evidence, removal_ids, model)
    values (gen_random_uuid(), now(), ${platform}, ${id}, 'sign-up', 'likely', ${json}::jsonb, '{}', 'm')`.execute(
    db,
  );
  await sql`insert into network_runs (id, state, asked_by, asked_at, from_at, to_at, platforms, engine, step)
    values (${run}, 'done', 'x', now(), now() - interval '1 day', now(), '{harbour}', 'typescript', 'done')`.execute(
    db,
  );
  await sql`insert into network_cases (id, run_id, state, platforms, members, artefacts, bits, q, seeds, organic_possible,
    first_at, last_at, opened_at, updated_at, evidence)
    values (${group}, ${run}, 'unseeded', '{harbour}', 2, 1, 1, 1, '[]', false, now(), now(), now(), now(), '{}')`.execute(
    db,
  );
  await sql`insert into network_members values (${group}, 0, ${platform}, ${id}, 1, false)`.execute(db);
  await sql`insert into model_data_sets values (${set}, 's', 'file', 1, '{}', 0, 1, 0, now(), 'x',
    now() + interval '90 days', null, '[]')`.execute(db);
  await sql`insert into model_data_rows (data_set_id, place, text, labels, account, source)
    values (${set}, 0, ${`learnt ${CANARY}`}, '{}', ${`${platform}/${id}`}, 's')`.execute(db);
  await sql`insert into confirmed_texts values (gen_random_uuid(), 0, ${platform}, ${id}, '{1,2}',
    ${Date.now() + 180 * 86_400_000}::bigint)`.execute(db);
  const incident = randomUUID();
  await sql`insert into incidents (id, title, summary, happened_at, entities, jurisdictions, threat_to_life, trigger,
      reason, status, declared_at, declared_by, expires_at)
    values (${incident}, 'Made', '', now(), '[]', '{}', false, 'platform', 'made', 'declared', now(), 'staff:x',
      now() + interval '1 hour')`.execute(db);
  await sql`insert into incident_matches (incident_id, platform, content_id, account_id, event_id, event_ids, at, found_at, how,
      kinds, indicators, excerpt, awareness)
    values (${incident}, ${platform}, 'c', ${id}, ${incident}, array[${incident}::uuid], now(), now(), 'arriving', '{term}',
      '{}', ${CANARY}, false)`.execute(db);
  await sql`insert into incident_awareness (id, incident_id, kind, platform, account_id, reason, added_by, added_at)
    values (gen_random_uuid(), ${incident}, 'newsroom', ${platform}, ${id}, ${CANARY}, 'x', now())`.execute(
    db,
  );
  await sql`insert into incident_indicators (id, incident_id, kind, value, platform, key, reason, state, checked, added_by,
      added_at)
    values (gen_random_uuid(), ${incident}, 'account', ${id}, ${platform}, ${`${platform} ${id}`}, ${CANARY}, 'proposed',
      'passed', 'x', now())`.execute(db);
  await giveNotice(server, id);
  await untilCompared(db, id);
}

/** Somebody tells of what the account posted, by an address that leads to it. */
async function giveNotice({ breakwater }: TestServer, id: string): Promise<void> {
  const { redress, settings, storage } = breakwater;
  const pattern = 'https://harbour.example/@{account}';
  await settings.change({ noticeLocations: [{ platform, pattern }] }, 'staff:test');
  const { notice } = await redress.notices.receive({
    locations: [`https://harbour.example/@${id}`],
    category: 'terrorism',
    token: '',
    goodFaith: true,
    reason: `It says ${CANARY} again.`,
    name: `Sana ${CANARY}`,
    email: `${CANARY}@post.example`,
  });
  await redress.notices.setTarget(notice.id, { platform, accountId: id }, 'staff:test');
  // A notice becomes a report of the account, which is judged like any other.
  await until(`the notice about ${id} was not passed on`, async () => {
    const { rows } = await sql<{ done: boolean }>`
      select exists (select from notices where id = ${notice.id} and reported_at is not null)
        and not exists (select from event_queue) as done`.execute(storage.db);
    return rows[0]?.done === true;
  });
}

/** Accounts are compared with lists soon after they were seen, not at once. */
async function untilCompared(db: Db, id: string): Promise<void> {
  await until(`the account ${id} was not compared`, async () => {
    const { rows } = await sql<{ done: boolean }>`
      select exists (select from screening_matches where account_id = ${id})
        and not exists (select from screening_due where account_id = ${id}) as done`.execute(db);
    return rows[0]?.done === true;
  });
}

/** Ten times in a row: what is under way has left the list of what is due already. */
async function until(otherwise: string, isDone: () => Promise<boolean>): Promise<void> {
  let quiet = 0;
  for (let tries = 0; tries < 400; tries++) {
    quiet = (await isDone()) ? quiet + 1 : 0;
    if (quiet === 10) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${otherwise} within 20 s`);
}

/** Has a person decide, tells the user why, and has the user appeal. */
export async function decideCanary(server: TestServer, id: string): Promise<void> {
  const amina = await server.person('Amina', ['reviewer']);
  const { body } = await server.ask(`/v1/jobs?platform=${platform}&account=${id}`);
  const { items: jobs } = body as { items: Job[] };
  const resolution: JobResolution = {
    decision: 'violation',
    policy: 'platform/spam',
    reason: `It says ${CANARY} many times.`,
    actions: [{ action: 'limit-account', for: 'P7D' }],
  };
  for (const { id: job } of jobs) {
    await amina.ask('/v1/jobs/claim', { body: { id: job } });
    const { status } = await amina.ask(`/v1/jobs/${job}/resolve`, { body: resolution });
    if (status !== 200) throw new Error(`the decision was answered with ${status}`);
  }
  const { statements, appeals } = server.breakwater.redress;
  await statements.settleDuties();
  for (const { id: statement } of (await statements.list({ account: id })).items) {
    const token =
      new URL(await statements.renewLink(statement, amina.actor)).pathname.split('/').at(-1) ?? '';
    await appeals.lodge(token, { text: `I never said ${CANARY}.`, submission: randomUUID() });
  }
}
