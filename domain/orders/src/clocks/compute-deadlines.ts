import type { Deadline, DeadlinePause, PackClock } from '@breakwater/contracts/law';
import { toInstant } from '@breakwater/kernel';
import type { LawPort } from '../ports.ts';
import type { StoredOrder } from '../stored-order.ts';

/** What the deadlines of an order follow from. */
export type ClockFacts = Pick<
  StoredOrder,
  | 'state'
  | 'instrument'
  | 'requestType'
  | 'conditions'
  | 'starts'
  | 'pauses'
  | 'form'
  | 'receivedAt'
  | 'effectAt'
  | 'answeredAt'
>;

/**
 * Every period that the law sets for an order, as the pack has it now, and the deadline that the order itself names.
 * Clocks whose event has not come wait; what is paused has no due time, since nobody knows it.
 */
export function computeDeadlines(law: LawPort, order: ClockFacts, now: number): Deadline[] {
  const { instrument, requestType } = order;
  const pack = instrument === undefined ? undefined : law.pack(instrument);
  if (instrument === undefined || requestType === undefined || !pack)
    return ownDeadline(order, now, undefined);
  const clocks = law.clocks(instrument, requestType, new Set(order.conditions));
  const computed = clocks.map((clock) => {
    const pauses = order.pauses.filter(({ reason }) =>
      [...clock.pausesOn, ...clock.restartsOn].includes(reason),
    );
    const base = {
      clock: clock.id,
      label: clock.label,
      owedBy: clock.owedBy,
      starts: clock.starts,
      timezone: pack.pack.timezone,
      period: clock.period ?? clock.undueDelay?.aim ?? 'PT0S',
      rule: clock.rule,
      ownAim: clock.period === undefined,
      pauses: [...pauses],
      blocksDelivery: clock.blocksDelivery,
      art: clock.art,
      pack: instrument,
      packVersion: pack.pack.version,
    };
    const started = order.starts[clock.starts];
    if (started === undefined) return { ...base, state: isOver(order) ? 'void' : 'waiting' } as const;
    const run = { startedAt: Date.parse(started), pauses: pauses.map(toRun) };
    const { dueAt, formalDueAt, paused } = law.due(instrument, clock, run);
    const metAt = metOf(clock, order);
    return {
      ...base,
      startedAt: started,
      ...(dueAt !== undefined && { dueAt: toInstant(dueAt) }),
      ...(formalDueAt !== undefined && { formalDueAt: toInstant(formalDueAt) }),
      ...(metAt !== undefined && { metAt }),
      state: stateOf(order, { dueAt, metAt, paused: paused !== undefined }, now),
    };
  });
  return [...computed, ...ownDeadline(order, now, pack.pack.timezone)];
}

function toRun({ reason, from, to }: DeadlinePause) {
  return { reason, from: Date.parse(from), ...(to !== undefined && { to: Date.parse(to) }) };
}

/** What the authority itself wrote as the end; an end before the order came binds nobody and is only shown. */
function ownDeadline(order: ClockFacts, now: number, timezone = 'UTC'): Deadline[] {
  const { form, receivedAt } = order;
  const due = Date.parse(form.dueAt ?? '');
  if (Number.isNaN(due)) return [];
  const past = due <= Date.parse(receivedAt);
  const metAt = order.effectAt ?? order.answeredAt;
  return [
    {
      clock: 'as-ordered',
      label: {
        en: past ? 'Deadline of the order itself, over when it came' : 'Deadline that the order itself names',
        ur: past ? 'حکم کی اپنی مہلت، جو وصولی سے پہلے ہی گزر چکی تھی' : 'وہ مہلت جو خود حکم میں درج ہے',
      },
      state: past ? 'void' : stateOf(order, { dueAt: due, metAt, paused: false }, now),
      owedBy: 'provider',
      starts: 'receipt',
      startedAt: receivedAt,
      dueAt: toInstant(due),
      timezone,
      period: 'PT0S',
      rule: 'elapsed',
      ownAim: false,
      pauses: [],
      blocksDelivery: false,
      ...(metAt !== undefined && !past && { metAt }),
      art: 'as the order says',
      pack: order.instrument ?? '',
      packVersion: '',
    },
  ];
}

function isOver({ state }: ClockFacts): boolean {
  return state === 'withdrawn' || state === 'closed' || state === 'refused';
}

function stateOf(
  order: ClockFacts,
  { dueAt, metAt, paused }: { dueAt: number | undefined; metAt: string | undefined; paused: boolean },
  now: number,
): Deadline['state'] {
  if (metAt !== undefined) return dueAt !== undefined && Date.parse(metAt) > dueAt ? 'missed' : 'met';
  if (order.state === 'withdrawn' || order.state === 'closed') return 'void';
  if (paused) return 'paused';
  return dueAt !== undefined && dueAt <= now ? 'missed' : 'running';
}

/** When what a clock asks for was done. */
function metOf(clock: PackClock, { starts, effectAt, answeredAt }: ClockFacts): string | undefined {
  if (clock.owedBy === 'authority') {
    return clock.starts === 'form3-sent' || clock.starts === 'notification'
      ? starts.clarification
      : undefined;
  }
  if (clock.starts === 'effect' || clock.starts === 'decision')
    return after(answeredAt, starts[clock.starts]);
  // An aim of our own to keep data is met when the order is granted: the data are held with that.
  if (clock.period === undefined && starts.decision !== undefined) return starts.decision;
  return effectAt ?? after(answeredAt, starts[clock.starts]);
}

function after(at: string | undefined, start: string | undefined): string | undefined {
  return at !== undefined && start !== undefined && Date.parse(at) >= Date.parse(start) ? at : undefined;
}
