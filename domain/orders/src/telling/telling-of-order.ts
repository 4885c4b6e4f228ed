import type { Telling } from '@breakwater/contracts/orders';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { OrderContext } from '../ports.ts';
import { selectOrder } from '../store/orders.ts';
import { selectSettings } from '../store/settings.ts';
import type { StoredOrder } from '../stored-order.ts';
import { type TellingFacts, tellingOf } from './telling-of.ts';

/** The rule of the law of an order; undefined where nobody knows yet which that is. */
export function ruleOf(
  { law }: Pick<OrderContext, 'law'>,
  { instrument, requestType }: Pick<StoredOrder, 'instrument' | 'requestType'>,
): Pick<TellingFacts, 'rule' | 'timezone'> | undefined {
  if (instrument === undefined || requestType === undefined) return undefined;
  const [pack, type] = [law().pack(instrument), law().requestType(instrument, requestType)];
  return pack && type && { rule: type.userNotice, timezone: pack.pack.timezone };
}

/** Who is told what of an order, as it is now; undefined where nobody knows yet under which law it is. */
export async function tellingOfOrder(
  context: Pick<OrderContext, 'law'>,
  db: Db,
  order: StoredOrder,
  now: number,
): Promise<Telling | undefined> {
  const rule = ruleOf(context, order);
  if (!rule) return undefined;
  // Only a secrecy without an end asks when somebody looks at it again.
  const undated = order.form.secrecy !== undefined && order.form.secrecy.until === undefined;
  const { secrecyReviewDays: reviewDays } = undated ? await selectSettings(db) : {};
  return tellingOf({ ...rule, order, reviewDays, now });
}

/** The same of an order by its id; undefined of one that is not here. */
export async function readTelling(
  context: Pick<OrderContext, 'law' | 'clock'>,
  db: Db,
  orderId: string,
): Promise<Telling | undefined> {
  const order = isId(orderId) ? await selectOrder(db, orderId) : undefined;
  return order && tellingOfOrder(context, db, order, context.clock.now());
}
