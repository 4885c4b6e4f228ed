import { FADES_HOURS, ORDER_BOUNDS, WAITING_DOUBLES_HOURS } from '@breakwater/contracts/review';

/** What the place of a job follows from; what is left out is not known. */
export interface OrderFacts {
  readonly chance?: number | undefined;
  readonly exposure?: number | undefined;
  /** People whom it can reach at once, where nobody can foresee how far it goes, and how much of that is still to come. */
  readonly audience?: number | undefined;
  readonly fading?: number | undefined;
  /** Rank of the severity. */
  readonly severity: number;
  readonly urgency: number;
  readonly minutes?: number | undefined;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
}

const HOUR_MS = 3_600_000;
const EPOCH_MS = Date.parse('2026-01-01T00:00:00Z');
const MOST_SEVERE = 3;
const MOST_URGENT = 5;

/**
 * The place of a job in the order of work, the greater the earlier: log2 of chance × exposure × harm × 4^(urgency − 1) ÷
 * minutes, less what it was opened later. Harm is 1 to 4 by severity. It is the formula by which the store computes the
 * column `rank`; a test holds the two together.
 *
 * @example
 * ```ts
 * const openedAt = Date.parse('2026-01-01T00:00:00Z');
 * rankOf({ chance: 0.5, exposure: 1_024, severity: 0, urgency: 1, minutes: 1, openedAt }) // => 9
 * rankOf({ chance: 0.5, exposure: 1_024, severity: 0, urgency: 1, minutes: 1, openedAt: openedAt + 43_200_000 }) // => 8
 * ```
 */
export function rankOf(facts: OrderFacts): number {
  const { chance, exposure, audience, fading = 1, severity, urgency, minutes, openedAt } = facts;
  const people = exposure ?? (audience ?? ORDER_BOUNDS.exposure.unknown) * fading;
  const value =
    (bounded('chance', chance) * bounded('exposure', people) * (severity + 1) * 4 ** (urgency - 1)) /
    bounded('minutes', minutes);
  return Math.log2(value) - (openedAt - EPOCH_MS) / (WAITING_DOUBLES_HOURS * HOUR_MS);
}

/**
 * How much of its further exposure is still to come to something that nobody can foresee, since hardly anybody passes it on:
 * half after half an hour, a third after an hour. What people still pass on has a forecast. Fitted to nothing: the arrivals
 * of a cascade fall by about the inverse of its age (Zhao and others, SEISMIC, KDD 2015).
 *
 * @param ageMs since the latest of it
 * @example
 * fadingAt(0) // => 1
 * fadingAt(1_800_000) // => 0.5
 */
export function fadingAt(ageMs: number): number {
  return 1 / (1 + Math.max(0, ageMs) / (FADES_HOURS * HOUR_MS));
}

function bounded(name: keyof typeof ORDER_BOUNDS, value: number | undefined): number {
  const { least, most, unknown } = ORDER_BOUNDS[name];
  return Math.min(Math.max(value ?? unknown, least), most);
}

/**
 * Nothing that is opened this many hours after a job can stand before it, whatever becomes of both: the most pressing
 * there can be is that much less than the least pressing that has waited. So with a backlog of B jobs at its opening, λ
 * that come and c that are looked at in an hour, each is offered within (B + 458 λ) ÷ c hours.
 */
export const LONGEST_WAIT_HOURS =
  WAITING_DOUBLES_HOURS *
  Math.log2(
    (ORDER_BOUNDS.chance.most / ORDER_BOUNDS.chance.least) *
      (ORDER_BOUNDS.exposure.most / ORDER_BOUNDS.exposure.least) *
      (ORDER_BOUNDS.minutes.most / ORDER_BOUNDS.minutes.least) *
      (MOST_SEVERE + 1) *
      4 ** (MOST_URGENT - 1),
  );
