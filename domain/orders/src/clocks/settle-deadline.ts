import type { Deadline } from '@breakwater/contracts/law';
import type { Telling } from '@breakwater/contracts/orders';
import type { OnRecord } from '../on-record.ts';
import type { StoredOrder } from '../stored-order.ts';
import type { ActProgress } from './act-progress.ts';
import { stateNow } from './as-of.ts';

/** What the deadlines of an order follow from. */
export interface ClockFacts {
  readonly order: Pick<
    StoredOrder,
    | 'state'
    | 'kind'
    | 'instrument'
    | 'requestType'
    | 'channel'
    | 'conditions'
    | 'starts'
    | 'acts'
    | 'pauses'
    | 'form'
    | 'receivedAt'
    | 'acknowledgedAt'
    | 'effectAt'
    | 'answeredAt'
  >;
  readonly record: OnRecord;
  /** Undefined where nobody knows yet under which law the order is. */
  readonly telling: Telling | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The pack that made a deadline. */
export type MadeBy = Pick<Deadline, 'pack' | 'packVersion' | 'timezone'>;

/** A deadline with where it stands. */
export function settled(
  deadline: Omit<Deadline, 'state'>,
  { order, now }: Pick<ClockFacts, 'order' | 'now'>,
  { metAt, stands, note }: ActProgress,
  paused: boolean,
): Deadline {
  const noted = note === undefined ? deadline : { ...deadline, note };
  if (metAt !== undefined) {
    const { dueAt, act } = deadline;
    const late = dueAt !== undefined && Date.parse(metAt) > Date.parse(dueAt);
    if (late && act === 'may-object') return { ...deadline, metAt, state: 'void', note: 'lapsed' };
    return { ...deadline, metAt, state: late ? 'missed' : 'met' };
  }
  if (order.state === 'withdrawn' || order.state === 'closed' || note === 'refused')
    return { ...noted, state: 'void' };
  if (paused) return { ...deadline, state: 'paused' };
  if (stands !== undefined) return { ...noted, state: stands };
  return stateNow({ ...noted, state: 'running' }, now);
}
