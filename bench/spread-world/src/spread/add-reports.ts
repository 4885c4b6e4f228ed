import type { Settings } from '../options.ts';
import type { WorldParameters } from '../parameters.ts';
import { circleOf, type People, somebodyOf } from '../people/people.ts';
import { Draws } from '../random/draws.ts';
import { HOUR_MS, MINUTE_MS } from '../time.ts';
import type { Grown } from './grow-cascades.ts';
import { eventOf } from './record.ts';
import type { SpreadObject } from './spread-object.ts';

/** Posts that do not violate and are reported in a rush by people who dislike them. */
const RUSH_SHARE = 0.002;
/** Posts that violate whose public likes them and reports them seldom. */
const LIKED_SHARE = 0.3;

/** Adds reports: late, more often of what violates, and wrongly of what does not, some of it in a rush. */
export function addReports(
  settings: Settings,
  parameters: WorldParameters,
  people: People,
  { events, objects, exposures }: Grown,
): void {
  const draws = new Draws(settings.seed, 'reports');
  const report = (object: SpreadObject, at: number) => {
    if (at >= settings.end || at < object.at) return;
    const by = somebodyOf(draws, people.circles, circleOf(object.author.platform, object.author.community));
    if (by.createdAt >= at) return;
    events.push({ ...eventOf(by, false, { kind: 'report', at, content: object.content }), audience: 0 });
  };
  const rates = objects.map(({ plan }) => {
    if (!plan.violating) return 1 / parameters.viewsPerFalseReport;
    return (draws.chance(LIKED_SHARE) ? 0.15 : 1) / parameters.viewsPerReport;
  });
  for (const [index, number] of exposures.object.entries()) {
    const object = objects[number];
    const count = Math.min(40, draws.poisson((exposures.people[index] ?? 0) * (rates[number] ?? 0)));
    for (let each = 0; each < count && object !== undefined; each++) {
      const delay = draws.logNormal(parameters.reportDelayHours, 1.2) * HOUR_MS;
      report(object, (exposures.at[index] ?? 0) + delay);
    }
  }
  for (const object of objects) {
    if (object.plan.violating || !draws.chance(RUSH_SHARE)) continue;
    const from = object.at + draws.between(0.5, 10) * HOUR_MS;
    const size = Math.floor(draws.pareto(6, 1.1));
    for (let each = 0; each < Math.min(150, size); each++) {
      report(object, from + draws.exponential(40 * MINUTE_MS));
    }
  }
}
