import type { OrderFacts } from '@breakwater/law';
import type { LabelledOrder } from './labelled-order.ts';

/** When an order came of which nobody said it. */
const USUAL_DELAY_MS = 3_600_000;

/**
 * What the desk would know of a labelled order when it reads it: it came an hour after it was issued when nothing else is said,
 * to a platform that is at home and has its data in one state, in a language that is taken, to whom it names.
 */
export function factsOf({
  order,
  home,
  level = 0,
  calledBack,
  register,
  receivedAt,
}: LabelledOrder): OrderFacts {
  const issued = Date.parse(order.issuedAt ?? '');
  const received = Date.parse(receivedAt ?? '');
  const at = Number.isNaN(received)
    ? Number.isNaN(issued)
      ? Date.now()
      : issued + USUAL_DELAY_MS
    : received;
  return {
    form: order,
    receivedAt: at,
    now: at,
    level,
    ...(register && { authority: register }),
    contactRevoked: false,
    contactExpired: false,
    calledBack: calledBack ?? false,
    firstOrder: false,
    languages: [],
    addressees: [],
    duplicate: false,
    withdrawn: false,
    homes: [{ platform: 'platform', established: home, data: [] }],
    isProtected: () => false,
  };
}
