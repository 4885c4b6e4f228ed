import type { OrderSummary } from '@breakwater/contracts/orders';

/** Where an order stands on the board, in the order of the board. */
export const DUE_GROUPS = [
  ...(['overdue', 'unread', 'hour', 'today', 'week', 'later'] as const),
  ...(['paused', 'waiting', 'none'] as const),
] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What waits although no clock can be told: for us to type it, or for the authority to answer. */
const WITHOUT_CLOCK: Partial<Readonly<Record<OrderSummary['state'], DueGroup>>> = {
  unread: 'unread',
  clarification: 'waiting',
};

type Timed = Pick<OrderSummary, 'dueAt' | 'paused' | 'state'>;

/**
 * By what is due next: a clock that stands still is paused, with the reason beside it; who was asked back waits for the
 * authority; what nobody has typed comes early, since its clock may run unseen; nothing due is nothing owed. `today` is the next 24 hours, since a desk works in several zones.
 *
 * @example
 * ```ts
 * dueGroup({ state: 'received', dueAt: '2026-03-01T10:00:00Z' }, Date.parse('2026-03-01T10:30:00Z')) // => 'overdue'
 * dueGroup({ state: 'received', dueAt: '2026-03-01T11:00:00Z' }, Date.parse('2026-03-01T10:30:00Z')) // => 'hour'
 * dueGroup({ state: 'clarification' }, 0) // => 'waiting'
 * dueGroup({ state: 'unread' }, 0) // => 'unread'
 * dueGroup({ state: 'clarification', paused: 'clarification-requested' }, 0) // => 'paused'
 * ```
 */
export function dueGroup({ dueAt, paused, state }: Timed, nowMs: number): DueGroup {
  if (paused !== undefined) return 'paused';
  if (dueAt === undefined) return WITHOUT_CLOCK[state] ?? 'none';
  const left = Date.parse(dueAt) - nowMs;
  if (left < 0) return 'overdue';
  if (left <= HOUR) return 'hour';
  if (left <= DAY) return 'today';
  return left <= 7 * DAY ? 'week' : 'later';
}

/**
 * Rows with those of a group side by side, in the order of the board; inside a group they stay as they came.
 *
 * @example
 * ```ts
 * byGroup([{ state: 'closed' }, { state: 'received', dueAt: '2026-03-01T10:00:00Z' }], 0)[0]?.state // => 'received'
 * ```
 */
export function byGroup<Row extends Timed>(rows: readonly Row[], nowMs: number): readonly Row[] {
  const placed = new Map<DueGroup, Row[]>(DUE_GROUPS.map((group) => [group, []]));
  for (const row of rows) placed.get(dueGroup(row, nowMs))?.push(row);
  return [...placed.values()].flat();
}
