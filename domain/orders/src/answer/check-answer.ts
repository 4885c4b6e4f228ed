import type { OrderAnswer, OrderDecision } from '@breakwater/contracts/orders';
import { OrderError } from '../order-error.ts';
import type { StoredOrder } from '../stored-order.ts';

const OBEYS: readonly OrderAnswer[] = ['comply', 'narrow'];

/**
 * Who has to decide an answer. To refuse or narrow takes a lawyer and two people; to obey takes what the assessment asks
 * for, and two people always where something is disclosed. To ask back, and to say that it cannot be done, takes one.
 */
export function needsOf(order: StoredOrder, answer: OrderAnswer): OrderDecision['needs'] {
  switch (answer) {
    case 'refuse':
    case 'narrow':
      return { lawyer: true, secondPerson: true };
    case 'comply':
      return { lawyer: order.needsLawyer, secondPerson: order.needsSecond };
    case 'clarify':
    case 'impossible':
    case 'terms-review':
      return { lawyer: false, secondPerson: false };
    default:
      return answer satisfies never;
  }
}

/**
 * Whether an order may be obeyed as far as who asks is concerned (safeguard: no verified requester, no disclosure).
 * Enforced in the store as well.
 *
 * Throws OrderError 403 `requester-unverified`, `call-back-needed`, `disclosure-blocked`; 422 `range-missing`.
 */
export function checkObeys(order: StoredOrder, answer: OrderAnswer): void {
  if (!OBEYS.includes(answer)) return;
  if (order.callBack?.confirmed === false) {
    throw new OrderError(
      'disclosure-blocked',
      'The number of our roster said that this order is not theirs: it is not obeyed. Refuse it.',
      403,
    );
  }
  if (order.kind !== 'disclose') return;
  if (order.blocked !== undefined) {
    const message = `Nothing is disclosed for this order (${order.blocked}): refuse it, or ask for a new one that is sound.`;
    throw new OrderError('disclosure-blocked', message, 403, { extra: { blocked: order.blocked } });
  }
  if (order.authorityId === undefined || order.contactId === undefined) {
    throw new OrderError(
      'requester-unverified',
      'Nothing is disclosed to somebody who is not in the register: enter and verify the authority, and let the order come from it.',
      403,
    );
  }
  const called = order.callBack?.confirmed === true;
  if (order.emergency && order.level < 3 && !called) throw callBackNeeded();
  if (order.level < (order.emergency ? 2 : 3)) {
    throw new OrderError(
      'requester-unverified',
      `Who asks is verified to level ${order.level}; a disclosure needs level 3 (portal with passkey), an emergency level 2 with a call back. Mail alone never discloses.`,
      403,
    );
  }
  if (order.channel !== 'portal' && order.channel !== 'exchange' && !called) throw callBackNeeded();
}

function callBackNeeded(): OrderError {
  return new OrderError(
    'call-back-needed',
    'Call the number of our own roster first and put on record what they say (POST /v1/orders/:id/call-back): this order did not come through the portal or the exchange, or is an emergency.',
    403,
  );
}

/**
 * Breaking the glass: one person discloses alone where a life is in danger, and somebody else reviews it within 24 hours.
 *
 * Throws OrderError 403 `break-glass-refused`.
 */
export function checkBreakGlass(order: StoredOrder, answer: OrderAnswer, mayBreakGlass: boolean): void {
  if (!mayBreakGlass)
    throw new OrderError(
      'break-glass-refused',
      'This is for those who may disclose alone in an emergency.',
      403,
    );
  const { emergency, kind, form, callBack, level } = order;
  const stands =
    answer === 'comply' &&
    kind === 'disclose' &&
    emergency &&
    (form.emergencyReasons ?? '').trim() !== '' &&
    callBack?.confirmed === true &&
    level >= 2;
  if (stands) return;
  throw new OrderError(
    'break-glass-refused',
    'One person alone discloses only in an emergency with a threat to life, in writing, that a call back to our roster confirmed.',
    403,
  );
}
