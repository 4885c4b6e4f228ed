import type { Settings } from '../options.ts';
import type { WorldParameters } from '../parameters.ts';
import type { People } from '../people/people.ts';
import { growCascades } from './grow-cascades.ts';
import type { Plan } from './plan.ts';

const ROUNDS = 6;
const SAMPLE = 4;

/**
 * The factor on how many pass a post on at which events come to about `eventsPerPost` a post, by halving on every fourth
 * plan: near one child to a parent a little more makes many times the events, so no factor fits each seed.
 */
export function findVigour(
  settings: Settings,
  parameters: WorldParameters,
  people: People,
  plans: readonly Plan[],
): number {
  const sample = plans.filter((_, index) => index % SAMPLE === 0);
  let low = 0.3;
  let high = 1.5;
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    const { events } = growCascades(settings, parameters, people, sample, middle);
    if (events.length < parameters.eventsPerPost * sample.length) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
