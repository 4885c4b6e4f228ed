import { CLOCK_ACTS, type ClockAct, type DeadlineNote, type RequestKind } from '@breakwater/contracts/law';
import type { OrderMessage, Telling } from '@breakwater/contracts/orders';
import type { Letter, OnRecord } from '../on-record.ts';
import type { StoredOrder } from '../stored-order.ts';

/** How far an act has come that a clock asks for. */
export interface ActProgress {
  /** Targets of which it is on record, of those that it concerns; left out where it concerns the order as a whole. */
  readonly done?: { readonly done: number; readonly of: number };
  /** When it was done for all. RFC 3339. */
  readonly metAt?: string | undefined;
  /** It is not owed: for good, or not yet. */
  readonly stands?: 'void' | 'paused';
  readonly note?: DeadlineNote;
}

/** What the progress of acts follows from. */
export interface ActFacts {
  readonly order: Pick<StoredOrder, 'state' | 'channel' | 'starts' | 'acts' | 'acknowledgedAt'>;
  readonly record: OnRecord;
  readonly telling: Pick<Telling, 'state'> | undefined;
  /** When the clock began, RFC 3339. */
  readonly startedAt: string | undefined;
}

/** Letters that are an answer; a question is none. */
const ANSWERS: readonly OrderMessage['kind'][] = [
  'feedback',
  'refusal',
  'narrowing',
  'impossibility',
  'form3',
  'production',
];
/** Letters that tell of the effect. */
const TELLS_EFFECT: readonly OrderMessage['kind'][] = ['feedback', 'production'];
/** What goes by these reaches the authority without anybody sending it by hand. */
const GOES_BY_ITSELF: readonly string[] = ['portal', 'api', 'exchange'];
/** Who writes what nobody wrote. */
const DESK = 'breakwater';

/** What an order of a kind asks for, where it names its own deadline. */
export const ACT_OF_KIND: Readonly<Record<RequestKind, ClockAct>> = {
  remove: 'effect-given',
  disable: 'effect-given',
  'geo-block': 'effect-given',
  'block-livestream': 'effect-given',
  preserve: 'preserved',
  disclose: 'data-delivered',
  inform: 'effect-given',
  register: 'effect-given',
  'appoint-representative': 'appointed',
  report: 'effect-given',
};

/** Acts that are no duty: through the one data are kept, the other is a right. They are never missed, and never due next. */
export const NO_DUTY: readonly (ClockAct | undefined)[] = ['held', 'may-object'];

/**
 * How far an act is done, from what is on record and from nothing else: a decision to obey meets no clock. Where an order is
 * refused as a whole nothing is owed but its receipt and its answer.
 */
export function progressOf(act: ClockAct, facts: ActFacts): ActProgress {
  const { order } = facts;
  const answersAll = act === 'answered' || act === 'receipt-informed' || CLOCK_ACTS[act] === 'authority';
  if (order.state === 'refused' && !answersAll) return { stands: 'void', note: 'refused' };
  switch (act) {
    case 'receipt-informed':
      return { metAt: receiptAt(facts) };
    case 'effect-given':
    case 'appointed':
      return ofTargets(facts, ({ done, doneAt }) => [done, doneAt]);
    case 'preserved':
      return ofTargets(facts, ({ held, heldAt }) => [held, heldAt]);
    case 'held': {
      const { held, counted } = facts.record.tally;
      return { done: { done: held, of: counted } };
    }
    case 'data-delivered':
      return delivered(facts);
    case 'effect-informed':
      return { metAt: firstOut(facts, TELLS_EFFECT, order.starts.effect) };
    case 'answered':
      return { metAt: firstOut(facts, ANSWERS, facts.startedAt) };
    case 'user-informed':
      return told(facts);
    case 'may-object':
      return { metAt: order.acts?.['may-object'] ?? firstOut(facts, ['objection'], facts.startedAt) };
    case 'authority-answered':
      return { metAt: order.acts?.[act] ?? answeredAt(facts) };
    case 'authority-informed':
    case 'authority-decided':
    case 'authority-confirmed':
    case 'process-received':
    case 'court-informed':
      return { metAt: order.acts?.[act] };
    default:
      return act satisfies never;
  }
}

/** An automatic receipt counts when it has a way to the authority, or somebody sent it; what a person wrote when they sent it. */
function receiptAt({ order: { channel }, record }: ActFacts): string | undefined {
  const receipts = record.letters.filter(
    ({ direction, kind }) => direction === 'out' && kind === 'acknowledgement',
  );
  const sent = receipts.map(({ by, sentAt, deliveredAt }) =>
    by !== DESK || GOES_BY_ITSELF.includes(channel) ? sentAt : deliveredAt,
  );
  return sent.filter((at) => at !== undefined).sort()[0];
}

/** When the first of these letters went out since an instant; none where that has not come. */
function firstOut(
  { record }: ActFacts,
  kinds: readonly OrderMessage['kind'][],
  since: string | undefined,
): string | undefined {
  const isSince = ({ sentAt }: Letter) => since !== undefined && Date.parse(sentAt) >= Date.parse(since);
  return record.letters.find(
    (letter) => letter.direction === 'out' && kinds.includes(letter.kind) && isSince(letter),
  )?.sentAt;
}

function answeredAt({ record, startedAt }: ActFacts): string | undefined {
  const since = Date.parse(startedAt ?? '');
  return record.letters.find(
    ({ direction, kind, sentAt }) =>
      direction === 'in' && (kind === 'clarification' || kind === 'objection') && Date.parse(sentAt) >= since,
  )?.sentAt;
}

function ofTargets(
  { record: { tally } }: ActFacts,
  pick: (tally: OnRecord['tally']) => readonly [number, string | undefined],
): ActProgress {
  const [done, at] = pick(tally);
  const counts = { done, of: tally.counted };
  if (tally.counted === 0) return { done: counts, stands: 'void', note: 'no-target' };
  return { done: counts, ...(done === tally.counted && { metAt: at }) };
}

/**
 * Data are given when the authority has them. It is timed by the release: from then on it lies with the authority when it
 * downloads them.
 */
function delivered(facts: ActFacts): ActProgress {
  const { tally } = facts.record;
  const progress = ofTargets(facts, ({ delivered: got, doneAt }) => [got, doneAt]);
  return tally.done > tally.delivered ? { ...progress, note: 'not-fetched' } : progress;
}

/** Why users are not told by us, or not yet. */
const UNTOLD: Readonly<
  Record<Exclude<Telling['state'], 'tell'>, Required<Pick<ActProgress, 'stands' | 'note'>>>
> = {
  secret: { stands: 'paused', note: 'secrecy' },
  'undated-secrecy': { stands: 'paused', note: 'undated-secrecy' },
  'on-request': { stands: 'void', note: 'on-request' },
  'by-authority': { stands: 'void', note: 'by-authority' },
  none: { stands: 'void', note: 'no-notice' },
};

/** Users of the accounts where effect was given; nobody is owed more than that. */
function told({ record: { tally }, telling }: ActFacts): ActProgress {
  const counts = { done: tally.told, of: tally.done };
  const isAll = tally.done > 0 && tally.told === tally.done;
  if (!isAll && telling && telling.state !== 'tell') return { done: counts, ...UNTOLD[telling.state] };
  return { done: counts, ...(isAll && { metAt: tally.toldAt }) };
}
