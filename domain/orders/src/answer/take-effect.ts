import type { PauseReason } from '@breakwater/contracts/law';
import type { OrderDecision, OrderTask } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { type AutomaticLetter, reasonText, subjectOf } from '../messages/letter-texts.ts';
import { putMessage } from '../messages/put-message.ts';
import type { DispatchedOrder, OrderContext } from '../ports.ts';
import { selectTasks, updateTasks } from '../store/tasks.ts';
import type { OrderPatch, StoredOrder } from '../stored-order.ts';
import { isWithin } from './narrow-scope.ts';
import { openGrant } from './open-grant.ts';
import { placeHold } from './place-hold.ts';

const ALL = 100_000;
const OPEN_TASKS: readonly OrderTask['status'][] = ['waiting', 'working', 'not-found'];

export interface Deciding {
  readonly order: StoredOrder;
  readonly decision: OrderDecision;
  /** Who makes it take effect. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Makes a decision that stands take effect: tasks, clocks, grant or hold, and the letter to the authority. Gives what
 * changes of the order.
 */
export async function takeEffect(context: OrderContext, work: Work, deciding: Deciding): Promise<OrderPatch> {
  const { order, decision, by, now } = deciding;
  const at = toInstant(now);
  const starts = { ...order.starts, decision: at };
  switch (decision.answer) {
    case 'comply':
    case 'narrow':
      return obey(context, work, deciding);
    case 'refuse': {
      await settleTasks(work.db, order.id, 'refused', decision.reason);
      await tell(context, work, deciding, 'refusal', 'refused');
      return { state: 'refused', starts, answeredAt: at, claimedBy: null };
    }
    case 'clarify': {
      const kind = letterKind(context, order);
      await tell(context, work, deciding, kind);
      const pauses = pausesOf(kind === 'form3' ? 'form3-sent' : groundOf(context, order), order, at);
      return { state: 'clarification', pauses, ...formSent(order, kind, at) };
    }
    case 'impossible': {
      const kind = letterKind(context, order) === 'form3' ? 'form3' : 'impossibility';
      await settleTasks(work.db, order.id, 'impossible', decision.reason);
      await tell(context, work, deciding, kind, 'impossible');
      const pauses = pausesOf(kind === 'form3' ? 'form3-sent' : 'force-majeure', order, at);
      return { state: 'clarification', pauses, starts, ...formSent(order, kind, at) };
    }
    case 'terms-review':
      return { starts, claimedBy: by };
    default:
      return decision.answer satisfies never;
  }
}

async function obey(
  context: OrderContext,
  work: Work,
  { order, decision, by, now }: Deciding,
): Promise<OrderPatch> {
  const { scope } = decision;
  const tasks = await selectTasks(work.db, order.id, { limit: ALL });
  const left = tasks.filter((task) => !isWithin(task, scope) && OPEN_TASKS.includes(task.status));
  await updateTasks(
    work.db,
    left.map(({ id }) => id),
    { status: 'refused', because: decision.reason.slice(0, 5_000) },
  );
  const within = tasks.filter((task) => isWithin(task, scope) && task.status === 'waiting');
  if (order.kind === 'disclose') {
    // What is to be produced must not be forgotten while it is prepared.
    await placeHold(context, work, { order, decision, tasks: within, by, now });
    await openGrant(context, work, { order, decision, tasks: within, by });
  }
  if (order.kind === 'preserve') await placeHold(context, work, { order, decision, tasks: within, by, now });
  if (decision.answer === 'narrow')
    await tell(context, work, { order, decision, by, now }, 'narrowing', 'partial');
  const done = order.kind === 'preserve';
  const at = toInstant(now);
  return {
    state: done ? (left.length > 0 || decision.answer === 'narrow' ? 'partial' : 'effect-given') : 'approved',
    starts: { ...order.starts, decision: at, ...(done && { effect: at }) },
    ...(done && { effectAt: at }),
  };
}

async function settleTasks(
  trx: Db,
  orderId: string,
  status: OrderTask['status'],
  because: string,
): Promise<void> {
  const tasks = await selectTasks(trx, orderId, { limit: ALL });
  const open = tasks.filter((task) => OPEN_TASKS.includes(task.status)).map(({ id }) => id);
  await updateTasks(trx, open, { status, because: because.slice(0, 5_000) });
}

/** The form of the law in which one asks back or says that it cannot be done, as the pack has it. */
function letterKind(
  context: OrderContext,
  { instrument, requestType }: StoredOrder,
): 'form3' | 'clarification-request' {
  const type =
    instrument === undefined || requestType === undefined
      ? undefined
      : context.law().requestType(instrument, requestType);
  return type?.responses.some(({ id }) => id === 'form3') ? 'form3' : 'clarification-request';
}

function formSent(order: StoredOrder, kind: AutomaticLetter, at: string): OrderPatch {
  return kind === 'form3' ? { starts: { ...order.starts, 'form3-sent': at } } : {};
}

/** Why the clock stands still while one asks back: of the grounds that fit, the first that its law knows. */
function groundOf(context: OrderContext, order: StoredOrder): PauseReason {
  const { instrument, requestType, assessment, conditions } = order;
  const isWrong = assessment?.defects.some(({ problem }) => problem === 'invalid') ?? false;
  const fitting: readonly PauseReason[] = [
    ...(isWrong ? (['manifest-errors'] as const) : []),
    'insufficient-information',
    'clarification-requested',
  ];
  if (instrument === undefined || requestType === undefined) return 'clarification-requested';
  const clocks = context.law().clocks(instrument, requestType, new Set(conditions));
  const known = new Set(clocks.flatMap(({ pausesOn, restartsOn }) => [...pausesOn, ...restartsOn]));
  return fitting.find((reason) => known.has(reason)) ?? 'clarification-requested';
}

function pausesOf(reason: StoredOrder['pauses'][number]['reason'], { pauses }: StoredOrder, from: string) {
  return pauses.some((one) => one.reason === reason && one.to === undefined)
    ? pauses
    : [...pauses, { reason, from }];
}

async function tell(
  context: OrderContext,
  work: Work,
  { order, decision, by }: Deciding,
  kind: AutomaticLetter,
  answer?: DispatchedOrder['answer'],
): Promise<void> {
  await putMessage(context, work, order, {
    kind,
    subject: subjectOf(order, kind),
    body: reasonText(order, decision.reason, decision.grounds),
    by,
    ...(answer !== undefined && { answer }),
  });
}
