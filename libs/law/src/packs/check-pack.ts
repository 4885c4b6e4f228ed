import { CLOCK_ACTS, type LawPack, type PackClock, type PackRequestType } from '@breakwater/contracts/law';
import { MATTER_ENTRY_TYPES } from '@breakwater/contracts/ledger';
import { checkLetterTemplate } from '@breakwater/contracts/letters';
import type { Calendar } from '../calendar/calendar.ts';
import { parsePeriod } from '../calendar/parse-period.ts';
import { zoneOf } from '../calendar/zone.ts';
import type { PackFault } from '../yaml/read-yaml.ts';
import { checkDisclosure } from './check-disclosure.ts';
import { checkProvenance } from './check-provenance.ts';

type Found = (pointer: string, message: string) => void;

/**
 * What is wrong in the sense of a pack whose shape is right: ids that stand twice or are unknown, clocks without a period,
 * zones and calendars that do not exist, a `reviewed` pack with rules that nobody checked. Lines are 1: `placeFaults`
 * finds them in the file.
 *
 * @param now milliseconds; a pack that is in use must not have ended before
 */
export function checkPack(
  pack: LawPack,
  calendars: readonly Calendar[],
  now = Date.now(),
): readonly PackFault[] {
  const faults: PackFault[] = [];
  const found: Found = (pointer, message) => faults.push({ line: 1, column: 1, pointer, message });
  checkHead(pack.pack, calendars, now, found);
  unique(pack.requestTypes, '/requestTypes', found);
  unique(pack.tests, '/tests', found);
  unique(pack.obligations, '/obligations', found);
  unique(pack.escalationLadder, '/escalationLadder', found);
  pack.requestTypes.forEach((type, index) => {
    checkRequestType(type, `/requestTypes/${index}`, found);
  });
  const types = new Set(pack.requestTypes.map(({ id }) => id));
  pack.tests.forEach(({ only = [] }, index) => {
    only.forEach((id, at) => {
      if (!types.has(id)) found(`/tests/${index}/only/${at}`, `there is no request type ${id} in this pack`);
    });
  });
  checkLadder(pack, found);
  checkLetters(pack, found);
  checkProvenance(pack, found);
  return faults;
}

function checkHead(head: LawPack['pack'], calendars: readonly Calendar[], now: number, found: Found): void {
  if (!calendars.some(({ id }) => id === head.calendar))
    found('/pack/calendar', `there is no calendar ${head.calendar}`);
  if ((head.citations ?? []).length === 0)
    found(
      '/pack',
      'say under citations how orders cite the law; without them no order is known to rest on it',
    );
  try {
    zoneOf(head.timezone);
  } catch {
    found('/pack/timezone', 'this is no IANA time zone');
  }
  for (const field of ['effectiveFrom', 'effectiveTo', 'reviewedAt'] as const) {
    const day = head[field];
    if (day !== undefined && !isDate(day)) found(`/pack/${field}`, 'there is no such day');
  }
  if (head.effectiveTo !== undefined && head.effectiveTo < head.effectiveFrom)
    found('/pack/effectiveTo', 'ends before it begins');
  if (head.status !== 'retired' && head.effectiveTo !== undefined && Date.parse(head.effectiveTo) < now)
    found('/pack/effectiveTo', 'the pack has ended; set its status to retired');
  if (head.status === 'reviewed' && (head.reviewedBy === undefined || head.reviewedAt === undefined))
    found('/pack/status', 'a reviewed pack says who reviewed it and when');
}

const isDate = (day: string) => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
};

function checkRequestType(type: PackRequestType, at: string, found: Found): void {
  unique(type.clocks, `${at}/clocks`, found);
  unique(type.refusalGrounds, `${at}/refusalGrounds`, found);
  const elements = type.elements.map(({ id, when = [] }) => `${id} ${when.join()}`);
  elements.forEach((id, index) => {
    if (elements.indexOf(id) !== index)
      found(`${at}/elements/${index}/id`, 'stands there twice under the same condition');
  });
  for (const category of Object.keys(type.authoritiesFor ?? {}))
    if (!type.scope.dataCategories.some((known) => known === category))
      found(`${at}/authoritiesFor/${category}`, 'is none of the data categories of this request type');
  checkDisclosure(type, at, found);
  type.clocks.forEach((clock, index) => {
    checkClock(clock, `${at}/clocks/${index}`, found);
  });
}

function checkClock(clock: PackClock, at: string, found: Found): void {
  if (CLOCK_ACTS[clock.act] !== clock.owedBy)
    found(`${at}/act`, `${clock.act} is an act of the ${CLOCK_ACTS[clock.act]}, not of the ${clock.owedBy}`);
  if ((clock.period === undefined) === (clock.undueDelay === undefined))
    found(at, 'give either period or undueDelay');
  const text = clock.period ?? clock.undueDelay?.aim;
  if (text === undefined) return;
  const where = clock.period === undefined ? `${at}/undueDelay/aim` : `${at}/period`;
  try {
    const { timeMs, years, months, weeks, days } = parsePeriod(text);
    const dated = years + months + weeks + days > 0;
    if (timeMs === 0 && !dated) found(where, 'a period of nothing is none');
    if (clock.rule === '1182-71' && timeMs > 0 && dated)
      found(where, 'Regulation 1182/71 counts hours, or days, weeks, months and years; not both');
    if (clock.rule === 'business' && (timeMs > 0 || months + years > 0))
      found(where, 'working days are counted in days or weeks');
  } catch (error) {
    found(where, error instanceof Error ? error.message : 'not a period');
  }
}

function checkLadder({ escalationLadder }: LawPack, found: Found): void {
  const known: ReadonlySet<string> = new Set(MATTER_ENTRY_TYPES);
  escalationLadder.forEach((step, index) => {
    const at = `/escalationLadder/${index}`;
    if (step.step !== index + 1) found(`${at}/step`, `expected ${index + 1}: steps count from 1`);
    const check = (types: readonly string[], where: string) =>
      types.forEach((type, place) => {
        if (!known.has(type))
          found(
            `${at}/${where}/${place}`,
            `${type} is no type of a matter entry; expected one of ${MATTER_ENTRY_TYPES.join(', ')}`,
          );
      });
    check(step.enteredBy, 'enteredBy');
    check(step.exitedBy, 'exitedBy');
    (step.needs ?? []).forEach(({ entries }, place) => {
      check(entries, `needs/${place}/entries`);
    });
  });
}

/** A letter of the law is held to what every letter of its kind has to say. */
function checkLetters({ letters = [] }: LawPack, found: Found): void {
  const ids = letters.map(({ kind, language }) => ({ id: `${kind} in ${language}` }));
  unique(ids, '/letters', found);
  letters.forEach((letter, index) => {
    for (const { pointer, message } of checkLetterTemplate(letter))
      found(`/letters/${index}${pointer}`, message);
  });
}

function unique(list: readonly { readonly id: string }[], at: string, found: Found): void {
  const seen = new Set<string>();
  list.forEach(({ id }, index) => {
    if (seen.has(id)) found(`${at}/${index}/id`, `${id} stands there more than once`);
    seen.add(id);
  });
}
