import type { JobResolution } from '@breakwater/contracts/review';
import { lastToken, statementsTold } from '@breakwater/redress/testing';
import { aFiredRule, anId, aVerdict } from '@breakwater/review/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRedress, decisionMigrations, type RedressFixture } from '../testing/redress-fixture.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const remove: JobResolution = {
  decision: 'violation',
  actions: [{ action: 'remove-content', contentId: 'c1' }],
  reason: 'The post asks readers to join a listed organisation.',
};

let storage: Storage;
let fixture: RedressFixture;
beforeAll(async () => {
  storage = await openTestStorage(decisionMigrations);
  fixture = aRedress(storage);
});
afterAll(() => storage.close());
beforeEach(() => fixture.reset());

describe('statements', () => {
  async function decided(resolution: JobResolution = remove): Promise<string> {
    await fixture.fire([
      { action: 'hide-until-review', for: 'PT24H' },
      { action: 'queue', severity: 'high' },
    ]);
    const job = await fixture.review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    await fixture.review.jobs.resolve(job?.id ?? '', 'staff:amina', resolution);
    return job?.id ?? '';
  }
  const issued = () => statementsTold(fixture, 'statement.issued');
  const withdrawn = () => statementsTold(fixture, 'statement.withdrawn');

  it('are issued with the decision, in both languages, with a link that is kept nowhere', async () => {
    const jobId = await decided();
    expect(issued()).toHaveLength(1);
    const [message] = issued();
    expect(message?.statement).toMatchObject({
      accountId: 'a1',
      contentId: 'c1',
      jobId,
      state: 'in-force',
      restriction: { kinds: ['remove-content'], target: 'content', territories: [] },
      facts: remove.reason,
      origin: 'own-initiative',
      automation: { detection: true, decision: false },
      ground: { kind: 'terms', policy: 'terrorism', policyVersion: 1, title: { en: 'Terrorism' } },
      redress: { appealUntil: '2026-07-01T00:00:00.000Z', internal: true, outOfCourt: true, court: true },
    });
    expect(message?.rendered.ur.direction).toBe('rtl');
    expect(message?.link).toMatch(/^http:\/\/127\.0\.0\.1:8080\/s\/[\w-]{43}$/);
    const token = lastToken(fixture);
    const kept = await sql`select * from statement_links, statements, statement_actions`.execute(storage.db);
    expect(JSON.stringify(kept.rows)).not.toContain(token);
    expect((await fixture.redress.statements.open(token)).statement).toEqual(message?.statement);
    expect(fixture.recorded.find(({ action }) => action === 'statement.issued')).toMatchObject({
      actor: 'staff:amina',
      subject: message?.statement.id,
    });
    expect(await fixture.redress.statements.settleDuties()).toBeGreaterThan(0);
    expect(issued()).toHaveLength(2);
    expect(await fixture.redress.statements.settleDuties()).toBe(0);
  });

  it('give the facts of automation in Urdu too, and the words of a person as they are', async () => {
    const asks = [{ action: 'hide-until-review', for: 'PT24H' } as const, { action: 'queue' } as const];
    const translations = { ur: { title: 'قاعدہ', because: 'پوسٹ میں ایک معلوم لنک ہے' } };
    await fixture.apply(aVerdict([aFiredRule(asks, { because: 'A known link.', translations })]));
    await fixture.redress.statements.settleDuties();
    const [automatic] = issued();
    expect(automatic?.statement).toMatchObject({
      facts: 'A known link.',
      translations: { ur: { facts: translations.ur.because } },
    });
    expect(JSON.stringify(automatic?.rendered.ur)).toContain(translations.ur.because);
    expect(JSON.stringify(automatic?.rendered.en)).not.toContain(translations.ur.because);
    const kept = await fixture.redress.statements.get(automatic?.statement.id ?? '');
    expect(kept.statement).toEqual(automatic?.statement);
    const job = await fixture.review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    await fixture.review.jobs.resolve(job?.id ?? '', 'staff:amina', remove);
    const decided = issued().at(-1);
    expect(decided?.statement.facts).toBe(remove.reason);
    expect(decided?.statement).not.toHaveProperty('translations');
    expect(JSON.stringify(decided?.rendered.ur)).toContain(remove.reason);
  });

  it('give the facts in the default language where rows of before have no other', async () => {
    await fixture.fire([{ action: 'hide-until-review', for: 'PT24H' }]);
    await sql`update actions set because_ur = null`.execute(storage.db);
    await fixture.redress.statements.settleDuties();
    expect(issued()[0]?.statement).not.toHaveProperty('translations');
    expect(issued()[0]?.statement).toHaveProperty('facts');
  });

  it('are issued for what automation hides, once, and withdrawn when a person lifts it', async () => {
    await fixture.fire([
      { action: 'hide-until-review', for: 'PT24H' },
      { action: 'label', label: 'spam' },
    ]);
    await fixture.fire([{ action: 'hide-until-review', for: 'PT24H' }, { action: 'queue' }]);
    expect(issued()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => fixture.redress.statements.settleDuties()));
    expect(issued()).toHaveLength(1);
    expect(issued()[0]?.statement).toMatchObject({
      automation: { detection: true, decision: true },
      restriction: { kinds: ['hide-until-review'], until: '2026-01-02T00:00:00.000Z' },
      facts: 'The post names an organisation of the bank "listed".',
    });
    const job = await fixture.review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    await fixture.review.jobs.resolve(job?.id ?? '', 'staff:amina', {
      decision: 'no-violation',
      reason: 'A news report.',
    });
    expect(withdrawn().map(({ statement }) => statement.withdrawnBecause)).toEqual(['undone']);
    expect(withdrawn()[0]?.rendered.en.title).toBe('This decision no longer stands');
  });

  it('are withdrawn when the decision is undone, and the page says so', async () => {
    await decided();
    const decisionId = issued()[0]?.statement.decisionId ?? '';
    const undoing = { by: 'staff:amina', reason: 'Wrong post.', mayUndoOthers: false };
    await fixture.review.decisions.undo(decisionId, undoing);
    expect(withdrawn().map(({ statement }) => statement.decisionId)).toEqual([decisionId]);
    const { statement } = await fixture.redress.statements.open(lastToken(fixture));
    expect(statement).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'undone' });
    expect(statement.restriction.parts[0]?.endedAt).toBe('2026-01-01T00:00:00.000Z');
    expect(fixture.recorded.slice(-4).map(({ action }) => action)).toEqual([
      'strike.voided',
      'statement.withdrawn',
      'decision.undone',
      'job.reopened',
    ]);
  });

  it('are one for a decision, also when a part of it waits for a second person; earlier links still work', async () => {
    const jobId = await decided({
      ...remove,
      actions: [{ action: 'limit-account', for: 'P30D' }, { action: 'suspend-account' }],
    });
    const first = issued()[0];
    const token = lastToken(fixture);
    expect(first?.statement.restriction.kinds).toEqual(['limit-account']);
    fixture.clock.advance(DAY);
    await fixture.review.jobs.confirm(jobId, 'staff:bilal');
    const told = fixture.sent.filter(
      ({ type, subject }) => type === 'statement.issued' && subject === first?.statement.id,
    );
    expect(new Set(told.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
    for (const link of [token, lastToken(fixture)]) {
      const { statement } = await fixture.redress.statements.open(link);
      expect(statement).toMatchObject({
        id: first?.statement.id,
        restriction: { kinds: ['limit-account', 'suspend-account'] },
        redress: { appealUntil: '2026-07-02T00:00:00.000Z' },
      });
    }
    const { items } = await fixture.redress.statements.list({ account: 'a1' });
    expect(items.filter(({ decisionId }) => decisionId !== undefined)).toHaveLength(1);
    expect(fixture.recorded.map(({ action }) => action)).toContain('statement.extended');
  });

  it('are two where the appeal was decided before the second person came: what is added can be appealed too', async () => {
    const { review, redress } = fixture;
    const jobId = await decided({
      ...remove,
      actions: [{ action: 'limit-account', for: 'P30D' }, { action: 'suspend-account' }],
    });
    const first = lastToken(fixture);
    const appeal = await redress.appeals.lodge(first, { text: 'It is a poem.', submission: 's1' });
    await redress.appeals.claim({ by: 'staff:noor', leaseMs: HOUR });
    await redress.appeals.decide(appeal.id, 'staff:noor', { outcome: 'upheld', reason: 'It is none.' });
    await review.jobs.confirm(jobId, 'staff:bilal');
    const added = await redress.appeals.lodge(lastToken(fixture), { text: 'Again.', submission: 's2' });
    expect(added.id).not.toBe(appeal.id);
    const { statement } = await redress.statements.open(lastToken(fixture));
    expect(statement.restriction.kinds).toEqual(['suspend-account']);
  });

  it('wait for the second person where two are needed, and are withdrawn when that one disagrees', async () => {
    const severe = { ...remove, policy: 'terrorism/membership' };
    const first = await decided(severe);
    const before = issued().length;
    await fixture.review.jobs.confirm(first, 'staff:bilal');
    expect(issued()).toHaveLength(1);
    expect(before).toBeLessThanOrEqual(1);
    const waiting = await decided(severe);
    await fixture.review.jobs.reject(waiting, 'staff:bilal', 'A quotation.');
    const { items } = await fixture.redress.statements.list({ state: 'in-force' });
    expect(items.filter(({ jobId }) => jobId === waiting)).toEqual([]);
  });

  it('are given also where nothing is restricted but the violation counts', async () => {
    await decided({ decision: 'violation', reason: 'A slur.' });
    expect(issued()[0]?.statement.restriction).toMatchObject({ kinds: [], parts: [], target: 'account' });
    expect(issued()[0]?.rendered.en.sections[0]?.paragraphs[0]).toMatch(/We did not restrict anything/);
  });

  it('are shown before the decision, with what may name somebody else', async () => {
    await fixture.fire([{ action: 'queue', severity: 'high' }]);
    const job = await fixture.review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    const preview = await fixture.review.jobs.preview(job?.id ?? '', {
      ...remove,
      reason: 'It repeats what @somebody wrote.',
    });
    expect(preview.statement?.en.sections[0]?.paragraphs[0]).toMatch(
      /We removed your content \u2068c1\u2069/,
    );
    expect(preview.statement?.ur.direction).toBe('rtl');
    expect(preview.warnings?.map(({ kind }) => kind)).toEqual(['handle']);
    expect(issued()).toEqual([]);
  });

  it('cannot give less than six months, whatever code writes them', async () => {
    await decided();
    const shorter = sql`update statements set appeal_until = issued_at + interval '170 days'`.execute(
      storage.db,
    );
    await expect(shorter).rejects.toThrow(/six_months_to_appeal/);
  });

  it('open for nobody who guesses, and not for ever', async () => {
    await decided();
    const { statements } = fixture.redress;
    const token = lastToken(fixture);
    for (const forged of ['', 'x', token.slice(1), `${token.slice(0, -1)}\0`, 'A'.repeat(43), `${token}A`]) {
      await expect(statements.open(forged)).rejects.toMatchObject({
        code: 'statement-not-found',
        status: 404,
      });
    }
    fixture.clock.advance(181 * DAY);
    expect(await statements.open(token)).toBeDefined();
    fixture.clock.advance(DAY);
    await expect(statements.open(token)).rejects.toMatchObject({ code: 'appeal-window-over', status: 410 });
  });

  it('get another link for a user who lost theirs, which is on record', async () => {
    await decided();
    const id = issued()[0]?.statement.id ?? '';
    const link = await fixture.redress.statements.renewLink(id, 'staff:lena');
    const opened = await fixture.redress.statements.open(link.split('/s/')[1] ?? '');
    expect(opened.statement.id).toBe(id);
    expect((await fixture.redress.statements.open(lastToken(fixture))).statement.id).toBe(id);
    expect(fixture.recorded.at(-1)).toMatchObject({ actor: 'staff:lena', action: 'statement.link-made' });
    await expect(fixture.redress.statements.renewLink(anId(), 'x')).rejects.toMatchObject({ status: 404 });
  });

  it('are listed newest first, page by page, by account and decision', async () => {
    for (const accountId of ['a1', 'a2', 'a3']) {
      await fixture.fire([{ action: 'hide-until-review', for: 'PT24H' }], { accountId });
      await fixture.redress.statements.settleDuties();
      fixture.clock.advance(1000);
    }
    const first = await fixture.redress.statements.list({ limit: 2 });
    const rest = await fixture.redress.statements.list({ limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ accountId }) => accountId)).toEqual(['a3', 'a2', 'a1']);
    expect(rest.next).toBeUndefined();
    expect((await fixture.redress.statements.list({ account: 'a2' })).items).toHaveLength(1);
    expect((await fixture.redress.statements.list({ decision: 'none' })).items).toEqual([]);
  });
});
