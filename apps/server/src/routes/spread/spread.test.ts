import { setTimeout as sleep } from 'node:timers/promises';
import type { UploadResult } from '@breakwater/contracts/intake';
import type { Job } from '@breakwater/contracts/review';
import type { Verdict } from '@breakwater/contracts/rules';
import type { SpreadObject, SpreadSummary } from '@breakwater/contracts/spread';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson, TestSession } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

/** Made up: a call that the starter rules flag since a bank of this test knows its words. */
const CALL =
  'Brothers of the Grey Heron Lantern, come and join us at the old harbour tonight and bring everybody whom you trust';
const RULES = `ruleset: copies
version: 1
rules:
  - id: words
    title: Words
    mode: live
    policy: terrorism/propaganda
    when: 'event.type in ["content.created", "content.shared"] && text.terms.count > 0'
    because: the words
    then: [{ action: queue, scope: content, queue: terrorism, severity: medium }]
  - id: copy
    title: Copy
    mode: live
    policy: terrorism/propaganda
    when: 'spread.decidedBefore in ["flagged", "violation"]'
    because: '{{ spread.decidedBefore }} {{ spread.how }} {{ spread.because }}'
    then: [{ action: queue, scope: content, queue: terrorism, severity: medium }]
`;
let server: TestServer;
let lead: TestPerson;
let session: TestSession;
let sent = 0;

beforeAll(async () => {
  server = await startTestServer();
  lead = await server.person('Amina', ['lead', 'reviewer', 'analyst']);
  session = await server.signIn('Sara', ['lead', 'admin']);
  const bank = {
    id: 'lanterns',
    title: 'Lanterns',
    owner: 'test',
    kind: 'terms',
    entries: [{ id: 'l1', label: 'Grey Heron Lantern', term: 'grey heron lantern' }],
  };
  expect((await server.ask('/v1/banks/lanterns', { method: 'PUT', body: bank })).status).toBeLessThan(300);
  expect((await server.ask('/v1/rules', { method: 'PUT', body: { source: RULES } })).status).toBe(200);
});
afterAll(() => server.stop());

interface Sent {
  readonly id: string;
  readonly content: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly account?: string;
}

/** Sends a batch and waits for its verdicts, by the ids of events. */
async function judge(events: readonly Sent[]): Promise<Map<string, Verdict>> {
  const run = ++sent;
  const body = events.map(({ id, content, type = 'content.created', account = `of-${id}` }) => ({
    id: `${run}-${id}`,
    type,
    at: new Date().toISOString(),
    platform: 'harbour',
    account: { id: account, followers: 300 },
    content: { kind: 'post', ...content },
  }));
  const answer = await server.ask('/v1/events?wait=20000', { method: 'POST', body });
  const { receipts } = answer.body as UploadResult;
  return new Map(receipts.map(({ verdict }, at) => [events[at]?.id ?? '', verdict as Verdict]));
}

const firedBy = (verdict: Verdict | undefined) =>
  verdict?.fired.map(({ id, because }) => `${id}: ${because}`);

describe('copies', () => {
  it('of what a batch flags are flagged in that batch, with what was flagged', async () => {
    const verdicts = await judge([
      { id: 'head', content: { id: 'k-head', text: CALL } },
      { id: 'share', type: 'content.shared', content: { id: 'k-share', shareOf: 'k-head' } },
      {
        id: 'noisy',
        content: { id: 'k-noisy', text: CALL.replace('Lantern', 'Lntern').replace('tonight', 'to night') },
      },
      {
        id: 'else',
        content: { id: 'k-else', text: 'The late ferry leaves at nine from the old harbour tonight' },
      },
    ]);
    expect(firedBy(verdicts.get('head'))).toEqual(['words: the words']);
    expect(firedBy(verdicts.get('share'))).toEqual(['copy: flagged share words']);
    expect(firedBy(verdicts.get('noisy'))).toEqual(['copy: flagged near-copy words']);
    expect(verdicts.get('else')?.outcome).toBe('nothing-found');
    const [evidence] = verdicts.get('share')?.fired[0]?.evidence ?? [];
    expect(evidence).toMatchObject({
      kind: 'copy',
      content: 'k-head',
      entry: 'flagged',
      field: '/content/shareOf',
    });
  });

  it('follow what people decide, and no longer once it is undone', async () => {
    const jobs = (await lead.ask('/v1/jobs?account=of-head')).body as { items: Job[] };
    const job = jobs.items[0];
    const decide = {
      decision: 'violation',
      reason: 'A call to join.',
      actions: [{ action: 'remove-content', contentId: 'k-head' }],
    };
    await lead.ask('/v1/jobs/claim', { method: 'POST', body: { id: job?.id } });
    const decided = await lead.ask(`/v1/jobs/${job?.id}/resolve`, { method: 'POST', body: decide });
    expect(decided.status).toBe(200);
    const share = (id: string): Sent => ({
      id,
      type: 'content.shared',
      content: { id: `k-${id}`, shareOf: 'k-head' },
    });
    expect(firedBy((await judge([share('later')])).get('later'))).toEqual([
      'copy: violation share terrorism/propaganda',
    ]);
    const { decisionId } = (await lead.ask(`/v1/jobs/${job?.id}`)).body as Job;
    const undone = await lead.ask(`/v1/decisions/${decisionId}/undo`, {
      method: 'POST',
      body: { reason: 'The wrong one.' },
    });
    expect(undone.status).toBe(200);
    expect(firedBy((await judge([share('after')])).get('after'))).toEqual(['copy: flagged share words']);
  });
});

