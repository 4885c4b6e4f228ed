import type { LawPack, PackClock } from '@breakwater/contracts/law';
import { toInstant } from '@breakwater/kernel';
import { dayOf, endOfDay, momentOf } from '../matters/zone-days.ts';
import type { LedgerLaw } from '../ports.ts';

export type PackObligation = LawPack['obligations'][number];

/** When an obligation is due, and of which year it is where it comes every year. */
export interface DueDate {
  readonly occurrence: string;
  readonly dueAt?: string;
}

/**
 * The due date of an obligation by its rule: on a day (its end in the zone of the pack), within a period of an event,
 * or every year. Without the event nobody knows the date: it has none.
 *
 * @param event day or moment from which the period runs
 * @param from the first moment of which a yearly date is looked for, milliseconds since the epoch
 */
export function dueDate(
  law: LedgerLaw,
  { pack }: LawPack,
  { id, label, due, art, prov }: PackObligation,
  event: string | undefined,
  from: number,
): DueDate {
  if (due?.yearly !== undefined) return nextYearly(due.yearly, pack.timezone, from);
  if (due?.on !== undefined) return { occurrence: '', dueAt: endOfDay(due.on, pack.timezone) };
  if (due?.within === undefined || event === undefined) return { occurrence: '' };
  const clock: PackClock = {
    id,
    label,
    art,
    prov,
    starts: 'notification',
    act: 'answered',
    period: due.within,
    rule: 'calendar',
    pausesOn: [],
    restartsOn: [],
    owedBy: 'provider',
    blocksDelivery: false,
  };
  const startedAt = Date.parse(momentOf(event, pack.timezone).at);
  const { dueAt } = law.due(pack.id, clock, { startedAt, pauses: [] });
  return { occurrence: '', ...(dueAt !== undefined && { dueAt: toInstant(dueAt) }) };
}

/** The next time that a day of the year ends. 29 February is 28 February in years without one. */
export function nextYearly(monthDay: string, timezone: string, from: number): DueDate & { dueAt: string } {
  let year = Number(dayOf(from, timezone).slice(0, 4));
  for (;;) {
    const day = monthDay === '02-29' && !isLeap(year) ? '02-28' : monthDay;
    const dueAt = endOfDay(`${year}-${day}`, timezone);
    if (Date.parse(dueAt) >= from) return { occurrence: String(year), dueAt };
    year += 1;
  }
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
