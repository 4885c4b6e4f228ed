import type { Order } from '@breakwater/contracts/orders';
import { sha256, toInstant } from '@breakwater/kernel';
import { assessOrder, blockOf } from '../assess/assess-order.ts';
import { locateTargets } from '../assess/locate-targets.ts';
import { changeOrder } from '../change-order.ts';
import { OrderError } from '../order-error.ts';
import { checkPerson } from '../person.ts';
import type { OrderContext } from '../ports.ts';
import { selectContact } from '../store/contacts.ts';
import { patched } from '../stored-order.ts';
import { getOrder } from '../view/get-order.ts';

const CALL_BACK_LEVEL = 2;
const ASSESSED_AGAIN = ['received', 'legal-review', 'clarification'];

/**
 * Puts on record that a person called the authority back, on the number of our own roster and never on one that came with
 * the order, and whether they said that it is theirs.
 *
 * Throws OrderError 404 `order-not-found`; 409 `roster-number-missing`.
 */
export async function recordCallBack(
  context: OrderContext,
  id: string,
  { note, confirmed }: { readonly note: string; readonly confirmed: boolean },
  by: string,
): Promise<Order> {
  checkPerson(by);
  const before = await getOrder(context, id);
  const located = await locateTargets(context, before.form, id);
  await context.storage.work((work) =>
    changeOrder(context, work, id, async (order, now) => {
      const contact =
        order.contactId === undefined ? undefined : await selectContact(work.db, order.contactId);
      const since = contact?.phoneAt === undefined ? Number.NaN : Date.parse(contact.phoneAt);
      const onRoster = since < Date.parse(order.receivedAt) && contact?.revokedAt === undefined;
      if (confirmed && !onRoster) {
        throw new OrderError(
          'roster-number-missing',
          'Our roster had no number of this contact before the order came: a number that came with it, or after, shows nothing.',
          409,
        );
      }
      const callBack = { by, at: toInstant(now), note, confirmed };
      const level = confirmed ? Math.max(order.level, CALL_BACK_LEVEL) : order.level;
      const called = patched(order, { callBack, level });
      const assessed =
        ASSESSED_AGAIN.includes(order.state) && order.assessment
          ? await assessOrder(context, work.db, called, located, now)
          : { blocked: blockOf(called, order.assessment ?? { tests: [] }) ?? null };
      const detail = { confirmed, noteSha256: sha256(note) };
      return { by, action: 'order.called-back', detail, patch: { ...assessed, callBack, level } };
    }),
  );
  return getOrder(context, id);
}
