import type { OrderDecision, OrderTask } from '@breakwater/contracts/orders';
import type { Work } from '@breakwater/storage';
import { OrderError } from '../order-error.ts';
import type { OrderContext } from '../ports.ts';
import { inForce } from '../recipient.ts';
import { selectAuthority } from '../store/authorities.ts';
import { selectRecipients } from '../store/recipients.ts';
import { updateTasks } from '../store/tasks.ts';
import type { StoredOrder } from '../stored-order.ts';
import { tellingOfOrder } from '../telling/telling-of-order.ts';
import { checkObeys } from './check-answer.ts';
import { rangeOf } from './narrow-scope.ts';

export interface Granting {
  readonly order: StoredOrder;
  readonly decision: OrderDecision;
  /** Tasks that are left of the order and whose accounts are known. */
  readonly tasks: readonly OrderTask[];
  readonly by: string;
}

/**
 * Lets disclosure collect what an order is given: these accounts, these ranges, these categories, and nothing else. Looks
 * once more at who asks, since a contact may have been revoked between two people.
 *
 * Throws OrderError 403 as `checkObeys`; 422 `range-missing`, `order-invalid`.
 */
export async function openGrant(
  context: OrderContext,
  work: Work,
  { order, decision, tasks, by }: Granting,
): Promise<void> {
  checkObeys(order, decision.answer);
  const { scope, needs } = decision;
  const { authorityId, instrument, requestType, form } = order;
  if (authorityId === undefined || instrument === undefined || requestType === undefined) return;
  const categories = scope?.dataCategories ?? form.dataCategories ?? [];
  if (categories.length === 0) throw incomplete('/form/dataCategories', 'which kinds of data it asks for');
  const accounts = tasks.flatMap(({ platform, accountId, target }) => {
    if (platform === undefined || accountId === undefined) return [];
    const { from, to } = rangeOf(order, target, scope);
    if (from === undefined || to === undefined || Date.parse(from) >= Date.parse(to)) {
      throw new OrderError(
        'range-missing',
        'Each account needs a time range from an earlier to a later instant: narrow the order to one, or ask for it.',
        422,
      );
    }
    return [{ platform, accountId, from, to }];
  });
  if (accounts.length === 0) throw incomplete('/form/targets', 'an account that is on our platforms');
  const keys = (await selectRecipients(work.db, [authorityId])).get(authorityId) ?? [];
  const recipient = inForce(keys, context.clock.now())?.recipient;
  const authority = await selectAuthority(work.db, authorityId);
  const packVersion = context.law().pack(instrument)?.pack.version;
  const notBefore = order.deadlines
    .filter(
      ({ blocksDelivery, state, dueAt }) => blocksDelivery && state === 'running' && dueAt !== undefined,
    )
    .map(({ dueAt }) => dueAt)
    .sort()
    .at(-1);
  const telling = await tellingOfOrder(context, work.db, order, context.clock.now());
  await context.grant(work, {
    orderId: order.id,
    instrument,
    requestType,
    authorityId,
    ...(authority && { authorityKind: authority.kind }),
    ...(packVersion !== undefined && { packVersion }),
    ...(recipient !== undefined && { recipient }),
    categories: [...categories],
    accounts: [...new Map(accounts.map((one) => [JSON.stringify(one), one])).values()],
    level: order.level,
    needsLawyer: needs.lawyer,
    emergency: order.emergency,
    calledBack: order.callBack?.confirmed ?? false,
    ...(notBefore !== undefined && { notBefore }),
    ...(telling?.until !== undefined && { secrecyUntil: telling.until }),
    ...(telling?.decision !== undefined && { secrecyOrder: telling.decision }),
    approvedBy: by,
  });
  await updateTasks(
    work.db,
    tasks.flatMap(({ id, accountId }) => (accountId === undefined ? [] : [id])),
    { status: 'working' },
  );
}

function incomplete(pointer: string, what: string): OrderError {
  return new OrderError('order-invalid', `The order does not name ${what}: ask back, or refuse it.`, 422, {
    pointer,
  });
}
