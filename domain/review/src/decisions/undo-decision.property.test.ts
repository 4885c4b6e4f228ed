import type { Action, RequestedAction } from '@breakwater/contracts';
import type { DecidedAction, Decision } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { durationOfAction } from '../duration-of-action.ts';
import { reviewMigrations } from '../migrations.ts';
import { strikeBalance } from '../strikes/strike.ts';
import { aFiredRule, aReview, aVerdict, type ReviewFixture } from '../testing/index.ts';
import { createRestrictionModel, type RestrictionModel } from '../testing/restriction-model.ts';
import { keyOf } from './check-resolution.ts';

const HOUR = 3_600_000;
const AMINA = 'staff:amina';
const BILAL = 'staff:bilal';
const content = fc.constantFrom('c1', 'c1', 'c1', 'c2');
const pick = fc.nat();
const of = <const T extends string>(name: T) => fc.constant(name);

const decidedAction: fc.Arbitrary<DecidedAction> = fc.oneof(
  fc.record({ action: fc.constantFrom('remove-content', 'hide-content', 'restore'), contentId: content }),
  fc.record({ action: fc.constantFrom('limit-account', 'suspend-account', 'restore') }),
  fc.record({ action: of('hide-content'), contentId: content, for: fc.constantFrom('PT6H', 'P7D') }),
  fc.record({ action: of('label'), label: fc.constantFrom('x', 'y'), contentId: content }),
);
const verdictStep = fc.record({
  do: of('verdict'),
  contentId: content,
  hours: fc.constantFrom(2, 12, 24),
  queue: fc.constantFrom('q1', 'q2'),
  hide: fc.boolean(),
  slow: fc.boolean(),
});
const decideStep = fc.record({
  do: of('decide'),
  pick,
  second: fc.constantFrom('confirm', 'confirm', 'reject', 'wait'),
  policy: fc.constantFrom('terrorism', 'terrorism', 'terrorism/membership'),
  decision: fc.constantFrom('no-violation', 'violation', 'violation'),
  actions: fc.uniqueArray(decidedAction, { selector: keyOf, maxLength: 3 }),
});
const undoStep = fc.record({ do: of('undo'), pick });
const waitStep = fc.record({ do: of('wait'), hours: fc.constantFrom(1, 5, 13) });
const endStep = fc.record({ do: of('end'), pick, inHours: fc.option(fc.constantFrom(1, 3)) });

/** Something that may happen to an account. Numbers choose among what there is. */
const step = fc.oneof(
  { weight: 4, arbitrary: verdictStep },
  { weight: 6, arbitrary: decideStep },
  { weight: 3, arbitrary: undoStep },
  { weight: 2, arbitrary: waitStep },
  { weight: 1, arbitrary: endStep },
);
type StepOf<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Step = StepOf<typeof step>;

/** Two jobs, each of which can lift or replace what the other one did: most of what can go wrong begins here. */
const hiddenInTwoQueues: readonly Step[] = (['q1', 'q2'] as const).map((queue) => ({
  do: 'verdict',
  contentId: 'c1',
  hours: 24,
  queue,
  hide: true,
  slow: true,
}));

let storage: Storage;
let fixture: ReviewFixture;
beforeAll(async () => {
  storage = await openTestStorage(reviewMigrations);
  fixture = aReview(storage);
});
afterAll(() => storage.close());

const nth = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(items.length, 1)];

/** Does a step to the domain and to the model, as far as there is something to do it to. */
async function take(one: Step, model: RestrictionModel): Promise<void> {
  switch (one.do) {
    case 'wait':
      fixture.clock.advance(one.hours * HOUR);
      await fixture.review.expireActions();
      return;
    case 'verdict':
      return judge(one, model);
    case 'decide':
      return decide(one, model);
    case 'end':
      return end(one, model);
    case 'undo': {
      const decision = nth(await standing(), one.pick);
      if (decision) await undo(decision, model);
      return;
    }
    default: {
      const never: never = one;
      throw new Error(`unknown step ${never}`);
    }
  }
}

async function judge(one: StepOf<typeof verdictStep>, model: RestrictionModel): Promise<void> {
  const { contentId, hours, queue } = one;
  const lasts = `PT${hours}H`;
  const actions: RequestedAction[] = [{ action: 'queue', queue }];
  if (one.hide) actions.push({ action: 'hide-until-review', for: lasts, queue });
  if (one.slow) actions.push({ action: 'slow', scope: 'account', for: lasts });
  const verdict = aVerdict([aFiredRule(actions)], { contentId });
  await fixture.apply(verdict);
  const now = fixture.clock.now();
  const end = now + hours * HOUR;
  if (one.hide) model.automate({ kind: 'hide-until-review', contentId }, verdict.id, end, now);
  if (one.slow) model.automate({ kind: 'slow' }, verdict.id, end, now);
}

async function end(one: StepOf<typeof endStep>, model: RestrictionModel): Promise<void> {
  const now = fixture.clock.now();
  const action = nth(await inForce(), one.pick);
  const at = one.inHours === null ? undefined : now + one.inHours * HOUR;
  if (!action || (at !== undefined && action.expiresAt && Date.parse(action.expiresAt) <= at)) return;
  await fixture.review.actions.end(action.id, {
    by: BILAL,
    reason: 'It is enough.',
    mayUndoOthers: true,
    ...(at !== undefined && { at: toInstant(at) }),
  });
  model.end(action, now, at);
}

