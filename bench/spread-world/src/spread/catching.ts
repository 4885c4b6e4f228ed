import type { Draws } from '../random/draws.ts';
import type { Topic } from '../truth.ts';

/** Median and spread of how many pass a post on, the most there may be, and the hours in which novelty fades. */
const BY_TOPIC: Readonly<
  Record<Topic, readonly [median: number, sigma: number, most: number, hours: number]>
> = {
  everyday: [0.42, 0.75, 1.9, 10],
  news: [0.95, 0.5, 2.3, 7],
  sport: [0.95, 0.5, 2.2, 3],
  weather: [0.85, 0.45, 2, 9],
  violating: [0.46, 0.65, 1.7, 14],
};

/** How a post catches on by its topic: most do not, a few go far. */
export function drawCatching(draws: Draws, topic: Topic) {
  const [median, sigma, most, hours] = BY_TOPIC[topic];
  return {
    catching: Math.min(most, draws.logNormal(median, sigma)),
    noveltyHours: draws.logNormal(hours, 0.4),
  };
}
