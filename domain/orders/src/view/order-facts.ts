import type { OrderFact } from '@breakwater/contracts';
import type { OrderContext } from '../ports.ts';
import { selectAuthoritiesById } from '../store/authorities.ts';
import { selectDecisionsOf } from '../store/decisions.ts';
import { selectReceived } from '../store/orders.ts';
import { countTasksOf } from '../store/task-counts.ts';
import type { StoredOrder } from '../stored-order.ts';

const PAGE = 500;
const DAY_MS = 86_400_000;
const BROAD: readonly string[] = [
  'bulk-or-reverse',
  'time-range',
  'category-within-instrument',
  'too-many-targets',
  'global-effect',
];

/** What orders that were received in a stretch of time came to, as scorecards and reports count it. Instants in RFC 3339. */
export async function listFacts(
  context: OrderContext,
  stretch: { readonly from: string; readonly to: string },
): Promise<OrderFact[]> {
  const facts: OrderFact[] = [];
  let after: { at: string; id: string } | undefined;
  for (;;) {
    const page = await selectReceived(context.storage.db, stretch, after, PAGE);
    facts.push(...(await factsOf(context, page)));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return facts;
    after = { at: last.receivedAt, id: last.id };
  }
}

async function factsOf({ storage }: OrderContext, orders: readonly StoredOrder[]): Promise<OrderFact[]> {
  const ids = orders.map(({ id }) => id);
  const [authorities, tasks, decisions] = await Promise.all([
    selectAuthoritiesById(storage.db, [...new Set(orders.flatMap(({ authorityId }) => authorityId ?? []))]),
    countTasksOf(storage.db, ids),
    selectDecisionsOf(storage.db, ids),
  ]);
  return orders.map((order) => {
    const { id, authorityId, form, assessment, state, emergency } = order;
    const authority = authorityId === undefined ? undefined : authorities.get(authorityId);
    const answer = decisions.get(id)?.findLast(({ outcome }) => outcome === 'final');
    const counts = tasks.get(id);
    const failed = new Set(
      (assessment?.tests ?? []).filter(({ result }) => result === 'failed').map(({ test }) => test),
    );
    const name = authority?.name ?? form.authority?.name;
    const country = authority?.country ?? form.authority?.country;
    const inTime = isInTime(order);
    const secrecyDays = daysOfSecrecy(order);
    const category = form.reasonsCategories?.[0];
    return {
      orderId: id,
      ...(authorityId !== undefined && { authorityId }),
      ...(name !== undefined && { authorityName: name }),
      ...(country !== undefined && { country }),
      ...(counts?.platform !== undefined && { platform: counts.platform }),
      ...(order.instrument !== undefined && { instrument: order.instrument }),
      ...(order.requestType !== undefined && { requestType: order.requestType }),
      ...(order.kind !== undefined && { kind: order.kind }),
      ...(category !== undefined && { category }),
      receivedAt: order.receivedAt,
      ...(order.acknowledgedAt !== undefined && { acknowledgedAt: order.acknowledgedAt }),
      ...(order.effectAt !== undefined && { effectAt: order.effectAt }),
      ...(order.answeredAt !== undefined && { answeredAt: order.answeredAt }),
      outcome: outcomeOf(state),
      grounds: answer?.grounds ?? [],
      ...(inTime !== undefined && { inTime }),
      items: order.targets,
      itemsDone: counts?.done ?? 0,
      defects: assessment?.defects.length ?? 0,
      overBroad:
        answer?.answer === 'narrow' ||
        (answer?.answer === 'refuse' && answer.grounds.some((one) => BROAD.includes(one))),
      emergency,
      ...(emergency && order.callBack && { emergencyConfirmed: order.callBack.confirmed }),
      ...(secrecyDays !== undefined && { secrecyDays }),
      globalEffect: form.worldwide === true,
      protectedTarget: failed.has('protected-target'),
      ...(order.complaint !== undefined && { complaint: order.complaint }),
      reversed: order.reversed,
    };
  });
}

function outcomeOf(state: StoredOrder['state']): OrderFact['outcome'] {
  if (state === 'effect-given' || state === 'closed') return 'full';
  if (state === 'partial' || state === 'refused' || state === 'withdrawn') return state;
  return 'open';
}

/** In time when every clock that we owed and that is over was met; unknown while one still runs. */
function isInTime({ deadlines }: StoredOrder): boolean | undefined {
  const owed = deadlines.filter(
    ({ owedBy, ownAim, state }) =>
      owedBy === 'provider' && !ownAim && state !== 'void' && state !== 'waiting',
  );
  if (owed.some(({ state }) => state === 'missed')) return false;
  return owed.length > 0 && owed.every(({ state }) => state === 'met') ? true : undefined;
}

function daysOfSecrecy({ form, receivedAt }: StoredOrder): number | undefined {
  const until = Date.parse(form.secrecy?.until ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.parse(receivedAt)) / DAY_MS);
}
