import type { AppealMessage } from '@breakwater/contracts/redress';
import type { JobResolution } from '@breakwater/contracts/review';
import { lastToken, statementsTold } from '@breakwater/redress/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRedress, decisionMigrations, type RedressFixture } from '../testing/redress-fixture.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const limit: JobResolution = {
  decision: 'violation',
  actions: [
    { action: 'remove-content', contentId: 'c1' },
    { action: 'limit-account', for: 'P30D' },
  ],
  reason: 'The post asks readers to join a listed organisation.',
};
const words = { text: 'It is a poem.', submission: 's1' };
const claim = { by: 'staff:noor', leaseMs: HOUR };

describe('appeals', () => {
  let storage: Storage;
  let fixture: RedressFixture;
  beforeAll(async () => {
    storage = await openTestStorage(decisionMigrations);
    fixture = aRedress(storage);
  });
  afterAll(() => storage.close());
  beforeEach(() => fixture.reset());

  let jobs = 0;
  /** Decides about an account and returns the token of the user. */
  async function decided(resolution: JobResolution = limit, second?: string): Promise<string> {
    const accountId = `account-${++jobs}`;
    await fixture.fire([{ action: 'queue', severity: 'high' }], { accountId });
    const job = await fixture.review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    await fixture.review.jobs.resolve(job?.id ?? '', 'staff:amina', resolution);
    if (second !== undefined) await fixture.review.jobs.confirm(job?.id ?? '', second);
    return lastToken(fixture);
  }
  async function lodged(resolution?: JobResolution, second?: string) {
    return fixture.redress.appeals.lodge(await decided(resolution, second), words);
  }
  const suspend = { ...limit, actions: [{ action: 'suspend-account' as const }] };

  it('are lodged in any language, with texts, and have a clock', async () => {
    const token = await decided();
    const appeal = await fixture.redress.appeals.lodge(token, {
      text: 'دا شعر دی.',
      language: 'ps',
      attachments: [{ name: 'ژباړه', text: 'It is a poem.' }],
      submission: 's1',
    });
    expect(appeal).toMatchObject({
      state: 'open',
      language: 'ps',
      policy: 'terrorism',
      originalBy: 'staff:amina',
      dueAt: '2026-01-15T00:00:00.000Z',
      attachments: [{ name: 'ژباړه' }],
    });
    expect((await fixture.redress.statements.open(token)).appeal).toEqual(appeal);
    const entry = fixture.recorded.find(({ action }) => action === 'appeal.lodged');
    expect(entry).toMatchObject({ actor: 'user', subject: appeal.id });
    expect(JSON.stringify(entry)).not.toContain('شعر');
  });

  it('are one for a statement: the same form again is the same, another one is refused', async () => {
    const token = await decided();
    const { appeals } = fixture.redress;
    const first = await appeals.lodge(token, words);
    expect(await appeals.lodge(token, { ...words, text: 'again' })).toEqual(first);
    await expect(appeals.lodge(token, { ...words, submission: 's2' })).rejects.toMatchObject({
      code: 'appeal-open',
      status: 409,
    });
    const other = await decided();
    const results = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => appeals.lodge(other, { ...words, submission: `n${n}` })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    [{ ...words, text: '  \n' }, '/text'],
    [{ ...words, text: 'x'.repeat(100_000) }, '/text'],
    [{ ...words, text: 'a\0b' }, '/text'],
    [{ ...words, attachments: [{ name: 'n', text: 'x'.repeat(100_000) }] }, '/attachments/0/text'],
    [{ ...words, attachments: Array.from({ length: 6 }, () => ({ name: 'n', text: 't' })) }, '/attachments'],
    [{ ...words, language: 'not a tag' }, '/language'],
  ])('refuse bad input and store nothing (%#)', async (request, pointer) => {
    const token = await decided();
    await expect(fixture.redress.appeals.lodge(token, request)).rejects.toMatchObject({
      status: 422,
      pointer,
    });
    expect((await fixture.redress.appeals.list()).items).toEqual([]);
    expect(await fixture.redress.appeals.lodge(token, words)).toMatchObject({ state: 'open' });
  });

  it('come too late after six months, and to nothing when the link is forged', async () => {
    const token = await decided();
    const { appeals } = fixture.redress;
    await expect(appeals.lodge('A'.repeat(43), words)).rejects.toMatchObject({ status: 404 });
    fixture.clock.advance(182 * DAY);
    await expect(appeals.lodge(token, words)).rejects.toMatchObject({
      code: 'appeal-window-over',
      status: 410,
      extra: { appealUntil: '2026-07-01T00:00:00.000Z' },
    });
  });

  it('go to somebody who neither decided nor confirmed', async () => {
    const severe = await lodged(suspend, 'staff:bilal');
    const { appeals } = fixture.redress;
    expect(severe).toMatchObject({ originalBy: 'staff:amina', originalSecondBy: 'staff:bilal' });
    for (const by of ['staff:amina', 'staff:bilal', ' STAFF:Bilal ']) {
      expect(await appeals.claim({ by, leaseMs: HOUR })).toBeUndefined();
      await expect(appeals.claim({ by, leaseMs: HOUR, id: severe.id })).rejects.toMatchObject({
        code: 'appeal-of-own-decision',
      });
      const decision = { outcome: 'overturned', reason: 'I was wrong.' } as const;
      await expect(appeals.decide(severe.id, by, decision)).rejects.toMatchObject({
        code: 'appeal-of-own-decision',
      });
    }
    expect(await appeals.claim(claim)).toMatchObject({ id: severe.id, state: 'claimed' });
  });

  it('are decided by no other code either: the store refuses it', async () => {
    const { id } = await lodged(suspend, 'staff:bilal');
    const settle = (by: string, more = sql``) =>
      sql`update appeals set state = 'decided', outcome = 'upheld', reason = 'r', decided_at = now(),
        decided_by = ${by} ${more} where id = ${id}`.execute(storage.db);
    await expect(settle('staff:amina')).rejects.toThrow(/appeal_decided_by_another/);
    await expect(settle('staff:bilal')).rejects.toThrow(/appeal_decided_by_another/);
    await expect(settle(' staff:BILAL')).rejects.toThrow();
    await expect(settle('key:1')).rejects.toThrow(/decided_by/);
    // Nor can it be pretended that others had decided, or nobody.
    await expect(settle('staff:amina', sql`, original_by = 'staff:x'`)).rejects.toThrow(
      /appeal_original_people/,
    );
    await expect(settle('staff:bilal', sql`, original_second = ''`)).rejects.toThrow(
      /appeal_original_people/,
    );
    await expect(settle('staff:amina', sql`, original_by = null`)).rejects.toThrow(
      /appeal_names_who_decided/,
    );
    const nobody = sql`, original_by = null, original_second = null, decision_id = null`;
    await expect(settle('staff:amina', nobody)).rejects.toThrow(/appeal_of_statement/);
    const claimed = sql`update appeals set state = 'claimed', claimed_by = 'staff:amina', claimed_until = now()`;
    await expect(claimed.execute(storage.db)).rejects.toThrow(/appeal_claimed_by_another/);
    await settle('staff:noor');
  });

  it('cannot be decided by who then confirms what they are against', async () => {
    const both: JobResolution = {
      ...limit,
      actions: [{ action: 'suspend-account' }, { action: 'remove-content', contentId: 'c1' }],
    };
    const token = await decided(both);
    const { jobId, decisionId } = (await fixture.redress.statements.open(token)).statement;
    const { jobs: work } = fixture.review;
    const { appeals } = fixture.redress;
    await appeals.lodge(token, words);
    await appeals.claim(claim);
    const upheld = { outcome: 'upheld', reason: 'It does recruit.' } as const;
    const [{ id = '' } = {}] = (await appeals.list()).items;
    await appeals.decide(id, 'staff:noor', upheld);
    await expect(work.confirm(jobId ?? '', 'staff:noor')).rejects.toThrow(/appeal_decided_by_another/);
    await work.confirm(jobId ?? '', 'staff:bilal');
    expect(await appeals.get(id)).toMatchObject({ decisionId, originalSecondBy: 'staff:bilal' });
  });

  it('overturned: everything is unrolled, the user is told with an apology, the job is settled', async () => {
    const appeal = await lodged(suspend, 'staff:bilal');
    const { strikes, jobs: work } = fixture.review;
    const { appeals, statements } = fixture.redress;
    const token = lastToken(fixture);
    expect((await strikes.of('harbour', appeal.accountId)).balance).toBeGreaterThan(0);
    await appeals.claim(claim);
    const reason = 'It is a poem, as the text added shows.';
    const done = await appeals.decide(appeal.id, 'staff:noor', { outcome: 'overturned', reason });
    expect(done).toMatchObject({ state: 'decided', outcome: 'overturned', decidedBy: 'staff:noor' });
    expect((await strikes.of('harbour', appeal.accountId)).balance).toBe(0);
    expect(fixture.told().at(-1)).toBe('action.reversed suspend-account');
    const { statement, appeal: shown } = await statements.open(token);
    expect(statement).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'appeal' });
    expect(shown).toEqual(done);
    const job = await work.get(statement.jobId ?? '');
    expect(job).toMatchObject({ state: 'resolved', decision: 'no-violation', decidedBy: 'staff:noor' });
    const message = fixture.sent.find(({ type }) => type === 'appeal.decided')?.payload as AppealMessage;
    expect(message).toMatchObject({ outcome: 'overturned', reversed: statement.actionIds });
    expect(message.apology?.ur).toMatch(/معذرت/);
    expect(statementsTold(fixture, 'statement.withdrawn')).toHaveLength(1);
    const made = fixture.recorded.map(({ action }) => action);
    expect(made).toEqual(expect.arrayContaining(['decision.undone', 'strike.voided', 'appeal.decided']));
    await expect(appeals.lodge(token, { ...words, submission: 's9' })).rejects.toMatchObject({
      code: 'appeal-decided',
    });
  });

  it('overturned: what automation did for the same job goes too, with its statement, and all of it is named', async () => {
    const accountId = `account-${++jobs}`;
    const asked = [
      { action: 'queue', severity: 'high' },
      { action: 'slow', scope: 'account', for: 'P20D' },
      { action: 'hide-until-review', for: 'P20D' },
    ] as const;
    await fixture.fire([...asked], { accountId, contentId: 'c1' });
    // Of another matter: it stays.
    await fixture.fire([{ action: 'hold-recommendation', scope: 'account', for: 'P20D' }], { accountId });
    await fixture.redress.statements.settleDuties();
    const ofAutomation = (await fixture.redress.statements.list({ account: accountId })).items;
    const { review, redress } = fixture;
    const job = await review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    await review.jobs.resolve(job?.id ?? '', 'staff:amina', limit);
    const { id } = await redress.appeals.lodge(lastToken(fixture), words);
    await redress.appeals.claim(claim);
    const done = await redress.appeals.decide(id, 'staff:noor', { outcome: 'overturned', reason: 'A poem.' });
    const { items } = await review.actions.list({ account: accountId });
    expect(items.filter(({ endedAt }) => endedAt === undefined).map(({ kind }) => kind)).toEqual([
      'hold-recommendation',
    ]);
    const kinds = items.filter((action) => done.reversed?.includes(action.id)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['limit-account', 'remove-content', 'slow']);
    expect(await redress.appeals.get(id)).toEqual(done);
    const message = fixture.sent.find(({ type }) => type === 'appeal.decided')?.payload as AppealMessage;
    expect(message.reversed).toEqual(done.reversed);
    const states = (await redress.statements.list({ account: accountId })).items.map(
      (statement) => `${statement.automation.decision ? 'automation' : 'person'} ${statement.state}`,
    );
    expect(ofAutomation).toHaveLength(2);
    expect(states.sort()).toEqual(['automation in-force', 'automation withdrawn', 'person withdrawn']);
  });

  it('overturned: what automation did to the account before, of another matter, was explained rightly', async () => {
    const accountId = `account-${++jobs}`;
    const { review, redress } = fixture;
    await fixture.fire([{ action: 'hold-recommendation', scope: 'account', for: 'P1D' }], { accountId });
    await redress.statements.settleDuties();
    fixture.clock.advance(2 * DAY);
    await review.expireActions();
    const [before] = (await redress.statements.list({ account: accountId })).items;
    const again = [
      { action: 'hold-recommendation', scope: 'account', for: 'P20D' },
      { action: 'queue', severity: 'high' },
    ] as const;
    await fixture.fire([...again], { accountId });
    await redress.statements.settleDuties();
    const job = await review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    await review.jobs.resolve(job?.id ?? '', 'staff:amina', limit);
    const { id } = await redress.appeals.lodge(lastToken(fixture), words);
    await redress.appeals.claim(claim);
    await redress.appeals.decide(id, 'staff:noor', { outcome: 'overturned', reason: 'A poem.' });
    const { items } = await redress.statements.list({ account: accountId, state: 'in-force' });
    expect(items.map((statement) => statement.id)).toEqual([before?.id]);
  });

  it('partly: some actions are taken back and the rest stays', async () => {
    const appeal = await lodged();
    const { appeals, statements } = fixture.redress;
    const token = lastToken(fixture);
    const { statement } = await statements.open(token);
    const [first = '', second = ''] = statement.actionIds;
    await appeals.claim(claim);
    const partly = (reverse: string[]) =>
      appeals.decide(appeal.id, 'staff:noor', { outcome: 'partly', reverse, reason: 'Only the post.' });
    await expect(partly([])).rejects.toMatchObject({ pointer: '/reverse' });
    await expect(partly([first, second])).rejects.toMatchObject({ pointer: '/reverse' });
    await expect(partly([appeal.id])).rejects.toMatchObject({ pointer: '/reverse/0' });
    expect(await partly([second])).toMatchObject({ outcome: 'partly', reversed: [second] });
    await fixture.redress.statements.settleDuties();
    const after = (await statements.open(token)).statement;
    expect(after.state).toBe('in-force');
    expect(after.restriction.parts.map(({ endedAt }) => endedAt !== undefined)).toEqual([false, true]);
  });

  it('against automation: overturned lifts what it did', async () => {
    await fixture.fire([{ action: 'hide-until-review', for: 'P20D' }]);
    await fixture.redress.statements.settleDuties();
    const appeal = await fixture.redress.appeals.lodge(lastToken(fixture), words);
    expect(appeal.originalBy).toBeUndefined();
    await fixture.redress.appeals.claim(claim);
    await fixture.redress.appeals.decide(appeal.id, 'staff:noor', {
      outcome: 'overturned',
      reason: 'A poem.',
    });
    expect(fixture.told().at(-1)).toBe('action.reversed hide-until-review');
    const { statement } = await fixture.redress.statements.open(lastToken(fixture));
    expect(statement).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'appeal' });
    expect(await fixture.redress.statements.settleDuties()).toBe(0);
  });

  it('are moot when the decision is undone otherwise', async () => {
    const appeal = await lodged();
    const undoing = { by: 'staff:lena', reason: 'Wrong account.', mayUndoOthers: true };
    await fixture.review.decisions.undo(appeal.decisionId ?? '', undoing);
    expect(await fixture.redress.appeals.get(appeal.id)).toMatchObject({ state: 'moot' });
    await expect(fixture.redress.appeals.claim({ ...claim, id: appeal.id })).rejects.toMatchObject({
      code: 'appeal-settled',
    });
  });

  it('are claimed for a while, given back, and decided only while held', async () => {
    const { id } = await lodged();
    const { appeals } = fixture.redress;
    const upheld = { outcome: 'upheld', reason: 'It asks to join.' } as const;
    await expect(appeals.decide(id, 'staff:noor', upheld)).rejects.toMatchObject({
      code: 'appeal-not-claimed',
    });
    await appeals.claim(claim);
    await expect(appeals.claim({ by: 'staff:omar', leaseMs: HOUR, id })).rejects.toMatchObject({
      code: 'appeal-claimed',
      extra: { claimedBy: 'staff:noor' },
    });
    expect(await appeals.release(id, 'staff:noor')).toMatchObject({ state: 'open' });
    await appeals.claim(claim);
    fixture.clock.advance(HOUR);
    expect(await appeals.claim({ by: 'staff:omar', leaseMs: HOUR })).toMatchObject({
      claimedBy: 'staff:omar',
    });
    await expect(appeals.decide(id, 'staff:noor', upheld)).rejects.toMatchObject({ code: 'appeal-claimed' });
    await expect(appeals.decide(id, 'staff:omar', { ...upheld, reason: ' ' })).rejects.toMatchObject({
      pointer: '/reason',
    });
    await appeals.decide(id, 'staff:omar', upheld);
    await expect(appeals.decide(id, 'staff:omar', upheld)).rejects.toMatchObject({ code: 'appeal-settled' });
  });

  it('are listed with the longest overdue first, then what is settled; and counted', async () => {
    const tokens = [await decided(), await decided(), await decided(), await decided()];
    const { appeals } = fixture.redress;
    for (const [index, token] of tokens.entries()) {
      const language = index % 2 === 0 ? { language: 'ps' } : {};
      await appeals.lodge(token, { ...words, ...language });
      fixture.clock.advance(DAY);
    }
    const [one, two, three] = (await appeals.list()).items;
    for (const [appeal, outcome] of [
      [one, 'overturned'],
      [three, 'upheld'],
    ] as const) {
      await appeals.claim({ ...claim, id: appeal?.id ?? '' });
      await appeals.decide(appeal?.id ?? '', 'staff:noor', { outcome, reason: 'r' });
      fixture.clock.advance(HOUR);
    }
    fixture.clock.advance(12 * DAY);
    const first = await appeals.list({ limit: 3 });
    const rest = await appeals.list({ limit: 3, cursor: first.next ?? '' });
    const order = [...first.items, ...rest.items];
    expect(order.map(({ state }) => state)).toEqual(['open', 'open', 'decided', 'decided']);
    expect(order.map(({ id }) => id).slice(0, 1)).toEqual([two?.id]);
    expect(order[2]?.outcome).toBe('upheld');
    const { total, byLanguage, byPolicy } = await appeals.statistics();
    expect(total).toMatchObject({ lodged: 4, open: 2, overdue: 1, decided: 2, upheld: 1, overturned: 1 });
    expect(total.overturnedShare).toBe(0.5);
    expect(total.medianHours).toBeCloseTo(72.5, 5);
    expect(byLanguage.map(({ key, lodged: n }) => [key, n])).toEqual([
      ['ps', 2],
      ['und', 2],
    ]);
    expect(byPolicy.map(({ key }) => key)).toEqual(['terrorism']);
    expect((await appeals.statistics({ to: '2026-01-01T12:00:00.000Z' })).total.lodged).toBe(1);
    expect((await appeals.statistics({ platform: 'quay' })).total).toMatchObject({ lodged: 0, decided: 0 });
  });
});
