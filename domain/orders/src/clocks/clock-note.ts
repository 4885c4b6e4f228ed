import type { Deadline } from '@breakwater/contracts/law';
import type { Order } from '@breakwater/contracts/orders';
import type { Original } from '../store/originals.ts';
import { isOpen, NEVER, type StoredOrder } from '../stored-order.ts';

const NOTES: Readonly<Record<Order['clock'], string>> = {
  unread:
    'The clock is taken to run from receipt: whether it does is known once the order has been typed in by hand.',
  unclassified:
    'Nobody knows yet under which law this is: name instrument and request type. Until then the clock is taken to run from receipt.',
  running: 'The clock runs from receipt.',
  'running-with-defects':
    'The clock runs although the order has defects: it stops only when the authority is asked to mend them.',
  paused: 'The clock stands still until the authority answers or the ground for it ceases.',
  'not-begun': 'The clock has not begun: what it starts with has not happened.',
  overdue: 'The time is over and what is owed has not been done.',
  none: 'The law sets no period for this.',
  stopped: 'Nothing is owed any more: the clock has ended.',
};

/** Whether the clock of an order runs, and why or why not. */
export function clockNote(
  order: StoredOrder,
  original: Original | undefined,
  now: number,
): Required<Pick<Order, 'clock' | 'clockNote'>> {
  const clock = codeOf(order, now);
  const due = order.deadlines.find((one) => one.clock === order.dueClock);
  const notes = [
    NOTES[clock],
    ...(due?.done && clock !== 'stopped' && due.done.done > 0 ? [doneText(due.done)] : []),
    ...(order.state === 'unread' && original?.unread !== undefined ? [original.unread] : []),
    ...(order.deadlines.some((one) => one.clock === 'as-ordered' && one.state === 'void') &&
    clock !== 'stopped'
      ? ['The deadline that the order itself names was over when it came and is not worked to.']
      : []),
  ];
  return { clock, clockNote: notes.join(' ') };
}

function doneText({ done, of }: NonNullable<Deadline['done']>): string {
  return `${done} of ${of} targets are done.`;
}

function codeOf(order: StoredOrder, now: number): Order['clock'] {
  if (order.state === 'unread') return 'unread';
  if (!isOpen(order)) return 'stopped';
  if (order.requestType === undefined) return 'unclassified';
  if (order.paused !== undefined) return 'paused';
  if (order.dueSort !== NEVER) {
    if (order.dueSort <= now) return 'overdue';
    return (order.assessment?.defects.length ?? 0) > 0 ? 'running-with-defects' : 'running';
  }
  return order.deadlines.some(({ state }) => state === 'waiting') ? 'not-begun' : 'none';
}
