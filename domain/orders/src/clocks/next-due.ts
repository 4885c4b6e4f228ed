import type { Deadline, PauseReason } from '@breakwater/contracts/law';
import { isOpen, NEVER, type OrderPatch, type StoredOrder } from '../stored-order.ts';
import { NO_DUTY } from './act-progress.ts';

const WARN_AT = [50, 80, 100] as const;

/** What is due next of an order: the strict time of the first clock that we owe and that runs or is over. */
export function nextDue(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines
    .filter((one) => isOwed(one) && one.dueAt !== undefined)
    .sort((a, b) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? ''))[0];
}

/** Whether something is still to be done for a clock: what is only kept, and a right, are no duty. */
export function isOwed({ owedBy, state, metAt, act }: Deadline): boolean {
  const isDuty = owedBy === 'provider' && !NO_DUTY.includes(act);
  return isDuty && metAt === undefined && (state === 'running' || state === 'missed');
}

/**
 * How the desk sorts an order, and when it is warned of next. Of the same due time nobody is warned twice. A clock that
 * stands still is said also where another one runs.
 */
export function dueColumns(
  before: StoredOrder,
  next: Pick<StoredOrder, 'state' | 'answeredAt'>,
  deadlines: readonly Deadline[],
): OrderPatch {
  const owed = nextDue(deadlines);
  const owes = owed !== undefined;
  const open = isOpen({ ...next, owes });
  const due = open ? owed : undefined;
  const paused = (open ? pauseOf(deadlines) : undefined) ?? null;
  if (!due) return { deadlines, owes, dueSort: NEVER, dueClock: null, paused, warnAt: null, warned: 0 };
  const dueSort = Date.parse(due.dueAt ?? '');
  const warned = dueSort === before.dueSort ? before.warned : 0;
  return {
    deadlines,
    owes,
    dueSort,
    dueClock: due.clock,
    paused,
    warned,
    warnAt: warnTime(due, warned) ?? null,
  };
}

/** When the next share of a period is over, in milliseconds; undefined when all has been said. */
export function warnTime({ startedAt, dueAt }: Deadline, warned: number): number | undefined {
  const share = WARN_AT.find((one) => one > warned);
  if (share === undefined || dueAt === undefined) return undefined;
  const end = Date.parse(dueAt);
  const start = Math.min(Date.parse(startedAt ?? dueAt), end);
  return Math.ceil(start + ((end - start) * share) / 100);
}

/** The highest share of a period that is over at an instant. */
export function shareOver(due: Deadline, now: number): (typeof WARN_AT)[number] | undefined {
  return WARN_AT.findLast((share) => (warnTime(due, share - 1) ?? Number.POSITIVE_INFINITY) <= now);
}

function pauseOf(deadlines: readonly Deadline[]): PauseReason | undefined {
  const paused = deadlines.filter(({ owedBy, state }) => owedBy === 'provider' && state === 'paused');
  return paused.flatMap(({ pauses }) => pauses.filter(({ to }) => to === undefined))[0]?.reason;
}
