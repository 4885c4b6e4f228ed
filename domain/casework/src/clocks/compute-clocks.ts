import { AS_ASKED, type CaseClock, type CaseClockState } from '@breakwater/contracts/casework';
import type { ClockAct, ClockStart, Condition, DeadlinePause, PackClock } from '@breakwater/contracts/law';
import { toInstant } from '@breakwater/kernel';
import type { CaseworkLaw } from '../ports.ts';
import type { ClockFacts } from './clock-facts.ts';

/** Duties of the addressee; a time through which something is held and a right that lapses are none. */
const NO_DUTY: ReadonlySet<ClockAct> = new Set(['held', 'may-object']);

/** What is on record for each item when it is done. */
const BY_ITEM: ReadonlySet<ClockAct> = new Set(['effect-given', 'data-delivered', 'preserved', 'appointed']);
/** What one answer does for all of them. */
const BY_ANSWER: ReadonlySet<ClockAct> = new Set(['answered', 'effect-informed']);

/** How far an act is done. */
interface Progress {
  readonly done: number;
  readonly refused: number;
  /** When the last was done, in milliseconds. */
  readonly at?: number | undefined;
}

/**
 * Every period that the addressee of a case owes, as the pack has it now, and the time that the authority itself named. A clock is met
 * by what was done, never by what was decided: by its act, for every item.
 */
export function computeClocks(law: CaseworkLaw, facts: ClockFacts, now: number): CaseClock[] {
  const { one } = facts;
  if (one.state === 'draft') return [];
  const own = asAsked(facts, now);
  const { instrument, requestType } = one;
  if (instrument === undefined || requestType === undefined || !law.requestType(instrument, requestType))
    return own;
  const conditions: ReadonlySet<Condition> = new Set([one.emergency ? 'emergency' : 'not-emergency']);
  const clocks = law
    .clocks(instrument, requestType, conditions)
    .filter(({ owedBy, act }) => owedBy === 'provider' && !NO_DUTY.has(act));
  return [...clocks.map((clock) => ofLaw(law, instrument, clock, facts, now)), ...own];
}

function ofLaw(law: CaseworkLaw, pack: string, clock: PackClock, facts: ClockFacts, now: number): CaseClock {
  const started = startOf(clock.starts, facts);
  const run =
    started !== undefined &&
    law.due(pack, clock, { startedAt: started, pauses: facts.one.pauses.map(toRun) });
  const { dueAt, formalDueAt, paused } = run || {};
  const progress = progressOf(clock.act, facts, started);
  return {
    clock: clock.id,
    label: clock.label,
    act: clock.act,
    art: clock.art,
    ownAim: clock.period === undefined,
    ...(started !== undefined && { startedAt: toInstant(started) }),
    presumed: clock.starts === 'receipt' && facts.receipt?.basis === 'presumed',
    ...(dueAt !== undefined && { dueAt: toInstant(dueAt) }),
    ...(formalDueAt !== undefined && { formalDueAt: toInstant(formalDueAt) }),
    ...shown(facts, progress, { started: started !== undefined, dueAt, paused: paused !== undefined }, now),
    // What the user is told happens where nobody here sees it: it is not on record, and not taken for undone either.
    ...(isUnseen(clock.act) && { state: 'unseen' as const }),
  };
}

function isUnseen(act: ClockAct): boolean {
  return !BY_ITEM.has(act) && !BY_ANSWER.has(act) && act !== 'receipt-informed';
}

/** The time that the authority named, which is no law's. */
function asAsked(facts: ClockFacts, now: number): CaseClock[] {
  const { dueWish, issuedAt } = facts.one;
  if (dueWish === undefined) return [];
  const progress = progressOf('effect-given', facts, Date.parse(issuedAt ?? ''));
  return [
    {
      clock: AS_ASKED,
      label: { en: 'Time that the authority named', ur: 'وہ مہلت جو ادارے نے خود دی' },
      act: 'effect-given',
      art: 'as the letter says',
      ownAim: true,
      ...(issuedAt !== undefined && { startedAt: issuedAt }),
      presumed: false,
      dueAt: dueWish,
      ...shown(
        facts,
        progress,
        { started: issuedAt !== undefined, dueAt: Date.parse(dueWish), paused: false },
        now,
      ),
    },
  ];
}

function toRun({ reason, from, to }: DeadlinePause) {
  return { reason, from: Date.parse(from), ...(to !== undefined && { to: Date.parse(to) }) };
}

/** When the event of a clock happened, as far as it is on record here. */
function startOf(starts: ClockStart, { one, receipt, items }: ClockFacts): number | undefined {
  switch (starts) {
    case 'issue':
    case 'first-contact':
      return one.issuedAt === undefined ? undefined : Date.parse(one.issuedAt);
    case 'receipt':
    case 'notification':
      return receipt?.at;
    case 'effect':
      return items.total > 0 && items.gone === items.total ? items.goneAt : undefined;
    case 'clarification':
    case 'ground-ceased':
    case 'decision':
    case 'form3-sent':
    case 'scrutiny-request':
      return undefined;
    default:
      return starts satisfies never;
  }
}

function progressOf(act: ClockAct, { items, answeredAt }: ClockFacts, started: number | undefined): Progress {
  if (BY_ITEM.has(act)) return { done: items.gone, refused: items.refused, at: items.goneAt };
  if (act === 'receipt-informed') return { done: items.heardOf, refused: 0, at: items.heardAt };
  // What is answered before a period began is no answer to what began it.
  const at = started === undefined ? undefined : answeredAt.find((answer) => answer >= started);
  if (!BY_ANSWER.has(act) || at === undefined) return { done: 0, refused: 0 };
  return { done: items.total, refused: 0, at };
}

type Shown = Pick<CaseClock, 'state' | 'done' | 'refused' | 'of' | 'metAt'>;

function shown(
  { one, items }: ClockFacts,
  { done, refused, at }: Progress,
  run: { readonly started: boolean; readonly dueAt: number | undefined; readonly paused: boolean },
  now: number,
): Shown {
  const of = items.total;
  const counts = { done, refused, of };
  if (of > 0 && done === of && at !== undefined)
    return {
      ...counts,
      metAt: toInstant(at),
      state: run.dueAt !== undefined && at > run.dueAt ? 'late' : 'met',
    };
  return { ...counts, state: openState() };

  function openState(): CaseClockState {
    if (of > 0 && done + refused === of) return 'refused';
    if (one.state !== 'issued') return 'over';
    if (!run.started) return 'not-begun';
    if (run.paused) return 'paused';
    return run.dueAt !== undefined && run.dueAt <= now ? 'overdue' : 'running';
  }
}
