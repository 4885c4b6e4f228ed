import { DATA_CATEGORIES } from '@breakwater/contracts/law';
import { toInstant } from '@breakwater/kernel';
import { addPeriod } from '@breakwater/law';
import type { Work } from '@breakwater/storage';
import { OrderError } from '../order-error.ts';
import type { OrderContext } from '../ports.ts';
import { selectAuthority } from '../store/authorities.ts';
import { updateTasks } from '../store/tasks.ts';
import { rangeOf } from './narrow-scope.ts';
import type { Granting } from './open-grant.ts';

/** Where a law does not say how long, as long as the shortest one does. */
const DEFAULT_PERIOD = 'P60D';
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/**
 * Holds the data of the accounts that an order to preserve or disclose names, for as long as its law says and never without end.
 *
 * Throws OrderError 422 `order-invalid` where no account is known.
 */
export async function placeHold(
  context: OrderContext,
  work: Work,
  { order, decision, tasks, by, now }: Granting & { readonly now: number },
): Promise<void> {
  const { instrument = '', requestType = '', form } = order;
  const known = tasks.filter(({ accountId, platform }) => accountId !== undefined && platform !== undefined);
  if (known.length === 0) {
    const message =
      'The order names no account that is on our platforms: find it by hand, or answer that it is impossible.';
    throw new OrderError('order-invalid', message, 422, { pointer: '/form/targets' });
  }
  const law = context.law();
  const period = law.requestType(instrument, requestType)?.retention?.period ?? DEFAULT_PERIOD;
  const asked = Date.parse(form.expiresAt ?? '');
  const end = asked > now ? asked : addPeriod(now, period, law.pack(instrument)?.pack.timezone ?? 'UTC');
  const first = known[0];
  const { authorityId } = order;
  const authority = authorityId === undefined ? undefined : await selectAuthority(work.db, authorityId);
  const holdIds = await context.hold(work, {
    orderId: order.id,
    accounts: known.map(({ platform = '', accountId = '' }) => ({ platform, accountId })),
    categories: decision.scope?.dataCategories ?? form.dataCategories ?? DATA_CATEGORIES,
    ...(first && rangeOf(order, first.target, decision.scope)),
    expiresAt: toInstant(Math.min(end, now + LONGEST_DAYS * DAY_MS)),
    by,
    ...(order.kind === 'preserve' && {
      notify: { instrument, ...(authority && { authorityKind: authority.kind }) },
    }),
  });
  const at = toInstant(now);
  for (const [index, { id }] of known.entries()) {
    const holdId = holdIds[index];
    const done = order.kind === 'preserve' ? { status: 'done' as const, effectAt: at } : {};
    await updateTasks(work.db, [id], { ...done, ...(holdId !== undefined && { holdId, heldAt: at }) });
  }
}