async function decide(one: StepOf<typeof decideStep>, model: RestrictionModel): Promise<void> {
  const { review, clock } = fixture;
  const now = clock.now();
  const job = nth((await review.jobs.list({ state: 'open' })).items, one.pick);
  if (!job) return;
  const live = new Set((await inForce()).map(({ contentId }) => contentId));
  // What is refused is left out: it has tests of its own.
  const actions = one.actions.filter(({ action, contentId }) =>
    action === 'restore' ? live.has(contentId) : one.decision === 'violation',
  );
  await review.jobs.claim({ by: AMINA, id: job.id, leaseMs: HOUR });
  const resolution = { decision: one.decision, policy: one.policy, actions, reason: 'Because.' };
  const { decisionId = '' } = await review.jobs.resolve(job.id, AMINA, resolution);
  const decision = await review.decisions.get(decisionId);
  const waits = ({ action }: DecidedAction) => decision.severe || action === 'suspend-account';
  const facts = {
    verdictIds: job.verdictIds,
    now,
    until: (action: DecidedAction) =>
      now + (action.for ? (durationOfAction(action.for) ?? 0) : Number.POSITIVE_INFINITY),
  };
  const atOnce = actions.filter((action) => !waits(action));
  model.decide(decision, atOnce, facts);
  if (decision.outcome === 'final') return;
  if (one.second === 'confirm') {
    await review.jobs.confirm(job.id, BILAL);
    model.decide(decision, actions.filter(waits), facts);
  } else if (one.second === 'reject') {
    await review.jobs.reject(job.id, BILAL, 'No.');
    model.undo(decision.id, now);
  }
}

async function undo({ id }: Decision, model: RestrictionModel): Promise<void> {
  await fixture.review.decisions.undo(id, { by: BILAL, reason: 'It was wrong.', mayUndoOthers: true });
  model.undo(id, fixture.clock.now());
}

async function inForce(): Promise<Action[]> {
  const { items } = await fixture.review.actions.list({ limit: 500 });
  const now = fixture.clock.now();
  return items.filter(
    ({ endedAt, expiresAt }) =>
      endedAt === undefined && !(expiresAt !== undefined && Date.parse(expiresAt) <= now),
  );
}

async function allDecisions(): Promise<readonly Decision[]> {
  return (await fixture.review.decisions.list({ limit: 500 })).items;
}

async function standing(): Promise<Decision[]> {
  return (await allDecisions()).filter(
    ({ undoneAt, outcome }) => undoneAt === undefined && outcome !== 'rejected',
  );
}

/** Restrictions, points and work: what an undoing has to give back. */
async function state() {
  const { balance, strikes } = await fixture.review.strikes.of('harbour', 'a1');
  expect(strikeBalance(strikes, fixture.clock.now())).toBe(balance);
  const shown = (await inForce()).map(
    ({ kind, contentId = '', label = '' }) => `${kind} ${contentId} ${label}`,
  );
  const { items } = await fixture.review.jobs.list();
  const work = new Set(
    items
      .filter((job) => job.state !== 'resolved')
      .flatMap((job) => job.verdictIds.map((id) => `${job.queue} ${id}`)),
  );
  return { inForce: shown.sort(), balance, work: [...work].sort() };
}

async function history() {
  const { rows } = await sql<{ actions: number; decisions: number; strikes: number }>`
    select (select count(*)::int from actions) as actions, (select count(*)::int from job_decisions) as decisions,
      (select count(*)::int from strikes) as strikes`.execute(storage.db);
  return rows[0] ?? { actions: 0, decisions: 0, strikes: 0 };
}

it('undoing gives what would be in force had the decision never been made, whatever happened since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      await fixture.reset();
      const model = createRestrictionModel();
      for (const one of [...hiddenInTwoQueues, ...steps]) {
        const before = await history();
        await take(one, model);
        expect((await state()).inForce).toEqual(model.inForce(fixture.clock.now()));
        const after = await history();
        for (const table of ['actions', 'decisions', 'strikes'] as const)
          expect(after[table]).toBeGreaterThanOrEqual(before[table]);
      }
      // Undo the rest, in whatever order: nothing of any decision is left, and all work is there again.
      for (const decision of await standing()) {
        await undo(decision, model);
        expect((await state()).inForce).toEqual(model.inForce(fixture.clock.now()));
      }
      const { balance, work } = await state();
      expect(balance).toBe(0);
      const { rows } = await sql<{ work: string }>`
        select distinct j.queue || ' ' || v.verdict_id as work from review_job_verdicts v
        join review_jobs j on j.id = v.job_id order by 1`.execute(storage.db);
      expect(work).toEqual(rows.map((row) => row.work));
      expect((await inForce()).filter(({ origin }) => origin === 'person')).toEqual([]);
    }),
    { numRuns: 15, interruptAfterTimeLimit: 30_000 },
  );
});

it('undoing at once gives exactly the state before, with the decision on record', async () => {
  const others = fc.oneof(verdictStep, waitStep, decideStep);
  await fc.assert(
    fc.asyncProperty(
      fc.array(others, { minLength: 1, maxLength: 5 }),
      decideStep,
      async (steps, deciding) => {
        await fixture.reset();
        const model = createRestrictionModel();
        for (const one of steps) await take(one, model);
        const before = await state();
        const known = new Set((await allDecisions()).map(({ id }) => id));
        await take(deciding, model);
        const [decision] = (await standing()).filter(({ id }) => !known.has(id));
        if (!decision) return;
        await undo(decision, model);
        expect(await state()).toEqual(before);
        expect(await fixture.review.decisions.get(decision.id)).toMatchObject({
          ...decision,
          undoneBy: BILAL,
          undoReason: 'It was wrong.',
        });
        const { rows } = await sql`
        select 1 from actions where decision_id = ${decision.id} and ended_at is null`.execute(storage.db);
        expect(rows).toEqual([]);
      },
    ),
    { numRuns: 15, interruptAfterTimeLimit: 30_000 },
  );
});
