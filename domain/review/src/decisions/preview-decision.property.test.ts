import type { Action, RequestedAction } from '@breakwater/contracts';
import type { DecidedAction, DecisionPreview } from '@breakwater/contracts/review';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { aFiredRule, aReview, aVerdict, type ReviewFixture } from '../testing/index.ts';
import { keyOf } from './check-resolution.ts';

const AMINA = 'staff:amina';
const BILAL = 'staff:bilal';
const content = fc.constantFrom('c1', 'c2');
const lasting = fc.option(fc.constantFrom('PT6H', 'P7D'), { nil: undefined });

const decided: fc.Arbitrary<DecidedAction> = fc
  .oneof(
    fc.record({
      action: fc.constantFrom('remove-content', 'hide-content'),
      contentId: content,
      for: lasting,
    }),
    fc.record({ action: fc.constantFrom('limit-account', 'suspend-account'), for: lasting }),
    fc.record({
      action: fc.constant('label' as const),
      label: fc.constantFrom('x', 'y'),
      contentId: content,
    }),
    fc.record({
      action: fc.constant('geo-restrict' as const),
      contentId: content,
      territories: fc.uniqueArray(fc.constantFrom('PK', 'DE', 'FR'), { minLength: 1 }),
    }),
    fc.record({ action: fc.constant('restore' as const), contentId: fc.option(content, { nil: undefined }) }),
  )
  .map((action) => JSON.parse(JSON.stringify(action)) as DecidedAction);
const resolution = fc.record({
  decision: fc.constantFrom('no-violation', 'violation', 'violation'),
  policy: fc.constantFrom('terrorism', 'terrorism', 'terrorism/membership'),
  actions: fc.uniqueArray(decided, { selector: keyOf, maxLength: 4 }),
  reason: fc.constant('Because.'),
});
const automatic = fc.record({
  contentId: content,
  hide: fc.boolean(),
  slow: fc.boolean(),
  label: fc.boolean(),
});

let storage: Storage;
let fixture: ReviewFixture;
beforeAll(async () => {
  storage = await openTestStorage(reviewMigrations);
  fixture = aReview(storage);
});
afterAll(() => storage.close());

type Effect = DecisionPreview['effects'][number];

/** An effect as text, the same from a preview as from what happened. */
const textOf = (effect: Omit<Effect, 'waits'>) =>
  JSON.stringify([
    effect.does,
    effect.action,
    effect.target,
    effect.contentId,
    effect.label,
    effect.territories,
    effect.until,
    effect.actionId,
  ]);

function startOf({ kind, contentId, label, territories, expiresAt }: Action): Omit<Effect, 'waits'> {
  return {
    does: 'start',
    action: kind,
    target: contentId === undefined ? 'account' : 'content',
    ...(contentId !== undefined && { contentId }),
    ...(label !== undefined && { label }),
    ...(territories && { territories }),
    ...(expiresAt !== undefined && { until: expiresAt }),
  };
}

function endOf({ id, kind, contentId, label }: Action): Omit<Effect, 'waits'> {
  return {
    does: 'end',
    action: kind,
    target: contentId === undefined ? 'account' : 'content',
    actionId: id,
    ...(contentId !== undefined && { contentId }),
    ...(label !== undefined && { label }),
  };
}

/** What a step really did, by what is there afterwards and was not before. */
async function effectsOf(step: () => Promise<unknown>): Promise<string[]> {
  const all = async () => (await fixture.review.actions.list({ limit: 500 })).items;
  const before = new Map((await all()).map((action) => [action.id, action]));
  await step();
  const changed = (await all()).flatMap((action) => {
    const known = before.get(action.id);
    if (!known) return [startOf(action)];
    return known.endedAt === undefined && action.endedAt !== undefined ? [endOf(action)] : [];
  });
  return changed.map(textOf).sort();
}

async function fire({
  contentId,
  hide,
  slow,
  label,
}: {
  contentId: string;
  hide: boolean;
  slow: boolean;
  label: boolean;
}) {
  const actions: RequestedAction[] = [{ action: 'queue' }];
  if (hide) actions.push({ action: 'hide-until-review', for: 'PT24H' });
  if (slow) actions.push({ action: 'slow', scope: 'account', for: 'PT24H' });
  if (label) actions.push({ action: 'label', label: 'seen' });
  await fixture.apply(aVerdict([aFiredRule(actions)], { contentId }));
}

it('a preview is what then happens, at once and when it is confirmed', async () => {
  const { review } = fixture;
  await fc.assert(
    fc.asyncProperty(
      fc.array(automatic, { minLength: 1, maxLength: 3 }),
      resolution,
      resolution,
      async (fired, ...decisions) => {
        await fixture.reset();
        for (const decision of decisions) {
          for (const one of fired) await fire(one);
          const [job] = (await review.jobs.list({ state: 'open' })).items;
          if (!job) return;
          await review.jobs.claim({ by: AMINA, id: job.id, leaseMs: 3_600_000 });
          const before = fixture.recorded.length;
          const preview = await review.jobs.preview(job.id, decision).catch((error: unknown) => error);
          expect(fixture.recorded).toHaveLength(before);
          if (preview instanceof Error) {
            // What cannot be previewed cannot be decided, for the same reason.
            await expect(review.jobs.resolve(job.id, AMINA, decision)).rejects.toThrow(preview.message);
            await review.jobs.release(job.id, AMINA);
            continue;
          }
          const planned = preview as DecisionPreview;
          const points = (await review.strikes.of('harbour', 'a1')).balance;
          const texts = (waits: boolean) =>
            planned.effects
              .filter((one) => one.waits === waits)
              .map(textOf)
              .sort();
          expect(await effectsOf(() => review.jobs.resolve(job.id, AMINA, decision))).toEqual(texts(false));
          const { state, decisionId = '' } = await review.jobs.get(job.id);
          expect(state).toBe(planned.secondPerson.needed ? 'awaiting-second' : 'resolved');
          if (planned.secondPerson.needed)
            expect(await effectsOf(() => review.jobs.confirm(job.id, BILAL))).toEqual(texts(true));
          else expect(texts(true)).toEqual([]);
          const { balance } = await review.strikes.of('harbour', 'a1');
          expect([points, balance]).toEqual([planned.strikes.before, planned.strikes.after]);
          expect(planned.strikes.before + planned.strikes.added).toBe(planned.strikes.after);
          const undo = { by: AMINA, reason: 'A mistake.', mayUndoOthers: false };
          fixture.clock.set(Date.parse(planned.undoUntil) + 1);
          await expect(review.decisions.undo(decisionId, undo)).rejects.toMatchObject({
            code: 'undo-window-over',
          });
          fixture.clock.set(Date.parse('2026-01-01T00:00:00.000Z'));
        }
      },
    ),
    { numRuns: 15, interruptAfterTimeLimit: 10_000 },
  );
});
