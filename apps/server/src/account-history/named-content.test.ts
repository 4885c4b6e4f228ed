import type { Notice } from '@breakwater/contracts/redress';
import type { JobCase } from '@breakwater/contracts/review';
import { aPost } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const platform = 'harbour';
const at = (minute: number) => `2026-02-01T10:${String(minute).padStart(2, '0')}:00Z`;
let server: TestServer;

function post(id: string, account: string, text: string, minute: number) {
  const content = { id: `c-${id}`, kind: 'post' as const, text };
  return aPost(text, { id, at: at(minute), platform, account: { id: account }, content });
}

async function notice(location: string): Promise<Notice> {
  const given = await server.breakwater.redress.notices.receive({
    locations: [location],
    category: 'terrorism',
    reason: 'It asks people to join them.',
    token: '',
    name: 'Sana',
    email: 'sana@post.example',
    goodFaith: true,
  });
  return given.notice;
}

async function caseOf(jobId: string | undefined, key?: string): Promise<JobCase> {
  const { status, body } = await server.ask(`/v1/jobs/${jobId}/case`, key === undefined ? {} : { key });
  expect(status).toBe(200);
  return body;
}

beforeAll(async () => {
  server = await startTestServer();
  const pattern = 'https://harbour.example/@{account}/{content}';
  await server.breakwater.settings.change({ noticeLocations: [{ platform, pattern }] }, 'staff:test');
  const events = [
    post('n1', 'n1', 'Join the army of ISIS, message us to join', 1),
    post('n2', 'n1', 'A walk along the shore.', 2),
    post('r1', 'r1', 'Come to our meeting tonight.', 3),
    post('r2', 'r1', 'A walk along the shore.', 4),
    ...['amina', 'bilal'].map((reporter, index) => ({
      id: `rep${index}`,
      type: 'report.created' as const,
      at: at(5 + index),
      platform,
      account: { id: 'r1' },
      content: { id: 'c-r1' },
      report: { reason: 'terrorism', reporter },
    })),
  ];
  await server.ask('/v1/events?wait=10000', { body: events });
});
afterAll(() => server.stop());

describe('what people pointed at', () => {
  it('stands first in the job of a notice, with the words, the address and the rules that fired on it', async () => {
    const { jobId } = await notice('https://harbour.example/@n1/c-n1');
    const found = await caseOf(jobId);
    expect(found.items[0]?.event.contentId).toBe('c-n1');
    expect(found.items[0]?.verdict.fired.length).toBeGreaterThan(0);
    expect(found.notices).toMatchObject([
      {
        reason: 'It asks people to join them.',
        locations: ['https://harbour.example/@n1/c-n1'],
        contentKnown: true,
        state: 'open',
        name: 'Sana',
      },
    ]);
    expect(found.nearby.map(({ id }) => id)).toEqual(['c-n2']);
  });

  it('does not tell who gave notice to those who may not see who reports', async () => {
    const { jobId } = await notice('https://harbour.example/@n1/c-n1');
    const reviewer = await server.person('Noor', ['reviewer']);
    const { status, body } = await reviewer.ask(`/v1/jobs/${jobId}/case`);
    expect([status, JSON.stringify(body).includes('sana@post.example')]).toEqual([200, false]);
  });

  it('is shown by what was found in its posts, where a notice names an account as a whole', async () => {
    const { id, jobId } = await notice('https://elsewhere.example/somebody');
    expect((await caseOf(jobId)).items).toEqual([]);
    const lead = await server.person('Lena', ['lead']);
    const target = { platform, accountId: 'n1' };
    const placed = await lead.ask(`/v1/notices/${id}/target`, { body: target });
    expect(placed.status).toBe(200);
    const found = await caseOf((placed.body as Notice).jobId);
    expect(found.job).toMatchObject(target);
    expect(found.items[0]?.event.contentId).toBe('c-n1');
  });

  it('stands first in the job of a report', async () => {
    const { body } = await server.ask(`/v1/jobs?platform=${platform}&account=r1`);
    const [job] = (body as { items: { id: string }[] }).items;
    const found = await caseOf(job?.id);
    expect(found.items[0]?.event).toMatchObject({ contentId: 'c-r1', content: { id: 'c-r1' } });
    expect(found.reports.map(({ reporter }) => reporter)).toEqual(['bilal', 'amina']);
  });

  it('is told to who gave notice, whatever is decided', async () => {
    const { jobId } = await notice('https://harbour.example/@n1/c-n1');
    const preview = await server.breakwater.review.jobs.preview(jobId ?? '', {
      decision: 'no-violation',
      reason: 'A quotation.',
    });
    expect(preview.told).toEqual(['platform', 'reporters']);
  });
});

it('what is sent ahead of being looked at is on record as that, not as read', async () => {
  const { jobId } = await notice('https://harbour.example/@n9/c-n9');
  const actions = async () => {
    const { body } = await server.ask(`/v1/audit?subject=${jobId}`);
    return (body as { items: { action: string }[] }).items.map(({ action }) => action);
  };
  await server.ask(`/v1/jobs/${jobId}/case/ahead`);
  const before = await actions();
  expect(before).toContain('job.case.sent-ahead');
  expect(before).not.toContain('job.case.read');
  await caseOf(jobId);
  expect(await actions()).toContain('job.case.read');
});
