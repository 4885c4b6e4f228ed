import type { JobResolution } from '@breakwater/contracts/review';
import type { Storage } from '@breakwater/storage';
import { openTestPostgres, openTestStorage, postgresAvailable } from '@breakwater/storage/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { aPolicy, aReview, type ReviewFixture } from '../testing/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AMINA = 'staff:amina';
const BILAL = 'staff:bilal';
const clean: JobResolution = { decision: 'no-violation', reason: 'A news report.' };
const violation = (...actions: NonNullable<JobResolution['actions']>): JobResolution => ({
  decision: 'violation',
  actions,
  reason: 'It praises an attack.',
});
const byLead = { by: BILAL, reason: 'It was wrong.', mayUndoOthers: true };

describe('decisions', () => {
  let storage: Storage;
  let fixture: ReviewFixture;
  beforeAll(async () => {
    storage = await openTestStorage(reviewMigrations);
    fixture = aReview(storage);
  });
  afterAll(() => storage.close());
  beforeEach(() => fixture.reset());

  async function decided(resolution: JobResolution): Promise<{ jobId: string; decisionId: string }> {
    const jobId = await fixture.claimed(AMINA);
    const { decisionId = '' } = await fixture.review.jobs.resolve(jobId, AMINA, resolution);
    return { jobId, decisionId };
  }
  const balance = async () => (await fixture.review.strikes.of('harbour', 'a1')).balance;

  it('are made under the policy of the job, as it is then, or under the one that is named', async () => {
    await fixture.review.policies.put('terrorism', 'staff:lena', aPolicy({ points: 2 }));
    await fixture.review.policies.put('spam', 'staff:lena', aPolicy({ points: 1 }));
    const first = await decided(violation({ action: 'limit-account', for: 'P1D' }));
    const second = await decided({ ...violation(), policy: 'spam', note: 'Seen before.' });
    await fixture.review.policies.put('terrorism', 'staff:lena', aPolicy({ points: 9 }));
    expect(await fixture.review.decisions.get(first.decisionId)).toMatchObject({
      policy: 'terrorism',
      policyVersion: 2,
      severe: false,
      outcome: 'final',
      decidedBy: AMINA,
    });
    expect(await fixture.review.decisions.get(second.decisionId)).toMatchObject({
      policy: 'spam',
      note: 'Seen before.',
    });
    expect(fixture.sent[0]?.payload).toMatchObject({
      kind: 'limit-account',
      policy: 'terrorism',
      policyVersion: 2,
      decisionId: first.decisionId,
    });
    expect(JSON.stringify(fixture.sent)).not.toContain('Seen before');
    expect(await balance()).toBe(3);
  });

  it('are not made under a policy that there is none of, or that was retired since: the successor is named', async () => {
    const id = await fixture.claimed(AMINA);
    const resolve = (policy: string) => fixture.review.jobs.resolve(id, AMINA, { ...violation(), policy });
    await expect(resolve('nothing')).rejects.toMatchObject({
      code: 'policy-unknown',
      status: 422,
      pointer: '/policy',
    });
    for (const policy of ['old', 'newer', 'newest'])
      await fixture.review.policies.put(policy, BILAL, aPolicy());
    await fixture.review.policies.retire('old', BILAL, 'newer');
    await fixture.review.policies.retire('newer', BILAL, 'newest');
    const refused = resolve('old');
    await expect(refused).rejects.toThrow(
      'The policy old was retired at 2026-01-01T00:00:00.000Z. Decide under newest instead.',
    );
    await expect(refused).rejects.toMatchObject({
      code: 'policy-retired',
      status: 409,
      extra: { successor: 'newest' },
    });
    await expect(fixture.review.jobs.preview(id, { ...violation(), policy: 'old' })).rejects.toMatchObject({
      code: 'policy-retired',
    });
    expect(await resolve('newest')).toMatchObject({ state: 'resolved' });
  });

  it('keep their policy when that is retired while they wait for the second person', async () => {
    const { jobId, decisionId } = await decided({ ...violation(), policy: 'terrorism/membership' });
    await fixture.review.policies.put('terrorism/membership', BILAL, aPolicy({ severe: false, points: 1 }));
    await fixture.review.policies.retire('terrorism/membership', BILAL, 'terrorism');
    await fixture.review.jobs.confirm(jobId, BILAL);
    expect(await fixture.review.decisions.get(decisionId)).toMatchObject({
      policyVersion: 1,
      severe: true,
      outcome: 'confirmed',
    });
    expect(await balance()).toBe(8);
  });

  it('say whose and what when somebody else was faster', async () => {
    const { jobId, decisionId } = await decided(clean);
    const late = fixture.review.jobs.resolve(jobId, BILAL, violation());
    await expect(late).rejects.toThrow(
      'staff:amina resolved this job at 2026-01-01T00:00:00.000Z: no-violation.',
    );
    await expect(late).rejects.toMatchObject({
      code: 'job-resolved',
      extra: { decidedBy: AMINA, decision: 'no-violation', decisionId },
    });
    expect(fixture.recorded.at(-1)).toMatchObject({
      actor: BILAL,
      action: 'job.resolve.refused',
      subject: jobId,
    });
  });

  it('sent again by the same person are the same, and do nothing twice', async () => {
    const wanted = violation({ action: 'limit-account', for: 'P7D' });
    const { jobId, decisionId } = await decided(wanted);
    const [sent, recorded] = [fixture.sent.length, fixture.recorded.length];
    const again = await fixture.review.jobs.resolve(jobId, AMINA, wanted);
    expect(again).toMatchObject({ state: 'resolved', decisionId });
    expect([fixture.sent.length, fixture.recorded.length, await balance()]).toEqual([sent, recorded, 4]);
    const others: [string, JobResolution][] = [
      [BILAL, wanted],
      [AMINA, { ...wanted, reason: 'Another reason.' }],
      [AMINA, clean],
    ];
    for (const [by, resolution] of others) {
      const late = fixture.review.jobs.resolve(jobId, by, resolution);
      await expect(late).rejects.toMatchObject({ code: 'job-resolved', extra: { decidedBy: AMINA } });
    }
    await fixture.review.decisions.undo(decisionId, byLead);
    const undone = fixture.review.jobs.resolve(jobId, AMINA, wanted);
    await expect(undone).rejects.toMatchObject({ code: 'job-not-claimed' });
  });

  it('take back what went out at once when the second person rejects', async () => {
    const { jobId } = await decided(
      violation({ action: 'remove-content', contentId: 'c1' }, { action: 'suspend-account' }),
    );
    expect(fixture.told()).toEqual(['action.created remove-content']);
    expect(await fixture.review.jobs.reject(jobId, BILAL, 'The post reports on it.')).toMatchObject({
      state: 'open',
    });
    expect(fixture.told().slice(1)).toEqual(['action.reversed remove-content']);
    expect(await balance()).toBe(0);
  });

  it('restore what is in force on content or on the account, and nothing else', async () => {
    await decided(
      violation(
        { action: 'remove-content', contentId: 'c1' },
        { action: 'label', label: 'x', contentId: 'c2' },
        { action: 'limit-account' },
      ),
    );
    fixture.sent.length = 0;
    await decided({ ...clean, actions: [{ action: 'restore', contentId: 'c1' }] });
    expect(fixture.told()).toEqual(['action.reversed remove-content']);
    await decided(violation({ action: 'restore' }, { action: 'label', label: 'limited-before' }));
    expect(fixture.told().slice(1)).toEqual(['action.created label', 'action.reversed limit-account']);
    const again = decided({ ...clean, actions: [{ action: 'restore', contentId: 'c1' }] });
    await expect(again).rejects.toMatchObject({ code: 'nothing-to-restore', status: 409 });
  });

  it('can be undone: hidden content is hidden again before its removal is taken back', async () => {
    await fixture.fire([{ action: 'hide-until-review', for: 'PT24H' }]);
    const { jobId, decisionId } = await decided(violation({ action: 'remove-content', contentId: 'c1' }));
    const [hidden] = fixture.sent;
    fixture.sent.length = 0;
    fixture.clock.advance(HOUR);
    const undone = await fixture.review.decisions.undo(decisionId, {
      by: AMINA,
      reason: 'I misread it.',
      mayUndoOthers: false,
    });
    expect(undone).toMatchObject({ undoneBy: AMINA, undoReason: 'I misread it.', outcome: 'final' });
    expect(fixture.told()).toEqual(['action.created hide-until-review', 'action.reversed remove-content']);
    expect(fixture.sent[0]?.payload).toMatchObject({
      bringsBack: hidden?.subject,
      expiresAt: '2026-01-02T00:00:00.000Z',
      origin: 'automation',
    });
    expect(fixture.sent[0]?.idempotencyKey).not.toBe(hidden?.idempotencyKey);
    const job = await fixture.review.jobs.get(jobId);
    expect(job).toMatchObject({ state: 'open' });
    expect(job).not.toHaveProperty('decisionId');
    expect(fixture.recorded.slice(-4).map(({ action }) => action)).toEqual([
      'action.created',
      'strike.voided',
      'decision.undone',
      'job.reopened',
    ]);
    const twice = fixture.review.decisions.undo(decisionId, byLead);
    await expect(twice).rejects.toMatchObject({
      code: 'decision-undone',
      status: 409,
      extra: { undoneBy: AMINA },
    });
    fixture.clock.advance(DAY);
    await fixture.review.expireActions();
    expect(fixture.told().at(-1)).toBe('action.expired hide-until-review');
  });

  it('do not bring back what is over by then, nor what another decision wants ended', async () => {
    await fixture.fire([{ action: 'hide-until-review', for: 'PT2H', queue: 'q1' }]);
    await fixture.fire([{ action: 'hide-until-review', for: 'PT2H', queue: 'q2' }]);
    const { items } = await fixture.review.jobs.list();
    const ids: string[] = [];
    for (const { id } of items) {
      await fixture.review.jobs.claim({ id, by: AMINA, leaseMs: HOUR });
      ids.push((await fixture.review.jobs.resolve(id, AMINA, clean)).decisionId ?? '');
    }
    const [first = '', second = ''] = ids;
    fixture.sent.length = 0;
    await fixture.review.decisions.undo(first, byLead);
    expect(fixture.told()).toEqual([]);
    await fixture.review.decisions.undo(second, byLead);
    expect(fixture.told()).toEqual(['action.created hide-until-review']);
    const { decisionId } = await decided({ ...clean, actions: [{ action: 'restore', contentId: 'c1' }] });
    fixture.clock.advance(2 * HOUR);
    fixture.sent.length = 0;
    await fixture.review.decisions.undo(decisionId, byLead);
    expect(fixture.told()).toEqual([]);
  });

  it('go on in the job that is open about the same, when a decided one comes back', async () => {
    const { jobId, decisionId } = await decided(clean);
    const next = await fixture.claimed(BILAL);
    expect(next).not.toBe(jobId);
    await fixture.review.decisions.undo(decisionId, byLead);
    expect(await fixture.review.jobs.get(jobId)).toMatchObject({ state: 'resolved', continuedIn: next });
    expect((await fixture.review.jobs.get(next)).verdictIds).toHaveLength(2);
    expect(await fixture.review.jobs.get(next)).toMatchObject({ state: 'claimed', claimedBy: BILAL });
    const gone = fixture.review.jobs.claim({ id: jobId, by: AMINA, leaseMs: HOUR });
    await expect(gone).rejects.toMatchObject({
      code: 'job-continued',
      status: 409,
      extra: { continuedIn: next },
    });
  });

  it('are undone by who made them for as long as the setting says', async () => {
    fixture.settings.undoWindowHours = 48;
    const { decisionId } = await decided(violation());
    fixture.clock.advance(2 * DAY);
    const { undoneBy } = await fixture.review.decisions.undo(decisionId, {
      by: AMINA,
      reason: 'I misread it.',
      mayUndoOthers: false,
    });
    expect(undoneBy).toBe(AMINA);
    fixture.settings.undoWindowHours = 24;
  });

  it('are undone by who made them for a day, by others only with the right, and a reason is given', async () => {
    const { decisionId } = await decided(violation());
    const undo = (change: object) => fixture.review.decisions.undo(decisionId, { ...byLead, ...change });
    await expect(undo({ mayUndoOthers: false })).rejects.toMatchObject({
      code: 'undo-not-yours',
      status: 403,
    });
    fixture.clock.advance(DAY + 1);
    await expect(undo({ by: AMINA, mayUndoOthers: false })).rejects.toMatchObject({
      code: 'undo-window-over',
    });
    await expect(undo({ by: 'key:1' })).rejects.toMatchObject({ code: 'person-needed' });
    await expect(undo({ reason: ' ' })).rejects.toMatchObject({
      code: 'request-invalid',
      pointer: '/reason',
    });
    const refused = fixture.recorded.filter(({ action }) => action === 'decision.undo.refused');
    expect(refused.map(({ detail }) => detail?.code)).toEqual([
      'undo-not-yours',
      'undo-window-over',
      'person-needed',
    ]);
    expect(await undo({})).toMatchObject({ undoneBy: BILAL });
    for (const id of ['nothing', crypto.randomUUID()])
      await expect(fixture.review.decisions.undo(id, byLead)).rejects.toMatchObject({
        code: 'decision-not-found',
        status: 404,
      });
  });

  it('leave a rejected decision as it is, and let one that waits be taken back', async () => {
    const rejected = await decided(violation({ action: 'suspend-account' }));
    await fixture.review.jobs.reject(rejected.jobId, BILAL, 'No.');
    await expect(fixture.review.decisions.undo(rejected.decisionId, byLead)).rejects.toMatchObject({
      code: 'decision-rejected',
    });
    const waiting = await decided(violation({ action: 'suspend-account' }));
    expect(waiting.jobId).toBe(rejected.jobId);
    await fixture.review.decisions.undo(waiting.decisionId, { ...byLead, by: AMINA, mayUndoOthers: false });
    const confirmed = fixture.review.jobs.confirm(waiting.jobId, BILAL);
    await expect(confirmed).rejects.toMatchObject({ code: 'job-not-awaiting-second' });
    expect(await fixture.review.jobs.get(waiting.jobId)).toMatchObject({ state: 'open' });
    expect((await fixture.review.decisions.list({ job: waiting.jobId })).items).toHaveLength(2);
  });

  it('end in part: one action, now or later, and the strike stays', async () => {
    await decided(violation({ action: 'limit-account' }, { action: 'hide-content', contentId: 'c1' }));
    const { items } = await fixture.review.actions.list();
    const idOf = (kind: string) => items.find((one) => one.kind === kind)?.id ?? '';
    const end = (kind: string, change: object = {}) =>
      fixture.review.actions.end(idOf(kind), { ...byLead, ...change });
    expect(await end('limit-account', { by: AMINA, mayUndoOthers: false })).toMatchObject({
      endedAs: 'reversed',
    });
    await expect(end('limit-account')).rejects.toMatchObject({ code: 'action-ended', status: 409 });
    await expect(end('hide-content', { at: '2025-12-31T00:00:00Z' })).rejects.toMatchObject({
      pointer: '/at',
    });
    await expect(end('hide-content', { mayUndoOthers: false })).rejects.toMatchObject({
      code: 'undo-not-yours',
    });
    expect(await end('hide-content', { at: '2026-01-03T05:00:00+05:00' })).toMatchObject({
      expiresAt: '2026-01-03T00:00:00.000Z',
    });
    await expect(end('hide-content', { at: '2026-01-04T00:00:00Z' })).rejects.toMatchObject({
      pointer: '/at',
    });
    fixture.clock.advance(2 * DAY);
    await fixture.review.expireActions();
    expect(fixture.told().slice(2)).toEqual(['action.reversed limit-account', 'action.expired hide-content']);
    expect(await balance()).toBe(4);
  });

  it('put strikes on an account that decay', async () => {
    await fixture.review.policies.put('terrorism', 'staff:lena', aPolicy({ points: 4, decayDays: 1 }));
    await fixture.review.policies.put('for-ever', 'staff:lena', aPolicy({ points: 1, decayDays: 0 }));
    await fixture.review.policies.put('free', 'staff:lena', aPolicy({ points: 0 }));
    for (const policy of ['terrorism', 'for-ever', 'free']) await decided({ ...violation(), policy });
    expect(await fixture.review.strikes.of('harbour', 'a1')).toMatchObject({
      balance: 5,
      strikes: [{ points: 1 }, { points: 4 }],
    });
    expect(await fixture.review.strikes.of('harbour', 'nobody')).toEqual({ balance: 0, strikes: [] });
    fixture.clock.advance(DAY);
    expect(await balance()).toBe(1);
  });

  it.each<[string, NonNullable<JobResolution['actions']>, string]>([
    ['a label without name', [{ action: 'label' }], '/actions/0/label'],
    ['nowhere', [{ action: 'geo-restrict', contentId: 'c1' }], '/actions/0/territories'],
    ['territories of a limit', [{ action: 'limit-account', territories: ['PK'] }], '/actions/0/territories'],
    ['restoring for a time', [{ action: 'restore', for: 'P1D' }], '/actions/0/for'],
    ['a scope that is not the target', [{ action: 'restore', scope: 'content' }], '/actions/0/scope'],
    ['the same twice', [{ action: 'limit-account' }, { action: 'limit-account', for: 'P1D' }], '/actions/1'],
  ])('point at %s', async (_, actions, pointer) => {
    const id = await fixture.claimed(AMINA);
    const resolved = fixture.review.jobs.resolve(id, AMINA, violation(...actions));
    await expect(resolved).rejects.toMatchObject({ code: 'request-invalid', status: 422, pointer });
  });

  it('hold in territories', async () => {
    await decided(violation({ action: 'geo-restrict', contentId: 'c1', territories: ['PK', 'DE', 'PK'] }));
    expect(fixture.sent[0]?.payload).toMatchObject({ kind: 'geo-restrict', territories: ['DE', 'PK'] });
    expect((await fixture.review.actions.list()).items[0]).toMatchObject({ territories: ['DE', 'PK'] });
  });
});

