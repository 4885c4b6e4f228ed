import type { OrderForm } from '@breakwater/contracts/orders';
import type { OrderFacts } from '../assess/order-facts.ts';

/** Facts of an order that came on 1 October 2026 at noon from a verified authority; `changes` say what is different. */
export function orderFacts(form: Partial<OrderForm>, changes: Partial<OrderFacts> = {}): OrderFacts {
  const receivedAt = Date.UTC(2026, 9, 1, 12);
  return {
    form: { targets: [], ...form },
    receivedAt,
    level: 3,
    contactRevoked: false,
    contactExpired: false,
    calledBack: false,
    firstOrder: false,
    languages: ['en', 'ur', 'de', 'fr', 'es', 'pt'],
    addressees: ['Kite Social Ltd'],
    duplicate: false,
    withdrawn: false,
    isProtected: () => false,
    now: receivedAt,
    ...changes,
  };
}