describe('the pages', () => {
  it('show what spreads, its curve, who passed it on and what was said', async () => {
    const { items, state } = (await lead.ask('/v1/spread?platform=harbour&content=k-head')).body as {
      items: SpreadSummary[];
      state: { ready: boolean };
    };
    expect(state.ready).toBe(true);
    const post = items.find(({ kind }) => kind === 'post');
    expect(post).toMatchObject({ label: 'harbour/k-head', said: 'flagged', platforms: ['harbour'] });
    const one = (await lead.ask(`/v1/spread/${post?.id}`)).body as SpreadObject;
    expect(one.passed.map(({ contentId, how }) => [contentId, how]).slice(0, 2)).toEqual([
      ['k-head', 'original'],
      ['k-share', 'share'],
    ]);
    expect(one.marks[0]).toMatchObject({ said: 'flagged', contentId: 'k-head', because: ['words'] });
    expect(one.curve.buckets.reduce((sum, { arrivals }) => sum + arrivals, 0)).toBeCloseTo(one.arrivals, 0);
    expect(one.days).toHaveLength(7);
    expect(one.days.at(-1)?.arrivals).toBeGreaterThan(0);
    expect((await lead.ask('/v1/spread/post-nothing')).status).toBe(404);
    expect((await lead.ask('/v1/spread?limit=0')).status).toBe(400);
  });

  it('let a lead set what is followed, on record, and nobody else', async () => {
    const change = { method: 'PATCH', body: { follows: ['text', 'file'] } } as const;
    const outsider = await server.person('Bilal', ['reviewer']);
    expect((await outsider.ask('/v1/spread/settings', change)).status).toBe(403);
    const { status, body } = await session.ask('/v1/spread/settings', change);
    expect([status, body]).toMatchObject([200, { follows: ['text', 'file'], windowHours: 24 }]);
    expect(
      (await session.ask('/v1/spread/settings', { method: 'PATCH', body: { windowHours: 99 } })).status,
    ).toBe(400);
  });
});

it('an erased account leaves, and what was said of its content with it', async () => {
  await judge([
    { id: 'gone', account: 'leaves', content: { id: 'k-gone', text: `${CALL} or stay away for good` } },
  ]);
  await judge([{ id: 'g2', type: 'content.shared', content: { id: 'k-g2', shareOf: 'k-gone' } }]);
  const { items } = (await lead.ask('/v1/spread?platform=harbour&content=k-gone&kind=post')).body as {
    items: SpreadSummary[];
  };
  const admin = await server.signIn('Zara', ['admin', 'legal', 'lead']);
  const erased = await admin.ask('/v1/accounts/harbour/leaves/erasure', {
    method: 'POST',
    body: { reason: 'user-request' },
  });
  expect(erased.status).toBeLessThan(300);
  await sleep(50);
  const one = (await lead.ask(`/v1/spread/${items[0]?.id}`)).body as SpreadObject;
  expect(JSON.stringify(one)).not.toContain('leaves');
  expect(one.marks.filter(({ accountId }) => accountId === 'leaves')).toEqual([]);
});
