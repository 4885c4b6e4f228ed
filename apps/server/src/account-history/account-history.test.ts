import type { PlatformEvent, Problem } from '@breakwater/contracts';
import type { AccountView, TimelineEntry } from '@breakwater/contracts/accounts';
import type { JobCase } from '@breakwater/contracts/review';
import { aPost } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const IP = '198.51.100.7';
const platform = 'harbour';
const suspect = {
  id: 'outlet-1',
  handle: 'isis_official_media1',
  displayName: 'ISIS official',
  bio: 'Official media of ISIS',
};
/** Of today: the sign-in log forgets. */
const day = new Date().toISOString().slice(0, 10);
const at = (minute: number) => `${day}T00:00:${String(minute).padStart(2, '0')}Z`;

const events: PlatformEvent[] = [
  {
    id: 'h0',
    type: 'account.created',
    at: at(0),
    platform,
    account: suspect,
    session: { ip: IP, port: 5000 },
  },
  aPost('Who has news from the coast?', {
    id: 'h1',
    at: at(1),
    platform,
    account: { id: 'asker' },
    content: { id: 'question', kind: 'post', text: 'Who has news from the coast?' },
  }),
  aPost('Follow us for more.', {
    id: 'h2',
    at: at(2),
    platform,
    account: suspect,
    session: { ip: IP },
    content: {
      id: 'answer',
      kind: 'comment',
      text: 'Follow us for more.',
      replyTo: 'question',
      media: [{ kind: 'image', id: 'm1', url: 'https://media.example/m1' }],
    },
  }),
  {
    id: 'h3',
    type: 'report.created',
    at: at(3),
    platform,
    account: suspect,
    content: { id: 'answer' },
    report: { reason: 'terrorism', reporter: 'amina' },
  },
  { id: 'h4', type: 'account.signed_in', at: at(4), platform, account: suspect, session: { ip: IP } },
];

let server: TestServer;
let jobCase: JobCase;
beforeAll(async () => {
  server = await startTestServer();
  await server.ask('/v1/events?wait=10000', { body: events });
  const { body } = await server.ask(`/v1/jobs?platform=${platform}&account=outlet-1`);
  const [job] = (body as { items: { id: string }[] }).items;
  jobCase = (await server.ask(`/v1/jobs/${job?.id}/case`)).body;
});
afterAll(() => server.stop());

describe('the case of a job', () => {
  it('holds what led to it, with what was found where', () => {
    const answer = jobCase.items.find(({ event }) => event.contentId === 'answer');
    expect(answer?.event.content?.text).toBe('Follow us for more.');
    const [evidence] = answer?.verdict.fired[0]?.evidence ?? [];
    expect(evidence?.field).toMatch(/^\/account\//);
    const field = evidence?.field.split('/')[2] as 'bio';
    expect(answer?.event.account[field]?.slice(evidence?.start, evidence?.end)).toBe(evidence?.matched);
  });

  it('shows what the content answers, whoever wrote it', () => {
    expect(jobCase.context).toEqual({
      question: {
        id: 'question',
        kind: 'post',
        text: 'Who has news from the coast?',
        accountId: 'asker',
        at: at(1),
      },
    });
  });

  it('names reports and never says from where the user came in', () => {
    expect(jobCase.reports).toEqual([
      { at: at(3), reason: 'terrorism', reporter: 'amina', contentId: 'answer' },
    ]);
    expect(JSON.stringify(jobCase)).not.toContain(IP);
  });

  it('is not there for a job that is not', async () => {
    const { status, body } = await server.ask('/v1/jobs/nothing/case');
    expect([status, (body as Problem).code]).toEqual([404, 'job-not-found']);
  });
});

describe('an account', () => {
  it('is shown at a glance', async () => {
    const view: AccountView = (await server.ask(`/v1/accounts/${platform}/outlet-1`)).body;
    expect(view.account.bio).toBe(suspect.bio);
    expect(view.counts).toEqual({
      'account.created': 1,
      'account.signed_in': 1,
      'content.created': 1,
      'report.created': 1,
    });
    expect(view.jobs.map(({ id }) => id)).toContain(jobCase.job.id);
    expect(view.actions.map(({ kind }) => kind)).toContain('hold-recommendation');
  });

  it('is refused when nothing of it came', async () => {
    const { status, body } = await server.ask(`/v1/accounts/${platform}/nobody`);
    expect([status, (body as Problem).code]).toEqual([404, 'account-not-found']);
  });

  it('has a timeline that comes whole whatever the size of its pages', async () => {
    const kinds = async () => [...new Set((await pages('limit=200')).map(({ kind }) => kind))].sort();
    // The reasons that automation owes are given a moment later.
    await expect.poll(kinds).toEqual(['action', 'event', 'job', 'report', 'statement']);
    const whole = await pages('limit=200');
    expect(whole.filter(({ kind }) => kind === 'event' || kind === 'report')).toHaveLength(4);
    // Waiting makes a job more pressing from one moment to the next.
    const still = (items: readonly object[]) =>
      JSON.parse(JSON.stringify(items, (key, value) => (key === 'priority' ? undefined : value)));
    for (const size of [1, 2, 3, 5]) expect(still(await pages(`limit=${size}`))).toEqual(still(whole));
    expect(JSON.stringify(whole)).not.toContain(IP);
  });

  it('has a timeline of some kinds', async () => {
    const some = await pages('limit=1&kinds=report,job');
    expect(some.map(({ kind }) => kind).sort()).toEqual(['job', 'report']);
  });

  it('refuses a cursor that was not given out', async () => {
    for (const cursor of ['x', 'W10', Buffer.from('[1,2,3]').toString('base64url')]) {
      const { status, body } = await server.ask(
        `/v1/accounts/${platform}/outlet-1/timeline?cursor=${cursor}`,
      );
      expect([status, (body as Problem).pointer]).toEqual([422, '/cursor']);
    }
  });
});

describe('sign-ins', () => {
  const path = `/v1/accounts/${platform}/outlet-1/sign-ins`;

  it('need a reason, and are shown to no key', async () => {
    const lead = await server.signIn('Bilal', ['lead']);
    expect((await lead.ask(path)).status).toBe(400);
    expect((await lead.ask(`${path}?reason=${encodeURIComponent('            ')}`)).status).toBe(400);
    expect((await server.ask(`${path}?reason=A%20key%20cannot%20say`)).status).toBe(403);
  });

  it('are told newest first, and who asked why is on record', async () => {
    const reason = 'Two accounts may be one person';
    const asked = `${path}?reason=${encodeURIComponent(reason)}`;
    const lead = await server.signIn('Bilal', ['lead']);
    const { body } = await lead.ask(asked);
    const { items: signIns } = body as { items: { type: string; ip: string }[] };
    expect(signIns.map(({ type, ip }) => [type, ip])).toEqual([
      ['account.signed_in', IP],
      ['content.created', IP],
      ['account.created', IP],
    ]);
    const log = (await server.ask('/v1/audit/export')).body as unknown as string;
    const read = log.split('\n').find((line) => line.includes('account.sign-ins.read'));
    expect(read).toContain(reason);
  });
});

async function pages(query: string): Promise<TimelineEntry[]> {
  const all: TimelineEntry[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await server.ask(`/v1/accounts/${platform}/outlet-1/timeline?${query}${cursor}`);
    const { items: entries, next } = body as { items: TimelineEntry[]; next?: string };
    all.push(...entries);
    if (next === undefined) return all;
    cursor = `&cursor=${next}`;
  }
}
