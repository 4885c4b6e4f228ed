import type { AuditEntry } from '@breakwater/contracts/audit';
import type { PolicyModelReading, PolicyModelState } from '@breakwater/contracts/detection';
import type { UploadResult } from '@breakwater/contracts/intake';
import type { Verdict } from '@breakwater/contracts/rules';
import { aPost } from '@breakwater/contracts/testing';
import { type ModelServer, saysChat, startModelServer } from '@breakwater/policy-model/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/index.ts';

const KEY = 'key-of-the-model-that-nobody-sees';
const RULES = `ruleset: second-reader
version: 1
rules:
  - id: second-reader
    title: A policy model sees a violation
    mode: live
    policy: terrorism/propaganda
    when: policy.reader.asked && policy.reader.violation
    because: "{{ policy.reader.model }} says {{ policy.reader.labels.map(l, l.label) }}"
    then: [{ action: queue, queue: default }]
`;

let stub: ModelServer;
let server: TestServer;
beforeAll(async () => {
  stub = await startModelServer(() => saysChat('1'));
  server = await startTestServer({
    BREAKWATER_POLICY_MODEL: 'cope',
    BREAKWATER_POLICY_MODEL_URL: stub.url,
    BREAKWATER_POLICY_MODEL_KEY: KEY,
    BREAKWATER_POLICY_MODEL_PER_DAY: '20',
  });
  expect((await server.ask('/v1/rules', { method: 'PUT', body: { source: RULES } })).status).toBe(200);
});
afterAll(async () => {
  await server.stop();
  await stub.close();
});

let sent = 0;
async function judge(text: string): Promise<Verdict> {
  const id = `policy-${++sent}`;
  const answer = await server.ask('/v1/events?wait=10000', { body: [{ ...aPost(text), id }] });
  expect(answer.status).toBeLessThan(300);
  const verdict = (answer.body as UploadResult).receipts[0]?.verdict;
  if (!verdict) throw new Error('no verdict in time');
  return verdict;
}
const state = async () => (await server.ask('/v1/policy-model')).body as PolicyModelState;
const attempt = async (text: string) =>
  (await server.ask('/v1/policy-model/try', { body: { question: { text } } })).body as PolicyModelReading;

describe('the policy model', () => {
  it('is asked about what the banks found and no model of ours can read; its version is in the evidence; its version is in the evidence', async () => {
    const before = stub.seen.length;
    const verdict = JSON.stringify(
      await judge('@amina schau doch: über ISIS steht wieder etwas in der Zeitung'),
    );
    expect(stub.seen.length - before).toBe(1);
    const asked = JSON.stringify(stub.seen.at(-1)?.body);
    expect(asked).toContain('@USER schau doch: über ISIS steht');
    expect(asked).toContain('know these names in the text: ');
    expect(asked).not.toContain('amina');
    expect(verdict).toContain('second-reader');
    expect(verdict).toContain('"model":"cope@1"');
    await judge('a nice day at the harbour');
    expect(stub.seen.length - before).toBe(1);
  });

  it('shows what it did and what it may still do, and never its key', async () => {
    const shown = await state();
    expect(shown).toMatchObject({
      configured: true,
      model: 'cope@1',
      spec: { name: 'cope', wire: 'chat', parser: 'verdict', host: new URL(stub.url).host },
      policy: { id: 'terrorism', labels: expect.arrayContaining(['recruitment']) as string[] },
      budget: { minute: { limit: 60 }, day: { used: 1, limit: 20 } },
      breaker: { state: 'closed', failures: 0 },
      answered: 1,
    });
    const metrics = await server.metrics();
    expect(metrics).toContain('breakwater_policy_model_answered_total 1');
    expect(metrics).toContain('breakwater_policy_model_budget_left{window="day"} 19');
    expect(JSON.stringify(shown) + metrics).not.toContain(KEY);
  });

  it('is tried by who may change rules; on record stands that, and not the text', async () => {
    const text = 'write to a.b@mail.example, a text of nobody';
    expect(await attempt(text)).toEqual({
      known: true,
      violation: true,
      labels: [{ label: 'any', score: 1 }],
      model: 'cope@1',
      sent: 'write to EMAIL, a text of nobody',
    });
    const { items: entries } = (await server.ask('/v1/audit?action=policy-model.try')).body as {
      items: AuditEntry[];
    };
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('nobody');
    const reviewer = await server.person('Rabia', ['reviewer']);
    const refused = await reviewer.ask('/v1/policy-model/try', { body: { question: { text } } });
    expect(refused.status).toBe(403);
  });

  it('that fails is unknown with the reason, here and in the verdict, which is no clean one', async () => {
    stub.answer(() => ({ status: 503, body: 'down' }));
    expect(await attempt('another text')).toMatchObject({
      known: false,
      reason: 'the policy model: it answered 503',
    });
    const verdict = await judge('Schon wieder ISIS, und immer dieselben Fragen dazu');
    expect(verdict).toMatchObject({ outcome: 'undetermined' });
    expect(await state()).toMatchObject({ lastFailure: { reason: 'the policy model: it answered 503' } });
    stub.answer(() => saysChat('1'));
  });

  it('is not shown past events by a backtest', async () => {
    const before = stub.seen.length;
    const run = await server.ask('/v1/rules/backtest', { body: { source: RULES } });
    expect(run.status).toBeLessThan(500);
    expect(stub.seen.length).toBe(before);
  });
});
