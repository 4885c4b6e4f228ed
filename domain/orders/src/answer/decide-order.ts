import type { NarrowedScope, Order, OrderAnswer, OrderDecision } from '@breakwater/contracts/orders';
import { contentHash, sha256, toInstant } from '@breakwater/kernel';
import { changeOrder } from '../change-order.ts';
import { invalid, OrderError } from '../order-error.ts';
import { checkPerson } from '../person.ts';
import type { OrderContext } from '../ports.ts';
import { insertDecision } from '../store/decisions.ts';
import type { StoredOrder } from '../stored-order.ts';
import { getOrder } from '../view/get-order.ts';
import { bindAnswer } from './bind-answer.ts';
import { checkBreakGlass, checkObeys, needsOf } from './check-answer.ts';
import { checkGrounds } from './check-grounds.ts';
import { checkScope } from './narrow-scope.ts';
import { takeEffect } from './take-effect.ts';

const REVIEW_MS = 24 * 3_600_000;

export interface Answer {
  readonly answer: OrderAnswer;
  /** In writing, for the authority. */
  readonly reason: string;
  readonly grounds?: readonly string[] | undefined;
  readonly scope?: NarrowedScope | undefined;
  /** One person alone, in a threat to life. */
  readonly breakGlass?: boolean | undefined;
}

/** Who decides. */
export interface Decider {
  readonly by: string;
  /** Whether they act as lawyer: they have the permission `orders.legal`. */
  readonly lawyer: boolean;
  /** Whether they may break the glass. */
  readonly mayBreakGlass?: boolean;
}

/**
 * Answers an order. What needs a second person waits for one; the rest takes effect at once, and the authority is told in
 * writing.
 *
 * Throws OrderError 403 `lawyer-needed`, `requester-unverified`, `call-back-needed`, `disclosure-blocked`,
 * `break-glass-refused`; 404 `order-not-found`; 409 `order-unread`, `order-unclassified`, `order-closed`,
 * `decision-waiting`, `order-claimed`; 422 `scope-wider`, `ground-not-yours`, `order-invalid`.
 */
export async function decideOrder(
  context: OrderContext,
  id: string,
  { answer, reason, grounds = [], scope, breakGlass = false }: Answer,
  { by, lawyer, mayBreakGlass = false }: Decider,
): Promise<Order> {
  checkPerson(by);
  if (reason.trim() === '') throw invalid('/reason', 'Give the reason in writing: the authority reads it.');
  await context.storage.work((work) =>
    changeOrder(context, work, id, async (order, now) => {
      checkAnswerable(order, answer, by);
      checkAnswer(order, answer, scope);
      checkGrounds(context, order, answer, grounds);
      if (breakGlass) checkBreakGlass(order, answer, mayBreakGlass);
      const needs = needsOf(order, answer);
      const waits = needs.secondPerson && !breakGlass;
      if (needs.lawyer && !needs.secondPerson && !lawyer) throw lawyerNeeded();
      const decision: OrderDecision = {
        id: context.ids(),
        answer,
        reason,
        grounds: [...grounds],
        needs,
        by,
        lawyer,
        at: toInstant(now),
        ...(scope && answer === 'narrow' && { scope }),
        outcome: waits ? 'awaiting-second' : 'final',
        ...(breakGlass && { breakGlass, reviewDueAt: toInstant(now + REVIEW_MS) }),
      };
      const binds = await bindAnswer(context, work.db, { order, decision, now });
      await insertDecision(work.db, id, decision, binds);
      const detail = {
        decisionId: decision.id,
        answer,
        grounds: decision.grounds,
        needs,
        reasonSha256: sha256(reason),
        binds: contentHash(binds),
        ...(breakGlass && { breakGlass }),
      };
      if (waits) return { by, action: 'order.decided', detail, patch: { state: 'awaiting-second' } };
      const patch = await takeEffect(context, work, { order, decision, by, now });
      return { by, action: 'order.answered', detail, patch };
    }),
  );
  return getOrder(context, id);
}

function checkAnswer(order: StoredOrder, answer: OrderAnswer, scope: NarrowedScope | undefined): void {
  if (answer === 'narrow' && scope === undefined)
    throw invalid('/scope', 'Say what is left of the order: targets, range, categories or territories.');
  if (scope) checkScope(order, scope);
  checkObeys(order, answer);
}

function checkAnswerable(order: StoredOrder, answer: OrderAnswer, by: string): void {
  if (order.state === 'awaiting-second') {
    throw new OrderError(
      'decision-waiting',
      'A decision waits for a second person: confirm or reject it first.',
      409,
    );
  }
  if (order.state === 'unread' && answer !== 'clarify' && answer !== 'refuse') {
    throw new OrderError(
      'order-unread',
      'Nobody has typed in what this order says (PUT /v1/orders/:id/form).',
      409,
    );
  }
  if (!['unread', 'received', 'clarification', 'legal-review'].includes(order.state)) {
    throw new OrderError('order-closed', 'This order has been answered; see its decisions.', 409);
  }
  if (order.claimedBy !== undefined && order.claimedBy !== by) {
    throw new OrderError('order-claimed', 'Somebody else works on this order; they release it first.', 409);
  }
  if (order.requestType === undefined && (answer === 'comply' || answer === 'narrow')) {
    throw new OrderError(
      'order-unclassified',
      'Nobody knows under which law this order is: name instrument and request type first.',
      409,
    );
  }
}

export function lawyerNeeded(): OrderError {
  return new OrderError(
    'lawyer-needed',
    'One of the two who decide this acts as lawyer (permission orders.legal); neither does.',
    403,
  );
}
