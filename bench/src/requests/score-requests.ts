import type { Calendar, Law } from '@breakwater/law';
import { countAgain } from './count-again.ts';
import type { LabelledRequest, RequestSort } from './labelled-request.ts';

export interface RequestScore {
  readonly requests: number;
  readonly defects: { planted: number; found: number; unplanted: number };
  readonly valid: { count: number; refused: number; notComplied: number };
  readonly fake: { count: number; complied: number };
  readonly wide: { count: number; caught: number; complied: number };
  readonly foreign: { count: number; complied: number };
  readonly speech: { count: number; caught: number; complied: number };
  readonly lookAlike: { count: number; notComplied: number };
  readonly clocks: { count: number; wrong: number };
  /** What went wrong, for who reads it. */
  readonly misses: string[];
}

const MOST_MISSES = 60;

/** Puts requests to the law and counts what it found; clocks are counted again in another way. */
export function scoreRequests(
  law: Law,
  calendars: readonly Calendar[],
  requests: readonly LabelledRequest[],
): RequestScore {
  const score: RequestScore = {
    requests: requests.length,
    defects: { planted: 0, found: 0, unplanted: 0 },
    valid: { count: 0, refused: 0, notComplied: 0 },
    fake: { count: 0, complied: 0 },
    wide: { count: 0, caught: 0, complied: 0 },
    foreign: { count: 0, complied: 0 },
    speech: { count: 0, caught: 0, complied: 0 },
    lookAlike: { count: 0, notComplied: 0 },
    clocks: { count: 0, wrong: 0 },
    misses: [],
  };
  for (const request of requests) {
    scoreAdvice(law, request, score);
    scoreClocks(law, calendars, request, score);
  }
  return score;
}

function scoreAdvice(law: Law, request: LabelledRequest, score: RequestScore): void {
  const { advice, defects, tests } = law.assess(request.facts);
  const miss = (text: string) => {
    if (score.misses.length < MOST_MISSES)
      score.misses.push(
        `${request.id} ${request.requestType} ${request.language}: ${text} [${request.planted.join('; ')}]`,
      );
  };
  const found = new Set(defects.map(({ element }) => element));
  for (const element of request.defects) {
    score.defects.planted++;
    if (found.has(element)) score.defects.found++;
    else miss(`defect ${element} not found`);
  }
  if (request.sort === 'valid' || request.sort === 'defect')
    for (const element of found) if (!request.defects.includes(element)) score.defects.unplanted++;
  const failed = tests.filter(({ result }) => result !== 'passed').map(({ test }) => test);
  const take: Readonly<Record<RequestSort, () => void>> = {
    valid: () => {
      score.valid.count++;
      if (advice === 'refuse') score.valid.refused++;
      if (advice === 'comply') return;
      score.valid.notComplied++;
      miss(
        `valid and ${advice}: ${[...failed, ...found].join(', ')} | ${request.facts.form.reasons} | ${request.facts.form.demands}`,
      );
    },
    defect: () => {
      if (advice === 'comply') miss('defective and complied with');
    },
    'fake-emergency': () => {
      score.fake.count++;
      if (advice !== 'comply') return;
      score.fake.complied++;
      miss(`fake emergency complied with | ${request.facts.form.emergencyReasons}`);
    },
    'over-broad': () => {
      score.wide.count++;
      if (advice === 'comply') score.wide.complied++;
      if (request.tests.every((test) => failed.includes(test))) score.wide.caught++;
      else miss(`too wide and not caught (${advice}) | ${request.facts.form.demands}`);
    },
    'foreign-content': () => {
      score.foreign.count++;
      if (advice !== 'comply') return;
      score.foreign.complied++;
      miss('content for another state complied with');
    },
    speech: () => {
      score.speech.count++;
      if (advice === 'comply') score.speech.complied++;
      if (request.tests.every((test) => failed.includes(test))) score.speech.caught++;
      else miss(`aimed at speech and not caught (${advice})`);
    },
    'look-alike': () => {
      score.lookAlike.count++;
      if (advice === 'comply') return;
      score.lookAlike.notComplied++;
      miss(`valid and ${advice}: ${[...failed, ...found].join(', ')}`);
    },
  };
  take[request.sort]();
}

function scoreClocks(
  law: Law,
  calendars: readonly Calendar[],
  request: LabelledRequest,
  score: RequestScore,
): void {
  const { instrument, requestType, facts, pauses } = request;
  const pack = law.pack(instrument)?.pack;
  const calendar = calendars.find(({ id }) => id === pack?.calendar);
  if (!pack || !calendar) throw new Error(`no calendar for ${instrument}`);
  // Of each request another second, so that clock changes, ends of months and holidays are met.
  const startedAt = facts.receivedAt + (hash(request.id) % (500 * 86_400)) * 1000;
  const shifted = pauses.map(({ reason, from, to }) => ({
    reason,
    from: from - facts.receivedAt + startedAt,
    to: to - facts.receivedAt + startedAt,
  }));
  for (const clock of law.clocks(instrument, requestType, law.conditions(facts))) {
    const { dueAt, formalDueAt } = law.due(instrument, clock, { startedAt, pauses: shifted });
    const again = countAgain(clock, pack.timezone, calendar, startedAt, shifted);
    score.clocks.count++;
    if (dueAt === again.due && formalDueAt === again.formal) continue;
    score.clocks.wrong++;
    if (score.misses.length < MOST_MISSES)
      score.misses.push(
        `${request.id} clock ${clock.id} from ${new Date(startedAt).toISOString()}: ${show(dueAt)} ${show(formalDueAt)}, again ${show(again.due)} ${show(again.formal)}`,
      );
  }
}

const show = (at: number | undefined) => (at === undefined ? '-' : new Date(at).toISOString());

function hash(text: string): number {
  let state = 2_166_136_261;
  for (const char of text) state = Math.imul(state ^ char.charCodeAt(0), 16_777_619) >>> 0;
  return state;
}
