import type { Settings } from '../options.ts';
import type { WorldParameters } from '../parameters.ts';
import { COMMUNITIES } from '../people/community.ts';
import { Draws } from '../random/draws.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time.ts';

export const HAPPENINGS = ['news', 'sport', 'weather'] as const;

/** Something of which many post at once, each on their own. */
export interface Happening {
  /** Names the words in which it is told. */
  readonly story: number;
  readonly topic: (typeof HAPPENINGS)[number];
  readonly at: number;
  /** Communities that care, the first the most. */
  readonly communities: readonly number[];
  /** Weight among those of its topic; a few are far larger than the rest. */
  readonly weight: number;
  /** Instants at which interest jumps: the first report, goals, renewed alerts. */
  readonly peaks: readonly number[];
}

/** News, matches and weather alerts of all days. */
export function drawHappenings(settings: Settings, parameters: WorldParameters): Happening[] {
  const draws = new Draws(settings.seed, 'happenings');
  const counts = {
    news: parameters.newsBurstsPerDay,
    sport: parameters.matchesPerDay,
    weather: parameters.alertsPerDay,
  };
  const found: Happening[] = [];
  for (const topic of HAPPENINGS) {
    const count = Math.max(1, Math.round(counts[topic] * settings.days));
    for (let number = 0; number < count; number++) {
      const at = startOf(draws, topic, settings);
      const first = draws.weighted(parameters.communities);
      const others = COMMUNITIES.map((_, index) => index).filter(
        (index) => index !== first && draws.chance(topic === 'weather' ? 0.1 : 0.35),
      );
      found.push({
        story: draws.below(1_000_000),
        topic,
        at,
        communities: [first, ...others],
        weight: draws.pareto(1, 1.2),
        peaks: peaksOf(draws, topic, at),
      });
    }
  }
  return found;
}

function startOf(draws: Draws, topic: Happening['topic'], { start, end, days }: Settings): number {
  if (topic !== 'sport') return draws.between(start, end - 4 * HOUR_MS);
  return start + draws.below(days) * DAY_MS + draws.pick([13, 15, 17, 18, 19]) * HOUR_MS;
}

function peaksOf(draws: Draws, topic: Happening['topic'], at: number): number[] {
  if (topic === 'news') return draws.chance(0.4) ? [at, at + draws.between(2, 9) * HOUR_MS] : [at];
  if (topic === 'weather') return [0, 3, 6].map((hours) => at + hours * HOUR_MS);
  const goals = Array.from(
    { length: 1 + draws.poisson(2.5) },
    () => at + draws.between(2, 105) * MINUTE_MS,
  ).sort((left, right) => left - right);
  return [...goals, at + 108 * MINUTE_MS];
}

/** When somebody posts of a happening: soon after one of its peaks, seldom long after. */
export function drawPostOf(draws: Draws, { peaks, topic }: Happening): number {
  const spread = topic === 'sport' ? 4 : 15;
  return draws.pick(peaks) + Math.min(draws.pareto(spread, 0.9) - spread, 1_440) * MINUTE_MS;
}
