import type { Authority, OrderDecision, OrderFact } from '@breakwater/contracts/orders';
import { NO_DUTY } from '../clocks/act-progress.ts';
import { stateNow } from '../clocks/as-of.ts';
import { defined } from '../defined.ts';
import type { OrderContext } from '../ports.ts';
import { selectAuthoritiesById } from '../store/authorities.ts';
import { selectDecisionsOf } from '../store/decisions.ts';
import { selectReceived } from '../store/orders.ts';
import { countTasksOf, type TaskCounts } from '../store/task-counts.ts';
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

async function factsOf(
  { storage, clock }: OrderContext,
  orders: readonly StoredOrder[],
): Promise<OrderFact[]> {
  const now = clock.now();
  const ids = orders.map(({ id }) => id);
  const [authorities, tasks, decisions] = await Promise.all([
    selectAuthoritiesById(storage.db, [...new Set(orders.flatMap(({ authorityId }) => authorityId ?? []))]),
    countTasksOf(storage.db, ids),
    selectDecisionsOf(storage.db, ids),
  ]);
  return orders.map((order) =>
    factOf(
      { ...order, deadlines: order.deadlines.map((one) => stateNow(one, now)) },
      order.authorityId === undefined ? undefined : authorities.get(order.authorityId),
      decisions.get(order.id)?.findLast(({ outcome }) => outcome === 'final'),
      tasks.get(order.id),
    ),
  );
}

function factOf(
  order: StoredOrder,
  authority: Authority | undefined,
  answer: OrderDecision | undefined,
  counts: TaskCounts | undefined,
): OrderFact {
  const { id, authorityId, form, assessment, state, emergency } = order;
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
    receivedAt: order.receivedAt,
    ...defined({
      authorityId,
      authorityName: name,
      country,
      platform: counts?.platform,
      category,
      inTime,
      secrecyDays,
      instrument: order.instrument,
      requestType: order.requestType,
      kind: order.kind,
      acknowledgedAt: order.acknowledgedAt,
      effectAt: order.effectAt,
      answeredAt: order.answeredAt,
      complaint: order.complaint,
      emergencyConfirmed: emergency ? order.callBack?.confirmed : undefined,
    }),
    outcome: outcomeOf(state),
    grounds: answer?.grounds ?? [],
    items: order.targets,
    itemsDone: counts?.done ?? 0,
    defects: assessment?.defects.length ?? 0,
    overBroad:
      answer?.answer === 'narrow' ||
      (answer?.answer === 'refuse' && answer.grounds.some((one) => BROAD.includes(one))),
    emergency,
    globalEffect: form.worldwide === true,
    protectedTarget: failed.has('protected-target'),
    reversed: order.reversed,
  };
}

function outcomeOf(state: StoredOrder['state']): OrderFact['outcome'] {
  if (state === 'effect-given' || state === 'closed') return 'full';
  if (state === 'partial' || state === 'refused' || state === 'withdrawn') return state;
  return 'open';
}

/**
 * In time when every clock that we owed and that is over was met; unknown while one still runs. What is only kept, and a
 * right, are no duty.
 */
function isInTime({ deadlines }: StoredOrder): boolean | undefined {
  const owed = deadlines.filter(
    ({ owedBy, ownAim, state, act }) =>
      owedBy === 'provider' && !ownAim && !NO_DUTY.includes(act) && state !== 'void' && state !== 'waiting',
  );
  if (owed.some(({ state }) => state === 'missed')) return false;
  return owed.length > 0 && owed.every(({ state }) => state === 'met') ? true : undefined;
}

function daysOfSecrecy({ form, receivedAt, telling }: StoredOrder): number | undefined {
  const until = Date.parse(telling?.tell ?? telling?.end?.until ?? form.secrecy?.until ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.parse(receivedAt)) / DAY_MS);
}
