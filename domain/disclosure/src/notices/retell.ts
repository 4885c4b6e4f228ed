import type { Telling } from '@breakwater/contracts/orders';
import { isId } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { DisclosureContext } from '../ports.ts';
import { moveNotices } from '../store/notices.ts';
import { waitsOf } from './waits-of.ts';

/**
 * Has what is still owed to the users of an order wait as its law and a lawyer say now, in the caller's unit of work: what may
 * be told is due at once.
 */
export async function retell(
  { clock }: Pick<DisclosureContext, 'clock'>,
  work: Work,
  orderId: string,
  telling: Telling,
  by: string,
): Promise<void> {
  if (!isId(orderId)) return;
  const waits = waitsOf(telling);
  const notices = await moveNotices(work.db, orderId, waits, clock.now());
  const detail = {
    notices,
    state: waits.state,
    ...(telling.until !== undefined && { until: telling.until }),
  };
  work.record({ actor: by, action: 'disclosure.retold', subject: orderId, detail });
}
