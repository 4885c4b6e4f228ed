import type { Deadline, DeadlinePause, PackClock } from '@breakwater/contracts/law';
import type { Telling } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { LawPort } from '../ports.ts';
import { ACT_OF_KIND, type ActProgress, progressOf } from './act-progress.ts';
import { type ClockFacts, type MadeBy, settled } from './settle-deadline.ts';
import { tellingDeadlines } from './telling-deadlines.ts';

/**
 * Every period that the law sets for an order, as the pack has it now, the deadline that the order itself names, and the days
 * on which somebody looks at its secrecy. A clock is met when what it asks for is on record for every target that it
 * concerns. Clocks whose event has not come wait; what is paused has no due time, since nobody knows it.
 */
export function computeDeadlines(law: LawPort, facts: ClockFacts): Deadline[] {
  const { instrument, requestType, conditions } = facts.order;
  const pack = instrument === undefined ? undefined : law.pack(instrument);
  if (instrument === undefined || requestType === undefined || !pack) return ownDeadline(facts, undefined);
  const { timezone, version } = pack.pack;
  const of = { pack: instrument, packVersion: version, timezone };
  const clocks = law.clocks(instrument, requestType, new Set(conditions));
  return [
    ...clocks.map((clock) => deadlineOf(law, facts, clock, of)),
    ...ownDeadline(facts, timezone),
    ...tellingDeadlines(facts, of),
  ];
}

function deadlineOf(law: LawPort, facts: ClockFacts, clock: PackClock, of: MadeBy): Deadline {
  const { order, telling } = facts;
  const pauses = order.pauses.filter(({ reason }) =>
    [...clock.pausesOn, ...clock.restartsOn].includes(reason),
  );
  const started = startOf(clock, order.starts[clock.starts], telling);
  const progress = progressOf(clock.act, { ...facts, startedAt: started });
  const base = {
    clock: clock.id,
    label: clock.label,
    act: clock.act,
    owedBy: clock.owedBy,
    starts: clock.starts,
    period: clock.period ?? clock.undueDelay?.aim ?? 'PT0S',
    rule: clock.rule,
    ownAim: clock.period === undefined,
    pauses: [...pauses],
    blocksDelivery: clock.blocksDelivery,
    art: clock.art,
    ...of,
    ...(progress.done && { done: progress.done }),
  };
  if (started === undefined) return { ...base, state: isOver(facts) ? 'void' : 'waiting' };
  const run = { startedAt: Date.parse(started), pauses: pauses.map(toRun) };
  const { dueAt, formalDueAt, paused } = law.due(of.pack, clock, run);
  const deadline = {
    ...base,
    startedAt: started,
    ...(dueAt !== undefined && { dueAt: toInstant(dueAt) }),
    ...(formalDueAt !== undefined && { formalDueAt: toInstant(formalDueAt) }),
  };
  return settled(deadline, facts, progress, paused !== undefined);
}

/** What users may be told only later is owed from then on. */
function startOf(
  { act }: Pick<PackClock, 'act'>,
  started: string | undefined,
  telling: Telling | undefined,
): string | undefined {
  const since = act === 'user-informed' ? telling?.since : undefined;
  return started !== undefined && since !== undefined && Date.parse(since) > Date.parse(started)
    ? since
    : started;
}

function toRun({ reason, from, to }: DeadlinePause) {
  return { reason, from: Date.parse(from), ...(to !== undefined && { to: Date.parse(to) }) };
}

/** What the authority itself wrote as the end; an end before the order came binds nobody and is only shown. */
function ownDeadline(facts: ClockFacts, timezone = 'UTC'): Deadline[] {
  const { form, receivedAt, kind, instrument, effectAt, answeredAt } = facts.order;
  const due = Date.parse(form.dueAt ?? '');
  if (Number.isNaN(due)) return [];
  const past = due <= Date.parse(receivedAt);
  const act = kind && ACT_OF_KIND[kind];
  const progress: ActProgress = act
    ? progressOf(act, { ...facts, startedAt: receivedAt })
    : { metAt: effectAt ?? answeredAt };
  const deadline = {
    clock: 'as-ordered',
    label: {
      en: past ? 'Deadline of the order itself, over when it came' : 'Deadline that the order itself names',
      ur: past ? 'حکم کی اپنی مہلت، جو وصولی سے پہلے ہی گزر چکی تھی' : 'وہ مہلت جو خود حکم میں درج ہے',
    },
    ...(act && { act }),
    ...(progress.done && { done: progress.done }),
    owedBy: 'provider' as const,
    starts: 'receipt' as const,
    startedAt: receivedAt,
    dueAt: toInstant(due),
    timezone,
    period: 'PT0S',
    rule: 'elapsed',
    ownAim: false,
    pauses: [],
    blocksDelivery: false,
    art: 'as the order says',
    pack: instrument ?? '',
    packVersion: '',
  };
  return [past ? { ...deadline, state: 'void' } : settled(deadline, facts, progress, false)];
}

function isOver({ order: { state } }: ClockFacts): boolean {
  return state === 'withdrawn' || state === 'closed' || state === 'refused';
}