describe.skipIf(!postgresAvailable)('decisions at once [needs postgres]', () => {
  it('about one account do not lose what each wants ended', async () => {
    const storage = await openTestPostgres(reviewMigrations);
    const fixture = aReview(storage);
    await fixture.reset();
    for (let n = 0; n < 5; n++) {
      const accountId = `b${n}`;
      for (const queue of ['q1', 'q2', 'q3'])
        await fixture.fire([{ action: 'hide-until-review', for: 'P1D', queue }], { accountId });
      const { items } = await fixture.review.jobs.list({ account: accountId });
      for (const { id } of items) await fixture.review.jobs.claim({ id, by: AMINA, leaseMs: HOUR });
      const resolved = await Promise.all(
        items.map(({ id }) => fixture.review.jobs.resolve(id, AMINA, clean)),
      );
      const [first, ...others] = resolved.map(({ decisionId = '' }) => decisionId);
      await fixture.review.decisions.undo(first ?? '', byLead);
      const hidden = async () =>
        (await fixture.review.actions.list({ account: accountId })).items.filter(({ endedAt }) => !endedAt)
          .length;
      expect(await hidden()).toBe(0);
      await Promise.all(others.map((id) => fixture.review.decisions.undo(id, byLead)));
      expect(await hidden()).toBe(1);
    }
    await storage.close();
  });
});
