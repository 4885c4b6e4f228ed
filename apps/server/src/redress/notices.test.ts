import type { PlatformEvent } from '@breakwater/contracts';
import type { NoticeMessage } from '@breakwater/contracts/redress';
import { createRedress, makeToken, type NoticeRequest } from '@breakwater/redress';
import { lastToken } from '@breakwater/redress/testing';
import { anId } from '@breakwater/review/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRedress, decisionMigrations, type RedressFixture } from '../testing/redress-fixture.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function aNotice(changes: Partial<NoticeRequest> = {}): NoticeRequest {
  return {
    locations: ['https://harbour.example/@a1/c9'],
    category: 'terrorism',
    reason: 'It asks people to join a listed organisation.',
    name: 'Sana Iqbal',
    email: 'sana@post.example',
    goodFaith: true,
    language: 'en',
    token: makeToken(),
    ...changes,
  };
}

describe('notices', () => {
  let storage: Storage;
  let fixture: RedressFixture;
  beforeAll(async () => {
    storage = await openTestStorage(decisionMigrations);
    fixture = aRedress(storage);
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    await fixture.reset();
    const pattern = 'https://harbour.example/@{account}/{content}';
    await fixture.installation.change({ noticeLocations: [{ platform: 'harbour', pattern }] }, 'staff:lena');
  });

  async function decide(jobId: string, decision: 'violation' | 'no-violation') {
    const job = await fixture.review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR, id: jobId });
    const actions = [{ action: 'remove-content' as const, contentId: 'c9' }];
    const policy = 'terrorism';
    return fixture.review.jobs.resolve(job.id, 'staff:amina', {
      decision,
      reason: 'It does.',
      ...(decision === 'violation' && { actions, policy }),
    });
  }
  const told = (type: string) =>
    fixture.sent.filter((message) => message.type === type).map(({ payload }) => payload as NoticeMessage);

  it('open a job with a clock about the account that the address leads to', async () => {
    const { notice, token } = await fixture.redress.notices.receive(aNotice());
    expect(notice).toMatchObject({
      platform: 'harbour',
      accountId: 'a1',
      contentId: 'c9',
      state: 'open',
      dueAt: '2026-01-08T00:00:00.000Z',
    });
    const job = await fixture.review.jobs.get(notice.jobId ?? '');
    expect(job).toMatchObject({ queue: 'notices', origin: 'notice', severity: 'critical', accountId: 'a1' });
    expect(job.dueAt).toBe(notice.dueAt);
    expect(await fixture.redress.notices.receipt(token)).toEqual(notice);
    const entry = fixture.recorded.find(({ action }) => action === 'notice.received');
    expect(JSON.stringify([entry, told('notice.received')])).not.toMatch(/Sana|post\.example|listed/);
    expect(told('notice.received')[0]).toMatchObject({ noticeId: notice.id, platform: 'harbour' });
  });

  it('sent again by the same form are the same; with other words another one', async () => {
    const { notices } = fixture.redress;
    const first = await notices.receive(aNotice({ token: 'B'.repeat(43) }));
    expect(await notices.receive(aNotice({ token: 'B'.repeat(43) }))).toEqual(first);
    const edited = await notices.receive(
      aNotice({ token: 'B'.repeat(43), reason: 'It also names a place to meet.' }),
    );
    expect(edited.notice.id).not.toBe(first.notice.id);
    expect(edited.token).not.toBe(first.token);
    expect((await notices.receive(aNotice({ token: 'short' }))).token).toHaveLength(43);
    expect((await notices.list()).items).toHaveLength(3);
  });

  it.each([
    [{ locations: [] }, '/locations'],
    [{ locations: ['the post of yesterday'] }, '/locations'],
    [{ locations: Array.from({ length: 21 }, (_, n) => `https://harbour.example/@a/${n}`) }, '/locations'],
    [{ category: 'annoying' }, '/category'],
    [{ reason: 'bad' }, '/reason'],
    [{ reason: 'x'.repeat(100_000) }, '/reason'],
    [{ reason: 'illegal \0 content' }, '/reason'],
    [{ name: ' ' }, '/name'],
    [{ email: 'sana' }, '/email'],
    [{ email: '' }, '/email'],
    [{ goodFaith: false }, '/goodFaith'],
  ])('refuse what the law asks for and is not there (%#)', async (changes, pointer) => {
    const { notices } = fixture.redress;
    await expect(notices.receive(aNotice(changes))).rejects.toMatchObject({ status: 422, pointer });
    expect((await notices.list()).items).toEqual([]);
  });

  it('need no name for child abuse, and for nothing else, whatever code writes them', async () => {
    const { notices } = fixture.redress;
    const unnamed = { name: '', email: '' };
    const { notice } = await notices.receive(aNotice({ ...unnamed, category: 'child-abuse' }));
    expect(notice.name).toBeUndefined();
    const other = sql`update notices set category = 'fraud'`.execute(storage.db);
    await expect(other).rejects.toThrow(/notice_names_who_gives_it/);
    await expect(sql`update notices set good_faith = false`.execute(storage.db)).rejects.toThrow(
      /good_faith/,
    );
  });

  it.each([
    ['violation', 'acted'],
    ['no-violation', 'no-action'],
  ] as const)('are decided with their job: %s', async (decision, outcome) => {
    const { notice, token } = await fixture.redress.notices.receive(aNotice());
    const second = await fixture.redress.notices.receive(aNotice({ reason: 'It is illegal, I think.' }));
    expect(second.notice.jobId).toBe(notice.jobId);
    await decide(notice.jobId ?? '', decision);
    expect(await fixture.redress.notices.receipt(token)).toMatchObject({ state: 'decided', outcome });
    expect(told('notice.decided').map((message) => message.outcome)).toEqual([outcome, outcome]);
  });

  it('say in the statement that a notice was given, and not by whom', async () => {
    const { notice } = await fixture.redress.notices.receive(aNotice());
    await decide(notice.jobId ?? '', 'violation');
    const { statement } = await fixture.redress.statements.open(lastToken(fixture));
    expect(statement).toMatchObject({ origin: 'notice', automation: { detection: false, decision: false } });
    expect(JSON.stringify(statement)).not.toMatch(/Sana|post\.example/);
  });

  it('are open again when the decision is undone, and settled when an appeal overturns it', async () => {
    const { decisions } = fixture.review;
    const { notices, statements, appeals } = fixture.redress;
    const { notice, token } = await notices.receive(aNotice());
    await decide(notice.jobId ?? '', 'violation');
    const first = (await statements.open(lastToken(fixture))).statement.decisionId ?? '';
    await decisions.undo(first, { by: 'staff:amina', reason: 'Wrong post.', mayUndoOthers: false });
    expect(await notices.receipt(token)).toMatchObject({ state: 'open' });
    fixture.clock.advance(HOUR);
    await decide(notice.jobId ?? '', 'violation');
    const appeal = await appeals.lodge(lastToken(fixture), { text: 'A poem.', submission: 's' });
    await appeals.claim({ by: 'staff:noor', leaseMs: HOUR });
    await appeals.decide(appeal.id, 'staff:noor', { outcome: 'overturned', reason: 'It is a poem.' });
    expect(await notices.receipt(token)).toMatchObject({ state: 'decided', outcome: 'no-action' });
    expect(told('notice.decided').map(({ outcome }) => outcome)).toEqual(['acted', 'acted', 'no-action']);
  });

  it('that lead nowhere wait for staff to say whom they are about; nothing can be done before', async () => {
    const { jobs } = fixture.review;
    const { notices } = fixture.redress;
    const { notice } = await notices.receive(aNotice({ locations: ['https://other.example/x'] }));
    expect(notice.accountId).toBeUndefined();
    const jobId = notice.jobId ?? '';
    expect(await jobs.get(jobId)).toMatchObject({ platform: 'unplaced', accountId: `notice:${notice.id}` });
    await expect(decide(jobId, 'violation')).rejects.toMatchObject({ code: 'notice-target-unknown' });
    expect(fixture.recorded.at(-1)).toMatchObject({
      action: 'job.resolve.refused',
      subject: jobId,
      detail: { code: 'notice-target-unknown' },
    });
    await jobs.release(jobId, 'staff:amina');
    const target = { platform: 'harbour', accountId: 'a7', contentId: 'c9' };
    expect(await notices.setTarget(notice.id, target, 'staff:amina')).toMatchObject({ ...target, jobId });
    await decide(jobId, 'violation');
    expect(await notices.get(notice.id)).toMatchObject({ state: 'decided', outcome: 'acted' });
    await expect(notices.setTarget(notice.id, target, 'staff:amina')).rejects.toMatchObject({ status: 409 });
    await expect(notices.setTarget(anId(), target, 'staff:amina')).rejects.toMatchObject({ status: 404 });
  });

  it('join the open job about an account when their target is set', async () => {
    const { notices } = fixture.redress;
    const placed = await notices.receive(aNotice());
    const lost = await notices.receive(aNotice({ locations: ['https://other.example/x'] }));
    const target = { platform: 'harbour', accountId: 'a1' };
    const joined = await notices.setTarget(lost.notice.id, target, 'staff:amina');
    expect(joined.jobId).toBe(placed.notice.jobId);
    await decide(placed.notice.jobId ?? '', 'no-violation');
    expect((await notices.list({ state: 'decided' })).items).toHaveLength(2);
    expect(
      (await fixture.review.jobs.list({})).items.filter(({ platform }) => platform === 'unplaced'),
    ).toEqual([]);
  });

  it('are listed with the longest overdue first, then what is decided', async () => {
    const { notices } = fixture.redress;
    const ids: string[] = [];
    for (const account of ['x', 'y', 'z']) {
      const location = `https://harbour.example/@${account}/c9`;
      ids.push((await notices.receive(aNotice({ locations: [location] }))).notice.id);
      fixture.clock.advance(DAY);
    }
    const [first] = (await notices.list()).items;
    await decide(first?.jobId ?? '', 'no-violation');
    const page = await notices.list({ limit: 2 });
    const rest = await notices.list({ limit: 2, cursor: page.next ?? '' });
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]]);
    expect((await notices.list({ job: first?.jobId ?? '' })).items).toHaveLength(1);
    expect((await notices.list({ account: 'y' })).items).toHaveLength(1);
  });

  it('are passed on as one report each, without the words or name of who gave them', async () => {
    const events: PlatformEvent[] = [];
    const redress = createRedress({
      ...fixture.redressPorts,
      deliver: async () => undefined,
      contentOwner: async (_platform, contentId) => (contentId === 'c9' ? 'owner-1' : undefined),
      acceptReport: async (accepted) => void events.push(...accepted),
    });
    const { notice } = await redress.notices.receive(aNotice());
    expect(notice.accountId).toBe('owner-1');
    await redress.notices.receive(aNotice({ locations: ['https://other.example/x'] }));
    expect(await redress.notices.passOn()).toBe(1);
    expect(await redress.notices.passOn()).toBe(0);
    expect(events).toEqual([
      {
        id: `notice-${notice.id}`,
        type: 'report.created',
        at: notice.receivedAt,
        platform: 'harbour',
        account: { id: 'owner-1' },
        report: { reason: 'terrorism/reported' },
        content: { id: 'c9' },
      },
    ]);
  });
});
