import type { SpreadEvent } from './event.ts';
import { type ExposureIndex, indexExposures } from './exposure-index.ts';
import { readOptions, type SpreadWorldOptions } from './options.ts';
import { drawParameters, type WorldParameters } from './parameters.ts';
import { communityAt } from './people/community.ts';
import { makePeople } from './people/people.ts';
import { Draws } from './random/draws.ts';
import { addReports } from './spread/add-reports.ts';
import { findVigour } from './spread/find-vigour.ts';
import { growCascades } from './spread/grow-cascades.ts';
import { planPosts } from './spread/plan-posts.ts';
import type { SpreadObject } from './spread/spread-object.ts';
import { suspect } from './suspicion/suspect.ts';
import type { CascadeTruth, Truth } from './truth.ts';

/** A world of posts that spread, with what is so of them. */
export interface SpreadWorld {
  readonly seed: number;
  readonly start: number;
  readonly end: number;
  readonly parameters: WorldParameters;
  readonly counts: WorldCounts;
  /** Content of posts and copies, in the order in which their cascades began. */
  readonly objects: readonly string[];
  /** In order of time; can be read again. */
  events(): IterableIterator<SpreadEvent>;
  /** @throws RangeError for a content that the world does not have */
  truth(contentId: string): Truth;
  /** Probability that a post violates, as a mediocre classifier of texts has it; of a share, of what it passes on. */
  suspicion(contentId: string): number;
  /** Severity of the category that the classifier takes it for, 1 to 3. */
  guessedSeverity(contentId: string): number;
  /** Minutes that a reviewer takes for it. */
  minutes(contentId: string): number;
  /** Minutes that can be known beforehand: by length and file. */
  expectedMinutes(contentId: string): number;
  /** People who would see it or a known copy of it later than `at`, so who would not if it was stopped then. */
  exposureAfter(contentId: string, at: number): number;
  /** People who see the object alone, in all. */
  reach(contentId: string): number;
}

export interface WorldCounts {
  readonly events: number;
  readonly objects: number;
  readonly violatingObjects: number;
  /** Objects together with their known copies: what a queue decides one by one. */
  readonly families: number;
  readonly violatingFamilies: number;
}

const FILE_FACTOR = 1.6;
const LONG_TEXT = 90;
const LONG_FACTOR = 1.3;
const MINUTES_SIGMA = 0.7;

/**
 * Makes a world of posts and how they spread, whole and in memory. What it assumes stands in the README.
 *
 * @throws RangeError where an option is out of its range
 * @example
 * const world = makeSpreadWorld({ seed: 5, days: 1, accounts: 300 });
 * world.parameters.platforms // => 3
 * world.truth(world.objects[0]).cascade.objects[0] === world.objects[0] // => true
 */
export function makeSpreadWorld(options: SpreadWorldOptions): SpreadWorld {
  const settings = readOptions(options);
  const parameters = drawParameters(settings);
  const people = makePeople(settings, parameters);
  const plans = planPosts(settings, parameters, people);
  const vigour = findVigour(settings, parameters, people, plans);
  const grown = growCascades(settings, parameters, people, plans, vigour);
  addReports(settings, parameters, people, grown);
  const { objects, objectOf } = grown;
  const events = grown.events.sort((left, right) => left.at - right.at);
  const exposures = indexExposures(grown.exposures, objects);
  const suspicions = suspect(settings.seed, parameters, objects);
  const objectAt = (contentId: string) => {
    const found = objects[objectOf.get(contentId) ?? -1];
    if (found === undefined) throw new RangeError('The world has no such content: give one of its events.');
    return found;
  };
  const truths = objects.map((object) => truthOf(object, exposures));
  const truthAt = (number: number) => {
    const found = truths[number];
    if (found === undefined) throw new RangeError('The world has no such object: give one of its own.');
    return found;
  };
  const expected = objects.map(({ sha256, text }) => {
    const length = text.length > LONG_TEXT ? LONG_FACTOR : 1;
    return parameters.medianMinutes * (sha256 === undefined ? 1 : FILE_FACTOR) * length;
  });
  const minutes = expected.map((median, number) =>
    new Draws(settings.seed, 'minutes', number).logNormal(median, MINUTES_SIGMA),
  );
  return {
    seed: settings.seed,
    start: settings.start,
    end: settings.end,
    parameters,
    counts: {
      events: events.length,
      objects: objects.length,
      violatingObjects: objects.filter(({ plan }) => plan.violating).length,
      families: objects.filter(({ family, number }) => family === number).length,
      violatingFamilies: objects.filter(({ family, number, plan }) => plan.violating && family === number)
        .length,
    },
    objects: objects.map(({ content }) => content),
    events: () => events.values(),
    truth: (contentId) => truthAt(objectAt(contentId).number),
    suspicion: (contentId) => suspicions.probability[objectAt(contentId).number] ?? 0,
    guessedSeverity: (contentId) => suspicions.severity[objectAt(contentId).number] ?? 1,
    expectedMinutes: (contentId) => expected[objectAt(contentId).number] ?? 0,
    minutes: (contentId) => minutes[objectAt(contentId).number] ?? 0,
    exposureAfter: (contentId, at) => exposures.after(objectAt(contentId).family, at),
    reach: (contentId) => exposures.reach[objectAt(contentId).number] ?? 0,
  };
}

function truthOf(
  { plan, family, cascade, content, deletedAt }: SpreadObject,
  exposures: ExposureIndex,
): Truth {
  const { name, language } = communityAt(plan.author.community);
  return {
    violating: plan.violating,
    severity: plan.severity,
    topic: plan.topic,
    course: plan.course,
    language,
    community: name,
    object: content,
    family,
    cascade: exposures.cascades[cascade] ?? noCascade(cascade),
    deletedAt,
  };
}

function noCascade(number: number): CascadeTruth {
  const empty = { at: new Float64Array(), people: new Float64Array(), object: new Int32Array() };
  return { number, objects: [], exposures: empty };
}
