import type { JobResolution } from '@breakwater/contracts/review';
import { type Storage, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import {
  anId,
  type CopiedContent,
  copiedContent,
  type ReviewFixture,
  REMOVE_ORIGINAL as remove,
  COPIED_TEXT as TEXT,
} from '../testing/index.ts';

const HOUR = 3_600_000;
const by = 'staff:amina';
const clean: JobResolution = { decision: 'no-violation', reason: 'A report.' };

let storage: Storage;
let world: CopiedContent;
let fixture: ReviewFixture;
beforeAll(async () => {
  storage = await openTestStorage({ ...storageMigrations, ...reviewMigrations });
  world = copiedContent(storage);
  fixture = world.fixture;
});
afterAll(() => storage.close());
beforeEach(() => world.reset());

const preview = (decisionId: string, platforms?: readonly string[]) =>
  fixture.review.copies.preview(decisionId, { by, escalated: false, platforms });
async function start(decisionId: string, token: string, without: number[] = []): Promise<string> {
  const { id } = await fixture.review.copies.start(decisionId, { token, without, by, reason: 'The same.' });
  await world.work();
  return id;
}

describe('copies of what was decided', () => {
  it('are shown before anything is done: how many, how, what would happen', async () => {
    const decisionId = await world.decide();
    world.aCopy('one', { how: 'share', likeness: 1 });
    world.aCopy('two', { audience: 900 });
    world.aCopy('three', { how: 'same-file', accountId: 'by-two', ownText: false });
    const before = fixture.sent.length;
    expect(await preview(decisionId)).toMatchObject({
      decisionId,
      contentId: 'original',
      known: true,
      more: false,
      count: 3,
      byHow: { share: 1, 'near-copy': 1, 'same-file': 1 },
      accounts: 2,
      excludedCount: 0,
      // What was done to the account of the original is not done to those who passed it on.
      effects: [{ action: 'remove-content', count: 3 }],
      copies: [{ position: 1 }, { position: 2, audience: 900, text: TEXT }, { position: 3 }],
    });
    expect(fixture.sent).toHaveLength(before);
    expect(await world.statesOf()).toEqual([]);
  });

  it('are decided as one, but for those that are taken out, each with its own job, decision and record', async () => {
    const decisionId = await world.decide();
    for (const name of ['one', 'two', 'three']) world.aCopy(name);
    // Two of one account: both are decided.
    world.aCopy('four', { accountId: 'by-one' });
    const before = fixture.sent.length;
    const { token } = await preview(decisionId);
    const run = await fixture.review.bulk.get(await start(decisionId, token, [2]));
    expect(run).toMatchObject({ state: 'done', total: 3, done: 3, failed: 0, copiesOf: decisionId });
    expect(world.told(before)).toEqual([
      'action.created remove-content one',
      'action.created remove-content three',
      'action.created remove-content four',
    ]);
    expect(await world.statesOf()).toEqual(['by-one resolved', 'by-one resolved', 'by-three resolved']);
    const { items } = await fixture.review.jobs.list({ account: 'by-three' });
    expect(items).toMatchObject([{ origin: 'copy', queue: 'copies', policy: 'terrorism', decidedBy: by }]);
    const decisions = (await fixture.review.decisions.list({ account: 'by-three' })).items;
    expect(decisions).toMatchObject([{ decidedBy: by, bulkId: run.id, reason: remove.reason }]);
    expect(await fixture.review.copies.runs(decisionId)).toMatchObject([{ id: run.id }]);
    expect(await preview(decisionId)).toMatchObject({ count: 1, excludedByCode: { 'already-decided': 3 } });
  });

  it('are undone as one: nothing is left of it, and nobody is asked about what was opened for it', async () => {
    const decisionId = await world.decide();
    world.aCopy('one');
    world.aCopy('waiting');
    await fixture.fire([{ action: 'queue' }], { accountId: 'by-waiting', contentId: 'waiting' });
    const id = await start(decisionId, (await preview(decisionId)).token);
    expect(await world.statesOf()).toEqual(['by-one resolved', 'by-waiting resolved']);
    const before = fixture.sent.length;
    await fixture.review.copies.undo(decisionId, { run: id, by, reason: 'Too many.', mayUndoOthers: false });
    await world.work();
    expect(world.told(before).sort()).toEqual([
      'action.reversed remove-content one',
      'action.reversed remove-content waiting',
    ]);
    // What waited for somebody before waits again.
    expect((await fixture.review.jobs.list()).items.map(({ accountId }) => accountId)).toEqual([
      'by-waiting',
    ]);
    expect((await fixture.review.strikes.of('harbour', 'by-one')).balance).toBe(0);
    const [withdrawn] = (await fixture.review.jobs.list({ account: 'by-one' })).items;
    await expect(
      fixture.review.jobs.claim({ by, id: withdrawn?.id ?? '', leaseMs: HOUR }),
    ).rejects.toMatchObject({ code: 'job-withdrawn' });
    // It can be decided again.
    expect(await preview(decisionId)).toMatchObject({ count: 2 });
    await start(decisionId, (await preview(decisionId)).token);
    expect(await world.statesOf()).toEqual(['by-one resolved', 'by-one resolved', 'by-waiting resolved']);
  });

  it('leave out what says something of its own, newsrooms, and what was decided', async () => {
    const decisionId = await world.decide();
    world.aCopy('quote', { how: 'quote' });
    world.aCopy('link', { how: 'same-link' });
    world.aCopy('warning', { ownText: true }, `Do not believe this, friends: "${TEXT}"`);
    world.aCopy('shared', { how: 'share', ownText: true }, 'Look what they write now');
    world.aCopy('picture', { how: 'same-file' }, 'The picture of the day, and what is wrong with it');
    world.aCopy('unseen', { how: 'same-file' });
    world.contents.delete('unseen');
    world.aCopy('paper', { newsroom: true });
    world.aCopy('said', { said: 'no-violation' });
    world.aCopy('cleared');
    const cleared = await fixture.claimed(by, { accountId: 'by-cleared', contentId: 'cleared' });
    await fixture.review.jobs.resolve(cleared, by, clean);
    world.aCopy('greeting', {}, `${TEXT} !! pls`);
    expect(await preview(decisionId)).toMatchObject({
      count: 1,
      excludedByCode: { 'own-text': 6, newsroom: 1, 'already-decided': 2 },
    });
  });

  it('leave out what somebody holds, what was escalated, and jobs with other content in them', async () => {
    const decisionId = await world.decide();
    for (const name of ['held', 'escalated', 'several']) {
      world.aCopy(name);
      await fixture.fire([{ action: 'queue' }], { accountId: `by-${name}`, contentId: name });
    }
    await fixture.fire([{ action: 'queue' }], { accountId: 'by-several', contentId: 'another' });
    const jobOf = async (name: string) =>
      (await fixture.review.jobs.list({ account: `by-${name}` })).items[0]?.id ?? '';
    await fixture.review.jobs.claim({ by: 'staff:bilal', id: await jobOf('held'), leaseMs: HOUR });
    await fixture.review.jobs.escalate(await jobOf('escalated'), 'staff:bilal', 'Hard.');
    const seen = await preview(decisionId);
    expect(seen.count).toBe(0);
    expect(seen.excludedByCode).toEqual({ 'job-claimed': 1, 'lead-needed': 1, 'content-unclear': 1 });
    await expect(start(decisionId, seen.token)).rejects.toMatchObject({ code: 'bulk-empty' });
  });

  it('never pass the second person: not under a severe policy, nor what became severe, nor before the second', async () => {
    const severe = { ...remove, policy: 'terrorism/membership' };
    const id = await fixture.claimed(by, { accountId: 'author', contentId: 'original' });
    const waiting = (await fixture.review.jobs.resolve(id, by, severe)).decisionId ?? '';
    world.aCopy('one');
    await expect(preview(waiting)).rejects.toMatchObject({ code: 'decision-waits' });
    await fixture.review.jobs.confirm(id, 'staff:bilal');
    expect(await preview(waiting)).toMatchObject({
      count: 0,
      excludedByCode: { 'second-person-needed': 1 },
    });

    await fixture.reset();
    const decisionId = await world.decide();
    const { token } = await preview(decisionId);
    await fixture.review.policies.put('terrorism', by, {
      title: { en: 'Terrorism', ur: 'دہشت گردی' },
      text: { en: 'No.', ur: 'نہیں۔' },
      ground: 'terms',
      severe: true,
      points: 4,
      decayDays: 90,
      category: 'RISK_FOR_PUBLIC_SECURITY',
      keywords: [],
    });
    const before = fixture.sent.length;
    const run = await fixture.review.bulk.get(await start(decisionId, token));
    expect(run).toMatchObject({ done: 0, failed: 1, failures: [{ code: 'second-person-needed' }] });
    expect(world.told(before)).toEqual([]);
    // Not even the job stays that was opened for it.
    expect(await world.statesOf()).toEqual([]);
  });

  it('suspend nobody', async () => {
    const id = await fixture.claimed(by, { accountId: 'author', contentId: 'original' });
    const suspend: JobResolution = {
      ...remove,
      actions: [{ action: 'remove-content', contentId: 'original' }, { action: 'suspend-account' }],
    };
    const decisionId = (await fixture.review.jobs.resolve(id, by, suspend)).decisionId ?? '';
    await fixture.review.jobs.confirm(id, 'staff:bilal');
    world.aCopy('one');
    const { effects, token } = await preview(decisionId);
    expect(effects).toEqual([{ action: 'remove-content', count: 1 }]);
    await start(decisionId, token);
    expect(world.told().filter((line) => line.includes('suspend-account'))).toHaveLength(1);
  });

  it('are lifted where there is no violation, and nothing is opened where there is nothing to lift', async () => {
    const decisionId = await world.decide(clean);
    world.aCopy('slowed');
    world.aCopy('untouched');
    await fixture.fire([{ action: 'hold-recommendation', scope: 'content', for: 'PT3H' }], {
      accountId: 'by-slowed',
      contentId: 'slowed',
      eventId: world.known?.[0]?.eventId ?? '',
    });
    const seen = await preview(decisionId);
    expect(seen).toMatchObject({ count: 1, excludedByCode: { 'nothing-to-end': 1 } });
  });

  it('fail one by one where something came in between, and the others are decided', async () => {
    const decisionId = await world.decide();
    world.aCopy('one');
    world.aCopy('two');
    const { token } = await preview(decisionId);
    const job = await fixture.claimed('staff:bilal', { accountId: 'by-one', contentId: 'one' });
    await fixture.review.jobs.resolve(job, 'staff:bilal', clean);
    const run = await fixture.review.bulk.get(await start(decisionId, token));
    expect(run).toMatchObject({ done: 1, failed: 1, failures: [{ code: 'already-decided' }] });
  });

  it('stop where the decision is undone, before and meanwhile', async () => {
    const decisionId = await world.decide();
    world.aCopy('one');
    const { token } = await preview(decisionId);
    await fixture.review.copies.start(decisionId, { token, by, reason: 'The same.' });
    await fixture.review.decisions.undo(decisionId, { by, reason: 'Wrong.', mayUndoOthers: false });
    await world.work();
    expect(await fixture.review.bulk.get(token)).toMatchObject({
      state: 'undone',
      done: 0,
      undone: 0,
      cancelledBy: by,
      undoneBy: by,
    });
    expect(await world.statesOf()).toEqual([]);
    await expect(preview(decisionId)).rejects.toMatchObject({ code: 'decision-undone' });
  });

  it('are started by who saw them, for that decision, and undone by who may', async () => {
    const decisionId = await world.decide();
    world.aCopy('one');
    const { token } = await preview(decisionId);
    const { copies } = fixture.review;
    const wish = { token, reason: 'x' };
    await expect(copies.start(decisionId, { ...wish, by: 'staff:bilal' })).rejects.toMatchObject({
      code: 'bulk-not-yours',
    });
    await expect(copies.start(anId(), { ...wish, by })).rejects.toMatchObject({ code: 'bulk-not-found' });
    await expect(copies.start(decisionId, { ...wish, by: 'key:1' })).rejects.toMatchObject({
      code: 'person-needed',
    });
    await expect(copies.preview(decisionId, { by: 'automation', escalated: true })).rejects.toMatchObject({
      code: 'person-needed',
    });
    const id = await start(decisionId, token);
    const undo = { run: id, reason: 'x', mayUndoOthers: false };
    await expect(copies.undo(decisionId, { ...undo, by: 'staff:bilal' })).rejects.toMatchObject({
      code: 'undo-not-yours',
    });
    expect(await copies.isOwn(decisionId, id, by)).toBe(true);
    expect(await copies.isOwn(decisionId, id, 'staff:bilal')).toBe(false);
    fixture.clock.advance(25 * HOUR);
    // Who may undo what others did is asked for fresh proof then.
    expect(await copies.isOwn(decisionId, id, by)).toBe(false);
    await expect(copies.undo(decisionId, { ...undo, by })).rejects.toMatchObject({
      code: 'undo-window-over',
    });
    await copies.undo(decisionId, { run: id, by: 'staff:bilal', reason: 'x', mayUndoOthers: true });
  });

  it('say so where nobody follows copies, and never show who is bound what is of another platform', async () => {
    const decisionId = await world.decide();
    world.aCopy('one', { platform: 'cove' });
    expect(await preview(decisionId, ['harbour'])).toMatchObject({
      count: 0,
      copies: [],
      excludedByCode: { 'platform-foreign': 1 },
    });
    world.known = undefined;
    expect(await preview(decisionId)).toMatchObject({ known: false, count: 0 });
  });

  it('are refused where the decision is about no content, or did nothing to it', async () => {
    const limit: JobResolution = { ...remove, actions: [{ action: 'limit-account', for: 'P7D' }] };
    await expect(preview(await world.decide(limit))).rejects.toMatchObject({ code: 'nothing-for-copies' });
    await expect(preview(anId())).rejects.toMatchObject({ code: 'decision-not-found' });
  });
});
