import { drawHappenings, drawPostOf, type Happening } from '../calendar/happenings.ts';
import { drawInstant } from '../calendar/time-of-day.ts';
import type { Settings } from '../options.ts';
import type { WorldParameters } from '../parameters.ts';
import { circleOf, type People, somebodyOf } from '../people/people.ts';
import { Draws } from '../random/draws.ts';
import { HOUR_MS, MINUTE_MS } from '../time.ts';
import { COURSES, type Topic } from '../truth.ts';
import { drawCatching } from './catching.ts';
import type { Plan } from './plan.ts';

/** Of ordinary posts: about a news burst, a match, an alert, or none of them. */
const TOPIC_WEIGHTS = [0.17, 0.13, 0.03, 0.67] as const;
const TOPIC_ORDER = ['news', 'sport', 'weather', 'everyday'] as const;
/** Of posts about a match, how many fans push as agreed. */
const FAN_PUSH_SHARE = 0.012;
const SLOW_SHARE = 0.03;
const DORMANT_SHARE = 0.008;
const IN_GROUP_SHARE = 0.5;

interface Stage {
  readonly settings: Settings;
  readonly parameters: WorldParameters;
  readonly people: People;
  readonly happenings: readonly Happening[];
}

/** Plans of all first posts, in order of time. */
export function planPosts(settings: Settings, parameters: WorldParameters, people: People): Plan[] {
  const stage = { settings, parameters, people, happenings: drawHappenings(settings, parameters) };
  const count = Math.round(settings.accounts * settings.days * parameters.postsPerDay);
  return Array.from({ length: count }, (_, number) => {
    const draws = new Draws(settings.seed, 'plan', number);
    return draws.chance(settings.violatingShare) ? planViolating(draws, stage) : planOrdinary(draws, stage);
  })
    .filter(({ at }) => at < settings.end)
    .sort((left, right) => left.at - right.at);
}

function planOrdinary(draws: Draws, stage: Stage): Plan {
  const topic = TOPIC_ORDER[draws.weighted(TOPIC_WEIGHTS)] ?? 'everyday';
  const isPushed = topic === 'sport' && draws.chance(FAN_PUSH_SHARE);
  const base = topic === 'everyday' ? planEveryday(draws, stage) : planHappening(draws, stage, topic);
  const plan = { ...base, topic, violating: false, severity: 0, copyShare: stage.parameters.copyShare };
  if (isPushed) return { ...plan, course: 'pushed', push: drawPush(draws, stage, plan, 0.4) };
  if (topic !== 'everyday') return plan;
  if (draws.chance(SLOW_SHARE)) return slow(draws, plan);
  return draws.chance(DORMANT_SHARE) ? dormant(draws, stage, plan) : plan;
}

function planViolating(draws: Draws, stage: Stage): Plan {
  const { parameters } = stage;
  const course = COURSES[draws.weighted(parameters.violatingCourses)] ?? 'ordinary';
  const base =
    course === 'happening'
      ? planHappening(draws, stage, draws.pick(['news', 'sport']))
      : planEveryday(draws, stage);
  const plan: Plan = {
    ...base,
    ...drawCatching(draws, 'violating'),
    course,
    topic: 'violating',
    violating: true,
    severity: 1 + draws.weighted([0.45, 0.35, 0.2]),
    copyShare: parameters.violatingCopyShare,
  };
  if (course === 'pushed') return { ...plan, push: drawPush(draws, stage, plan, 0.9) };
  if (course === 'slow') return slow(draws, plan);
  return course === 'dormant' ? dormant(draws, stage, plan) : plan;
}

function planEveryday(draws: Draws, { settings, parameters, people }: Stage): Plan {
  const community = draws.weighted(parameters.communities);
  return {
    ...drawCatching(draws, 'everyday'),
    at: drawInstant(draws, settings.start, settings.end, community, parameters.nightDip),
    ...drawAuthor(draws, parameters, people, community),
    topic: 'everyday',
    violating: false,
    severity: 0,
    course: 'ordinary',
    slowness: 1,
    copyShare: parameters.copyShare,
    push: [],
    renewals: [],
  };
}

function planHappening(draws: Draws, stage: Stage, topic: Exclude<Topic, 'everyday' | 'violating'>): Plan {
  const { parameters, people, settings } = stage;
  const some = stage.happenings.filter((one) => one.topic === topic);
  const happening = some[draws.weighted(some.map(({ weight }) => weight))];
  const everyday = planEveryday(draws, stage);
  if (happening === undefined) return everyday;
  const rank = Math.floor(happening.communities.length * draws.unit() ** 2);
  const community = happening.communities[rank] ?? 0;
  const isOfficial = topic === 'weather' && draws.chance(0.3);
  const author = drawAuthor(draws, parameters, people, community);
  const [large] = people.large[circleOf(author.author.platform, community)] ?? [];
  const at = drawPostOf(draws, happening);
  return {
    ...everyday,
    ...drawCatching(draws, topic),
    ...author,
    ...(isOfficial && large !== undefined ? { author: large, inGroup: false } : {}),
    at: Math.max(settings.start, at),
    topic,
    course: 'happening',
    story: happening.story,
    slowness: topic === 'sport' ? 0.5 : 1,
    renewals: isOfficial ? [at + 3 * HOUR_MS, at + 6 * HOUR_MS] : [],
  };
}

function drawAuthor(draws: Draws, { platforms }: WorldParameters, people: People, community: number) {
  const platform = draws.weighted([0.5, 0.3, 0.2].slice(0, platforms));
  const circle = circleOf(platform, community);
  const author = somebodyOf(draws, draws.chance(0.06) ? people.large : people.circles, circle);
  return { author, inGroup: author.group !== undefined && draws.chance(IN_GROUP_SHARE) };
}

function slow(draws: Draws, plan: Plan): Plan {
  return {
    ...plan,
    course: 'slow',
    slowness: draws.between(8, 20),
    noveltyHours: 160,
    catching: plan.catching + 0.3,
  };
}

function dormant(draws: Draws, { people }: Stage, plan: Plan): Plan {
  const { platform, community } = plan.author;
  const by = draws.pick(people.large[circleOf(platform, community)] ?? [plan.author]);
  const wake = {
    at: plan.at + draws.between(6, 40) * HOUR_MS,
    by,
    catching: Math.max(plan.catching, draws.between(0.4, 0.9)),
  };
  return { ...plan, course: 'dormant', catching: 0.08, wake };
}

/** Accounts that pass a post on within minutes or two hours, as agreed; `youngShare` of them made lately. */
function drawPush(draws: Draws, stage: Stage, { at, author }: Plan, youngShare: number): Plan['push'] {
  const { people, settings } = stage;
  const circle = circleOf(author.platform, author.community);
  const window = draws.pick([12, 25, 60, 120]) * MINUTE_MS;
  const size = Math.min(120, 8 + Math.floor(draws.pareto(5, 1.4)), Math.ceil(settings.accounts / 20));
  const members = Array.from({ length: size }, () => {
    const list = draws.chance(youngShare) ? people.young : people.circles;
    return {
      by: somebodyOf(draws, list, circle),
      at: at + draws.between(0.02, 1) * window,
      copies: draws.chance(0.12),
    };
  });
  // An account that is older than what it passes on, and each once.
  const seen = new Set<string>([author.id]);
  return members.filter(({ by }) => by.createdAt < at && !seen.has(by.id) && seen.add(by.id));
}
