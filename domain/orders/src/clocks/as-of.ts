import type { Deadline } from '@breakwater/contracts/law';

/**
 * A deadline that ran when it was written, as it stands at an instant in milliseconds: over, it is missed; but what was only
 * kept until then is over, and a right that nobody used has lapsed.
 *
 * @example
 * const due = { act: 'held', state: 'running', dueAt: '2026-10-01T00:00:00Z' } as Deadline;
 * stateNow(due, Date.UTC(2026, 9, 2)).state // => 'met'
 * stateNow({ ...due, act: 'may-object' }, Date.UTC(2026, 9, 2)).state // => 'void'
 * stateNow({ ...due, act: 'effect-given' }, Date.UTC(2026, 9, 2)).state // => 'missed'
 */
export function stateNow(deadline: Deadline, now: number): Deadline {
  const { state, act, dueAt } = deadline;
  if (state !== 'running' || dueAt === undefined || Date.parse(dueAt) > now) return deadline;
  switch (act) {
    case 'held':
      return { ...deadline, state: 'met', metAt: dueAt, note: 'over' };
    case 'may-object':
      return { ...deadline, state: 'void', note: 'lapsed' };
    default:
      return { ...deadline, state: 'missed' };
  }
}
