import type { Locale } from '@breakwater/contracts';
import type { IncidentNumbers, IncidentReport, IncidentSummary } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { summariesOf } from '../lifecycle/show-incidents.ts';
import { incidentOf } from '../lock-incident.ts';
import { numbersOf } from '../numbers/read-numbers.ts';
import type { IncidentsContext } from '../ports.ts';
import { type IncidentWord, type SayWord, wordsIn } from './words.ts';

/** A situation report, in English or Urdu. It names no account. Throws IncidentError 404 `incident-not-found`. */
export async function writeReport(
  { storage: { db }, clock }: IncidentsContext,
  id: string,
  language: Locale,
): Promise<IncidentReport> {
  const stored = await incidentOf(db, id);
  const [incident] = await summariesOf(db, [stored]);
  if (!incident) throw new Error('an incident that was read has no summary');
  const now = clock.now();
  const numbers = await numbersOf(db, stored, now);
  return {
    language,
    direction: language === 'ur' ? 'rtl' : 'ltr',
    at: toInstant(now),
    incident,
    numbers,
    markdown: reportMarkdown(incident, numbers, language),
  };
}

/** The report as people read it. */
export function reportMarkdown(
  incident: IncidentSummary,
  numbers: IncidentNumbers,
  language: Locale,
): string {
  const say = wordsIn(language);
  const { closedAt, confirmedAt } = incident;
  const head = [
    line(say, 'state', say(`state.${incident.status}`)),
    line(say, 'clock', lasting(say, numbers.sinceEventMs)),
    line(say, 'happened', moment(incident.happenedAt)),
    line(say, 'declared', moment(incident.declaredAt)),
    ...(confirmedAt === undefined ? [] : [line(say, 'confirmed', moment(confirmedAt))]),
    closedAt === undefined
      ? line(say, 'ends', moment(incident.expiresAt))
      : line(say, 'ended', moment(closedAt)),
    ...(incident.jurisdictions.length > 0 ? [line(say, 'countries', incident.jurisdictions.join(', '))] : []),
  ];
  const named = incident.entities.map(
    ({ name, ref }) => `- ${plain(name)}${ref === undefined ? '' : ` (${plain(ref)})`}`,
  );
  return [
    `# ${say('title', { title: plain(incident.title) })}`,
    say('written', { at: moment(numbers.now) }),
    head.join('\n'),
    ...(incident.threatToLife ? [`**${say('life')}**`] : []),
    `## ${say('known')}`,
    incident.summary.trim() === '' ? say('nothing-known') : plain(incident.summary.trim()),
    ...(named.length > 0 ? [`### ${say('entities')}`, named.join('\n')] : []),
    `## ${say('indicators')}`,
    say('indicators.counts', incident.indicatorCounts),
    `## ${say('figures')}`,
    figures(say, incident, numbers).join('\n'),
    `## ${say('where')}`,
    where(say, numbers),
    say('foot'),
    '',
  ].join('\n\n');
}

function figures(say: SayWord, { preserveUntil }: IncidentSummary, numbers: IncidentNumbers): string[] {
  const { exposures, firstSightMs, firstDecisionMs, sightToDecisionMs } = numbers;
  const time = (ms: number | undefined) => (ms === undefined ? say('not-yet') : lasting(say, ms));
  return [
    line(say, 'found', numbers.found),
    line(say, 'decided', numbers.decided),
    line(say, 'violations', numbers.violations),
    line(say, 'waiting', numbers.waiting),
    line(say, 'awareness', numbers.awareness),
    line(say, 'variants', numbers.variants),
    line(say, 'first-sight', time(firstSightMs)),
    line(say, 'first-decision', time(firstDecisionMs)),
    line(say, 'sight-to-decision', time(sightToDecisionMs)),
    line(say, 'before', exposures.before),
    line(say, 'after', exposures.after),
    line(say, 'unknown-audience', exposures.unknown),
    line(say, 'preserved', numbers.preserved),
    ...(preserveUntil === undefined ? [] : [line(say, 'preserved-until', moment(preserveUntil))]),
  ];
}

function where(say: SayWord, { platforms }: IncidentNumbers): string {
  if (platforms.length === 0) return say('nowhere');
  return platforms.map((one) => `- ${say('where.line', one)}`).join('\n');
}

function line(say: SayWord, word: IncidentWord, value: string | number): string {
  return say('line', { name: say(word), value });
}

/** To the minute. */
function moment(at: string): string {
  return toInstant(Date.parse(at)).slice(0, 16).replace('T', ' ');
}

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_HOURS = 24;

function lasting(say: SayWord, ms: number): string {
  const sign = ms < 0 ? '\u2212' : '';
  const minutes = Math.round(Math.abs(ms) / MINUTE_MS);
  const hours = Math.floor(minutes / HOUR_MINUTES);
  if (hours === 0) return sign + say('minutes', { minutes });
  if (hours < DAY_HOURS * 2) return sign + say('hours', { hours, minutes: minutes % HOUR_MINUTES });
  return sign + say('days', { days: Math.floor(hours / DAY_HOURS), hours: hours % DAY_HOURS });
}

/** What people wrote stays what it says: no heading, link or markup comes of it. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
}
