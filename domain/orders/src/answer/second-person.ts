import type { BoundPart, Order, OrderDecision } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { changeOrder } from '../change-order.ts';
import { OrderError } from '../order-error.ts';
import { checkPerson } from '../person.ts';
import type { OrderContext } from '../ports.ts';
import {
  type BoundDecision,
  reviewDecision,
  selectDecisions,
  selectWaiting,
  settleDecision,
} from '../store/decisions.ts';
import { getOrder } from '../view/get-order.ts';
import { checkObeys } from './check-answer.ts';
import { type Decider, lawyerNeeded } from './decide-order.ts';
import { takeEffect } from './take-effect.ts';
import { answerVoid, changedSince, voidAnswer } from './void-answer.ts';

/**
 * Confirms a decision as the second person: somebody else than who prepared it, and one of the two a lawyer where that is
 * needed. Only then it takes effect, and only where all that it showed is as it was: else it is void. The store refuses the same person as well, whatever role they have by now.
 *
 * Throws OrderError 403 `lawyer-needed` and what `checkObeys` throws; 404 `order-not-found`; 409 `second-person-needed`,
 * `decision-not-waiting`, `approval-void`.
 */
export async function confirmDecision(
  context: OrderContext,
  id: string,
  { by, lawyer }: Decider,
): Promise<Order> {
  checkPerson(by);
  const voided = await context.storage.work(async (work): Promise<readonly BoundPart[]> => {
    let changed: readonly BoundPart[] = [];
    await changeOrder(context, work, id, async (order, now) => {
      const decision = await waitingOf(work.db, id);
      checkOther(decision, by);
      if (decision.needs.lawyer && !decision.lawyer && !lawyer) throw lawyerNeeded();
      changed = await changedSince(context, work.db, order, decision);
      // What was prepared is not what would be done: that stays on record, and whoever asked is told afterwards.
      if (changed.length > 0) return voidAnswer(work.db, { order, decision }, changed, { by, now });
      checkObeys(order, decision.answer);
      const at = toInstant(now);
      await settle(work.db, decision, { outcome: 'final', by, lawyer, at });
      const final: OrderDecision = { ...decision, outcome: 'final', secondBy: by, secondAt: at };
      const patch = await takeEffect(context, work, { order, decision: final, by, now });
      const { answer } = decision;
      return { by, action: 'order.confirmed', detail: { decisionId: decision.id, answer }, patch };
    });
    return changed;
  });
  if (voided.length > 0) throw answerVoid(voided);
  return getOrder(context, id);
}

/** Sends a decision back to who works on the order. Errors as for `confirmDecision`. */
export async function rejectDecision(
  context: OrderContext,
  id: string,
  because: string,
  { by, lawyer }: Decider,
): Promise<Order> {
  checkPerson(by);
  await context.storage.work((work) =>
    changeOrder(context, work, id, async (order, now) => {
      const decision = await waitingOf(work.db, id);
      checkOther(decision, by);
      await settle(work.db, decision, { outcome: 'rejected', by, lawyer, at: toInstant(now), because });
      const detail = { decisionId: decision.id, answer: decision.answer };
      return {
        by,
        action: 'order.rejected',
        detail,
        patch: { state: order.needsLawyer ? 'legal-review' : 'received' },
      };
    }),
  );
  return getOrder(context, id);
}

/**
 * Reviews what one person did alone in an emergency; somebody else than they. What is not upheld is ended: what was
 * granted and not collected yet stays where it is.
 *
 * Throws OrderError 409 `second-person-needed`, `review-not-due`.
 */
export async function reviewBreakGlass(
  context: OrderContext,
  id: string,
  upheld: boolean,
  { by }: Decider,
): Promise<Order> {
  checkPerson(by);
  await context.storage.work(async (work) => {
    await changeOrder(context, work, id, async (_order, now) => {
      const decisions = await selectDecisions(work.db, id);
      const decision = decisions.find((one) => one.breakGlass === true && one.reviewedAt === undefined);
      if (!decision) {
        throw new OrderError('review-not-due', 'No answer of one person waits for a review here.', 409);
      }
      checkOther(decision, by);
      await reviewDecision(work.db, decision.id, { by, at: toInstant(now), upheld });
      const late = now > Date.parse(decision.reviewDueAt ?? '');
      return { by, action: 'order.reviewed', detail: { decisionId: decision.id, upheld, late } };
    });
    // Afterwards: a package that is taken back is a step of the order of its own.
    if (!upheld) await context.endGrants(work, id, by);
  });
  return getOrder(context, id);
}

async function waitingOf(trx: Db, id: string): Promise<BoundDecision> {
  const decision = await selectWaiting(trx, id);
  if (!decision) {
    throw new OrderError('decision-not-waiting', 'No decision on this order waits for a second person.', 409);
  }
  return decision;
}

function checkOther({ by: first }: OrderDecision, by: string): void {
  if (first !== by) return;
  const message =
    'Two different people decide this: somebody else than who prepared it confirms or rejects it.';
  throw new OrderError('second-person-needed', message, 409);
}

async function settle(
  trx: Db,
  { id }: OrderDecision,
  settlement: Parameters<typeof settleDecision>[2],
): Promise<void> {
  if (!(await settleDecision(trx, id, settlement)))
    throw new OrderError('decision-not-waiting', 'Somebody else has settled it a moment ago.', 409);
}
