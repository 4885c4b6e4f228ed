import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestSession } from '../testing/index.ts';

const platform = 'harbour';
let server: TestServer;
let lena: TestSession;
beforeAll(async () => {
  // Its one connection shows whoever asks past the unit that has it: they wait for ever.
  server = await startTestServer({}, { embedded: true });
  lena = await server.signIn('Lena', ['legal', 'analyst']);
});
afterAll(() => server.stop());

/** Puts a text of the account in a data set, and what people confirmed and how it looked beside it. */
async function learn(accountId: string): Promise<void> {
  const { db } = server.breakwater.storage;
  const set = randomUUID();
  const ends = Date.now() + 180 * 86_400_000;
  await sql`insert into model_data_sets values (${set}, 's', 'file', 1, '{}', 0, 1, 0, now(), 'x',
    now() + interval '90 days', null, '[]')`.execute(db);
  await sql`insert into model_data_rows (data_set_id, place, text, labels, account, source)
    values (${set}, 0, 'a text', '{}', ${`${platform}/${accountId}`}, 's')`.execute(db);
  await sql`insert into account_risk values (${platform}, ${accountId}, '{1}', '{}', 1, ${ends}::bigint)`.execute(
    db,
  );
  await sql`insert into confirmed_texts values (gen_random_uuid(), 0, ${platform}, ${accountId}, '{1,2}',
    ${ends}::bigint)`.execute(db);
}

const recordedSince = async (seq: number) => {
  const { rows } = await sql<{ actor: string; action: string; subject: string; detail: object }>`
    select actor, action, subject, detail::json as detail from audit_log
    where seq > ${seq} and (action like '%forgotten' or action like '%erased') order by seq`.execute(
    server.breakwater.storage.db,
  );
  return rows;
};
const lastSeq = async () =>
  (
    await sql<{ seq: number }>`select coalesce(max(seq), 0) as seq from audit_log`.execute(
      server.breakwater.storage.db,
    )
  ).rows[0]?.seq ?? 0;

it('puts an erasure on record once, by counts, and never by the name of the account', async () => {
  await learn('grebe');
  const before = await lastSeq();
  const { status, body } = await lena.ask(`/v1/accounts/${platform}/grebe/erasure`, {
    body: { reason: 'The user asked for it in writing.' },
  });
  expect(status).toBe(200);
  const { erasure } = body as { erasure: { id: string } };
  const recorded = await recordedSince(before);
  expect(recorded).toMatchObject([
    {
      actor: lena.actor,
      action: 'account.erased',
      subject: erasure.id,
      detail: { erased: { model_data_rows: 1, account_risk: 1, confirmed_texts: 1 } },
    },
  ]);
  expect(JSON.stringify(recorded)).not.toContain('grebe');
});

it('puts on record, by the name that its platform erased, what data sets and judging forgot', async () => {
  await learn('teal');
  const before = await lastSeq();
  const forget = () =>
    lena.ask('/v1/models/data-sets/erase-account', { body: { platform, accountId: 'teal' } });
  expect(await forget()).toMatchObject({ status: 200, body: { rows: 1 } });
  const by = { actor: lena.actor, subject: 'teal' };
  const recorded = [
    { ...by, action: 'model.data.account-forgotten', detail: { platform, rows: 1 } },
    {
      ...by,
      action: 'detection.account-forgotten',
      detail: { platform, risk: 1, reports: 0, confirmed: 1 },
    },
  ];
  expect(await recordedSince(before)).toEqual(recorded);
  // Where nothing is left to forget, nothing was done.
  expect(await forget()).toMatchObject({ status: 200, body: { rows: 0 } });
  expect(await recordedSince(before)).toEqual(recorded);
});

it('goes on with an erasure by the connection that its unit has', async () => {
  const { intake, keeping, storage } = server.breakwater;
  await intake.erasures.put(storage.db, {
    id: randomUUID(),
    platform,
    accountId: 'smew',
    reason: 'asked',
    askedBy: lena.actor,
    askedAt: Date.now() - 1_000,
    result: { erased: [], kept: [] },
    nextAt: Date.now() - 1,
  });
  expect(await keeping.finish()).toBe(1);
});
