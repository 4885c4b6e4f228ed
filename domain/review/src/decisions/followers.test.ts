import type { JobResolution } from '@breakwater/contracts/review';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { createReview, type Review } from '../review.ts';
import { aFiredRule, aReview, aVerdict, type ReviewFixture } from '../testing/index.ts';

const AMINA = 'staff:amina';
const BILAL = 'staff:bilal';
const SUSPEND: JobResolution = {
  decision: 'violation',
  actions: [{ action: 'suspend-account' }],
  reason: 'The account recruits for a listed organisation.',
};
let storage: Storage;
let fixture: ReviewFixture;
let review: Review;
let told: string[];

beforeAll(async () => {
  storage = await openTestStorage(reviewMigrations);
  fixture = aReview(storage);
  const kinds = (actions: readonly { readonly kind: string }[]) => actions.map(({ kind }) => kind).join();
  const entry = (action: string) => ({ actor: 'follower', action, subject: '', detail: {} });
  review = createReview({
    ...fixture.ports,
    followers: [
      {
        async onDecided(_context, work, { actions, ended }) {
          told.push(`decided ${kinds(actions)}/${kinds(ended)}`);
          work.record(entry('followed'));
        },
        async onUndone(_context, _work, { reversed, because }) {
          told.push(`undone ${kinds(reversed)} ${because}`);
        },
        async onEnded(_context, work, { action, left }) {
          const when = action.endedAt === undefined ? 'later' : 'now';
          told.push(`ended ${action.kind} ${when}/${kinds(left)}`);
          work.record(entry('followed-end'));
        },
      },
    ],
  });
});
afterAll(() => storage.close());
beforeEach(async () => {
  await fixture.reset();
  told = [];
});

/** Suspended by two people; gives the decision. */
async function suspended(): Promise<string> {
  const id = await fixture.claimed(AMINA);
  await review.jobs.resolve(id, AMINA, SUSPEND);
  return (await review.jobs.confirm(id, BILAL)).decisionId ?? '';
}

it('hear of a suspension when it takes effect, and of its undoing, and what they did is on record', async () => {
  const decisionId = await suspended();
  expect(told).toEqual(['decided /', 'decided suspend-account/']);
  expect(fixture.recorded.filter(({ action }) => action === 'followed')).toHaveLength(2);
  await review.decisions.undo(decisionId, { by: AMINA, reason: 'The wrong account.', mayUndoOthers: true });
  expect(told.at(-1)).toBe('undone suspend-account undone');
});

it('hear of one action that ends by itself, now or later', async () => {
  await suspended();
  const { items } = await review.actions.list({ account: 'a1' });
  const id = items.find(({ kind }) => kind === 'suspend-account')?.id ?? '';
  const at = new Date(fixture.clock.now() + 86_400_000).toISOString();
  await review.actions.end(id, { by: AMINA, reason: 'In a day.', at, mayUndoOthers: true });
  await review.actions.end(id, { by: AMINA, reason: 'Now.', mayUndoOthers: true });
  expect(told.slice(2)).toEqual(['ended suspend-account later/', 'ended suspend-account now/']);
  expect(fixture.recorded.filter(({ action }) => action === 'followed-end')).toHaveLength(2);
});

const OVERTURNED = { by: 'staff:noor', because: 'appeal' } as const;

it('hear of the end of what an appeal takes back of a decision, and of what holds on', async () => {
  const job = await fixture.claimed(AMINA);
  const actions = [{ action: 'suspend-account' }, { action: 'remove-content', contentId: 'c1' }] as const;
  await review.jobs.resolve(job, AMINA, { ...SUSPEND, actions: [...actions] });
  await review.jobs.confirm(job, BILAL);
  const { items } = await review.actions.list({ account: 'a1' });
  const id = items.find(({ kind }) => kind === 'suspend-account')?.id ?? '';
  const before = told.length;
  const reversed = await storage.work((work) => review.within.reverseActions(work, [id], OVERTURNED));
  expect(reversed).toMatchObject([{ id, endedAs: 'reversed' }]);
  expect(told.slice(before)).toEqual(['ended suspend-account now/remove-content']);
  const again = await storage.work((work) => review.within.reverseActions(work, [id], OVERTURNED));
  expect([again, told.length]).toEqual([[], before + 1]);
});

it('hear what else of the decision holds on when one action of it ends', async () => {
  const job = await fixture.claimed(AMINA);
  await review.jobs.resolve(job, AMINA, {
    ...SUSPEND,
    actions: [{ action: 'limit-account' }, { action: 'label', label: 'borderline' }],
  });
  const { items } = await review.actions.list({ account: 'a1' });
  for (const kind of ['limit-account', 'label']) {
    const id = items.find((one) => one.kind === kind)?.id ?? '';
    await review.actions.end(id, { by: AMINA, reason: 'No more.', mayUndoOthers: true });
  }
  expect(told.slice(1)).toEqual(['ended limit-account now/label', 'ended label now/']);
});

it('end what automation did by their rules alone: not what another rule asked for, nor what people decided', async () => {
  const friction = { action: 'hold-recommendation', scope: 'account', for: 'PT24H' } as const;
  const slow = { action: 'slow', scope: 'account', for: 'PT24H' } as const;
  await fixture.apply(
    aVerdict([
      { ...aFiredRule([friction]), id: 'returning/likely' },
      { ...aFiredRule([slow]), id: 'returning/likely' },
      { ...aFiredRule([slow]), id: 'spam/burst' },
    ]),
  );
  await suspended();
  const ended = await storage.work((work) =>
    review.actions.endOfRules(work, {
      platform: 'harbour',
      accountId: 'a1',
      ruleIds: ['returning/likely'],
      by: BILAL,
    }),
  );
  expect(ended).toBe(1);
  expect(fixture.recorded.at(-1)).toMatchObject({ actor: BILAL, action: 'action.reversed' });
  const { items } = await review.actions.list({ account: 'a1' });
  const left = items.filter(({ endedAt }) => endedAt === undefined).map(({ kind }) => kind);
  expect(left.sort()).toEqual(['slow', 'suspend-account']);
});
