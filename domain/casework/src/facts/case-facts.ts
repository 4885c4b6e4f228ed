import type { CaseClock, CaseFact } from '@breakwater/contracts/casework';
import { isId, toInstant } from '@breakwater/kernel';
import { type ClockFacts, clockFacts } from '../clocks/clock-facts.ts';
import { computeClocks } from '../clocks/compute-clocks.ts';
import type { CaseworkContext } from '../ports.ts';
import { type SentIn, selectSent } from '../store/cases.ts';
import { groundsOf } from '../store/item-counts.ts';

/** Which cases are counted; by when they were sent first. */
export interface FactQuery {
  readonly addresseeId?: string | undefined;
  /** RFC 3339; from then on. */
  readonly from?: string | undefined;
  /** RFC 3339; before then. */
  readonly to?: string | undefined;
}

/**
 * What cases that were sent came to, for who counts: one fact a case, the earliest first. Cases that were taken back are not
 * among them, and nothing is concluded of what is still open and in time.
 */
export async function caseFacts(context: CaseworkContext, query: FactQuery = {}): Promise<CaseFact[]> {
  const { storage, clock, law } = context;
  if (query.addresseeId !== undefined && !isId(query.addresseeId)) return [];
  const cases = await selectSent(storage.db, query satisfies SentIn);
  const facts = await clockFacts(storage.db, cases);
  const grounds = await groundsOf(
    storage.db,
    cases.map(({ id }) => id),
  );
  const now = clock.now();
  const inUse = law();
  return cases.flatMap(({ id }) => {
    const found = facts.get(id);
    if (!found) return [];
    const own = grounds.filter(({ caseId }) => caseId === id);
    return [factOf(found, computeClocks(inUse, found, now), own)];
  });
}

function factOf(
  { one, items, insufficient, answeredAt }: ClockFacts,
  clocks: readonly CaseClock[],
  grounds: readonly { readonly ground: string; readonly count: number }[],
): CaseFact {
  const { instrument, requestType, issuedAt = '' } = one;
  const onTime = wasOnTime(clocks);
  const [first] = answeredAt;
  return {
    caseId: one.id,
    number: one.number,
    kind: one.kind,
    state: one.state,
    addresseeId: one.addresseeId,
    addressee: one.addresseeName,
    platforms: [...one.platforms],
    ...(instrument !== undefined && { instrument }),
    ...(requestType !== undefined && { requestType }),
    issuedAt,
    asked: items.total,
    acknowledged: items.heardOf,
    gone: items.gone,
    stillThere: items.stillThere,
    refused: items.refused,
    grounds: grounds.map(({ ground, count }) => ({ ground, count })),
    ...(onTime !== undefined && { onTime }),
    overdue: clocks.some(({ state }) => state === 'overdue'),
    clocks: clocks.flatMap(({ state, label, art, dueAt }) =>
      dueAt !== undefined && (state === 'running' || state === 'overdue') ? [{ label, art, dueAt }] : [],
    ),
    answers: answeredAt.length,
    insufficient,
    ...(first !== undefined && { answeredAt: toInstant(first) }),
  };
}

/**
 * Whether everything was done by its time: false as soon as one time is over with something open or was met late; true when all
 * that can be seen was met; unknown before that, and where something was refused.
 *
 * @example
 * ```ts
 * wasOnTime([{ state: 'met' }, { state: 'unseen' }]) // => true
 * wasOnTime([{ state: 'met' }, { state: 'overdue' }]) // => false
 * wasOnTime([{ state: 'refused' }]) // => undefined
 * ```
 */
export function wasOnTime(clocks: readonly Pick<CaseClock, 'state'>[]): boolean | undefined {
  const seen = clocks.filter(({ state }) => state !== 'unseen');
  if (seen.some(({ state }) => state === 'overdue' || state === 'late')) return false;
  return seen.length > 0 && seen.every(({ state }) => state === 'met') ? true : undefined;
}
